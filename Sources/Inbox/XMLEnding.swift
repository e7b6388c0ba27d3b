/// Whether the root element of an XML file is closed at its end; nothing when the bytes are no XML. No parser: the first
/// tag's name and the last tag are enough to know a file that is cut off.
struct XMLEnding {
    private let head: [UInt8]
    private let tail: [UInt8]
    private let isWhole: Bool

    init?(head: [UInt8], tail: [UInt8], isWhole: Bool) {
        let encoding = Encoding(head)
        self.head = encoding.narrow(head)
        self.tail = encoding.narrow(tail)
        self.isWhole = isWhole
        guard self.head.first(where: { !XMLEnding.isBlank($0) }) == UInt8(ascii: "<") else { return nil }
    }

    var isClosed: Bool {
        let end = meaningfulEnd
        guard end > 0, tail[end - 1] == UInt8(ascii: ">"),
            let open = tail[..<end].lastIndex(of: UInt8(ascii: "<")), open + 2 < end
        else { return false }
        let root = self.root
        if tail[open + 1] == UInt8(ascii: "/") {
            // A prolog longer than the window hides the root: any end tag must do.
            guard let root else { return true }
            return name(in: tail, at: open + 2) == root.name
        }
        return isWhole && tail[end - 2] == UInt8(ascii: "/") && open == root?.place
    }

    /// The root's name and where its tag begins, as far as the head shows it.
    private var root: (name: ArraySlice<UInt8>, place: Int)? {
        var place = 0
        while let open = head[place...].firstIndex(of: UInt8(ascii: "<")), open + 1 < head.count {
            let end: Int?
            switch head[open + 1] {
            case UInt8(ascii: "?"): end = index(after: "?>", from: open + 2)
            case UInt8(ascii: "!"):
                end = starts("<!--", at: open) ? index(after: "-->", from: open + 4) : endOfDeclaration(from: open + 2)
            default: return (name(in: head, at: open + 1), open)
            }
            guard let end else { return nil }
            place = end
        }
        return nil
    }

    /// `<!DOCTYPE a [ … ]>`: to the first `>` outside brackets.
    private func endOfDeclaration(from start: Int) -> Int? {
        var depth = 0
        for place in start..<max(start, head.count) {
            switch head[place] {
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">") where depth <= 0: return place + 1
            default: break
            }
        }
        return nil
    }

    /// The end of the tail without blanks, comments and processing instructions, which may follow the root.
    private var meaningfulEnd: Int {
        var end = tail.count
        while end > 0 {
            if XMLEnding.isBlank(tail[end - 1]) {
                end -= 1
            } else if end >= 7, tail[(end - 3)..<end].elementsEqual("-->".utf8) {
                guard let start = lastIndex(of: "<!--", before: end - 3) else { return end }
                end = start
            } else if end >= 4, tail[(end - 2)..<end].elementsEqual("?>".utf8) {
                guard let start = lastIndex(of: "<?", before: end - 2) else { return end }
                end = start
            } else {
                break
            }
        }
        return end
    }

    private func name(in bytes: [UInt8], at start: Int) -> ArraySlice<UInt8> {
        bytes[start...].prefix { !XMLEnding.isBlank($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    }

    private func starts(_ text: String, at place: Int) -> Bool { head[place...].starts(with: text.utf8) }

    private func index(after text: String, from start: Int) -> Int? {
        var place = start
        while place + text.utf8.count <= head.count {
            if starts(text, at: place) { return place + text.utf8.count }
            place += 1
        }
        return nil
    }

    private func lastIndex(of text: String, before end: Int) -> Int? {
        var place = end - text.utf8.count
        while place >= 0 {
            if tail[place...].starts(with: text.utf8) { return place }
            place -= 1
        }
        return nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }

    /// How the characters of markup, which are all ASCII, lie in the bytes.
    private enum Encoding {
        case bytes, littleEndian, bigEndian

        init(_ head: [UInt8]) {
            switch (head.first, head.dropFirst().first) {
            case (0xFF, 0xFE), (UInt8(ascii: "<"), 0): self = .littleEndian
            case (0xFE, 0xFF), (0, UInt8(ascii: "<")): self = .bigEndian
            default: self = .bytes
            }
        }

        /// One byte a character; what is not ASCII becomes a byte that is no markup.
        func narrow(_ text: [UInt8]) -> [UInt8] {
            switch self {
            case .bytes: return text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
            case .littleEndian, .bigEndian:
                let low = self == .littleEndian ? 0 : 1
                let units = stride(from: 0, to: text.count - 1, by: 2)
                let narrow = units.map { text[$0 + 1 - low] == 0 && text[$0 + low] < 128 ? text[$0 + low] : 0xBF }
                return text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF])
                    ? Array(narrow.dropFirst()) : narrow
            }
        }
    }
}
