/// A pattern of file names: `*` any bytes, `?` one character, `[a-z]` or `[!a-z]` one byte of a set. Capital and small
/// letters are alike, for files come from Windows.
struct Glob: Sendable, Hashable {
    private let pattern: [UInt8]
    /// The pattern has a slash and is held against the whole path in the drop folder.
    let isPath: Bool
    /// What follows the only star, which stands in front: `*.tmp`. By far the most common form.
    private let ending: [UInt8]?

    init(_ text: String) {
        pattern = text.utf8.map(Glob.folded)
        isPath = pattern.contains(UInt8(ascii: "/"))
        let rest = pattern.dropFirst()
        let isEnding =
            pattern.first == UInt8(ascii: "*") && !rest.contains { "*?[".utf8.contains($0) }
        ending = isEnding ? Array(rest) : nil
    }

    static func folded(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte + 32 : byte }

    /// - Parameter name: With small letters.
    func matches(_ name: [UInt8]) -> Bool {
        if let ending {
            return name.count >= ending.count && name[(name.count - ending.count)...].elementsEqual(ending)
        }
        var place = 0
        var wanted = 0
        // Where to go on when what follows the last star does not fit: one byte further.
        var afterStar: (wanted: Int, place: Int)?
        while place < name.count {
            if wanted < pattern.count, pattern[wanted] == UInt8(ascii: "*") {
                afterStar = (wanted + 1, place)
                wanted += 1
            } else if wanted < pattern.count, let next = step(wanted, name, &place) {
                wanted = next
            } else if let star = afterStar {
                afterStar = (star.wanted, star.place + 1)
                wanted = star.wanted
                place = star.place + 1
            } else {
                return false
            }
        }
        return pattern[wanted...].allSatisfy { $0 == UInt8(ascii: "*") }
    }

    /// Takes one character of the name by one item of the pattern; the place of the next item, or nil.
    private func step(_ wanted: Int, _ name: [UInt8], _ place: inout Int) -> Int? {
        switch pattern[wanted] {
        case UInt8(ascii: "?"):
            place += 1
            // The rest of a character of several bytes.
            while place < name.count, name[place] & 0xC0 == 0x80 { place += 1 }
            return wanted + 1
        case UInt8(ascii: "["):
            guard let (isIn, end) = set(from: wanted, name[place]) else { fallthrough }
            place += isIn ? 1 : 0
            return isIn ? end : nil
        default:
            guard pattern[wanted] == name[place] else { return nil }
            place += 1
            return wanted + 1
        }
    }

    /// Whether the byte is in the set that opens at `start`, and where the pattern goes on; nil when it never closes.
    private func set(from start: Int, _ byte: UInt8) -> (Bool, Int)? {
        var index = start + 1
        let isNegated = index < pattern.count && pattern[index] == UInt8(ascii: "!")
        if isNegated { index += 1 }
        let first = index
        var isIn = false
        while index < pattern.count {
            if pattern[index] == UInt8(ascii: "]"), index > first { return (isIn != isNegated, index + 1) }
            if index + 2 < pattern.count, pattern[index + 1] == UInt8(ascii: "-"),
                pattern[index + 2] != UInt8(ascii: "]")
            {
                isIn = isIn || (pattern[index] <= byte && byte <= pattern[index + 2])
                index += 3
            } else {
                isIn = isIn || pattern[index] == byte
                index += 1
            }
        }
        return nil
    }
}
