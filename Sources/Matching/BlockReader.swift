import Model

/// Takes the lines of a party's block apart: names, a person addressed, and the lines of the address.
///
/// Nothing here knows which line is the name; all that may be are taken, joined over a line break too, for only those
/// that are in the address book will count.
struct BlockReader {
    private(set) var names: [PrintedName] = []
    private(set) var addressLines: [String] = []
    /// True when the first line shows a number, as a street does: the name must stand elsewhere.
    let beginsWithAddress: Bool

    /// More lines than an address window has are no address window.
    private static let longest = 12
    private static let lineBytes = 200

    init(lines: [String], words: AddressWords) {
        beginsWithAddress =
            lines.first.map { line in
                BlockReader.hasDigit(line) && FoldedLine(line).words.contains(where: FoldedLine.isNumber)
            } ?? false
        var nameLines: [String] = []
        var namesEnded = false
        for line in lines.prefix(BlockReader.longest) where line.utf8.count <= BlockReader.lineBytes {
            switch BlockReader.part(of: line, isFirst: addressLines.isEmpty && names.isEmpty, words) {
            case .attention(let person):
                names.append(PrintedName(person, part: .attention))
            case .careOf: namesEnded = true
            case .particulars: addressLines.append(line)
            case .plain(let segments):
                addressLines.append(line)
                if segments.count > 1 {
                    names.append(contentsOf: segments.map { PrintedName($0) })
                } else if BlockReader.hasDigit(line), !FoldedLine(line).postCodes.isEmpty {
                    namesEnded = true
                } else if !namesEnded {
                    nameLines.append(line)
                }
            }
        }
        names.insert(contentsOf: BlockReader.names(in: nameLines, words), at: 0)
    }

    /// Each line alone, and each joined with the next one or two: a long name is broken where the window ends.
    private static func names(in lines: [String], _ known: AddressWords) -> [PrintedName] {
        let lines = lines.prefix(6)
        var names = lines.flatMap { line in ([bare(line, known)].compactMap { $0 } + [line]) }.map {
            PrintedName($0)
        }
        for length in 2...3 where lines.count >= length {
            for start in 0...(lines.count - length) where start < 2 {
                names.append(PrintedName(lines[start..<(start + length)].joined(separator: " ")))
            }
        }
        return names
    }

    /// The name in a line that has more: behind "Klant:" or "De heer", or before "t.a.v.".
    private static func bare(_ line: String, _ known: AddressWords) -> String? {
        var words = line.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }[...]
        let folded = words.map { String(decoding: LetterFolding.fold($0), as: UTF8.self) }
        let isLabelled = folded.prefix(3).lastIndex { $0.hasSuffix(":") }
        if let isLabelled { words = words.dropFirst(isLabelled + 1) }
        if let end = folded.firstIndex(where: known.endsName), end > words.startIndex {
            words = words.prefix(upTo: end)
        }
        let polite = known.honorific(folded[words.indices])
        if polite > 0, words.count > polite + 1 { words = words.dropFirst(polite) }
        let bare = words.joined(separator: " ")
        return bare.isEmpty || bare == line ? nil : bare
    }

    private enum Part {
        case attention(String)
        case careOf
        /// Numbers, addresses of mail: no name, and no street.
        case particulars
        case plain([String])
    }

    /// A house never begins with whose guest it is: "Chez Léon" at the top is a name.
    private static func part(of line: String, isFirst: Bool, _ known: AddressWords) -> Part {
        let folded = LetterFolding.fold(line)
        if let length = known.attention(folded) { return .attention(after(folded[..<length], in: line)) }
        if !isFirst, known.isHost(folded) { return .careOf }
        let segments = segments(of: line)
        if segments.count == 1, isParticulars(line.utf8[...]) { return .particulars }
        return .plain(segments.filter { !isParticulars($0.utf8[...]) })
    }

    private static func hasDigit(_ line: String) -> Bool { line.utf8.contains { $0 >= 48 && $0 <= 57 } }

    /// The words of `line` behind a label that folding may have shortened.
    private static func after(_ label: ArraySlice<UInt8>, in line: String) -> String {
        let words = label.split(separator: UInt8(ascii: " ")).count
        let rest = line.split(separator: " ").dropFirst(words).joined(separator: " ")
        return String(rest.drop { $0 == ":" || $0 == " " || $0 == "." })
    }

    /// A mail address, a site, or mostly digits: account, telephone and register numbers.
    private static func isParticulars(_ text: Substring.UTF8View) -> Bool {
        var digits = 0
        var letters = 0
        for byte in text {
            if byte == UInt8(ascii: "@") { return true }
            if byte >= 48 && byte <= 57 { digits += 1 }
            if byte >= 65 { letters += 1 }
        }
        return digits >= 7 || letters == 0 || text.starts(with: "www.".utf8) || text.starts(with: "http".utf8)
    }

    /// The pieces of a line of legal particulars: "Peeters BV | Kerkstraat 1, 3000 Leuven | BTW BE…". They are set off
    /// by bars, stars, dots in the middle, semicolons, and dashes between blanks.
    private static func segments(of line: String) -> [String] {
        let bytes = Array(line.utf8)
        var segments: [String] = []
        var start = 0
        func close(at end: Int, next: Int) {
            let segment = String(decoding: bytes[start..<end], as: UTF8.self).trimmed
            if !segment.isEmpty { segments.append(segment) }
            start = next
        }
        for (index, byte) in bytes.enumerated() where index >= start {
            switch byte {
            case UInt8(ascii: "|"), UInt8(ascii: "*"), UInt8(ascii: ";"), 9: close(at: index, next: index + 1)
            case UInt8(ascii: "-"):
                if isBlank(bytes, index - 1), isBlank(bytes, index + 1) { close(at: index, next: index + 1) }
            case 0xC2 where bytes[index...].starts(with: [0xC2, 0xB7]): close(at: index, next: index + 2)  // ·
            case 0xE2 where bytes[index...].starts(with: [0xE2, 0x80, 0xA2]): close(at: index, next: index + 3)  // •
            case 0xE2 where bytes[index...].starts(with: [0xE2, 0x80, 0x93]) && isBlank(bytes, index - 1):
                close(at: index, next: index + 3)  // –
            default: break
            }
        }
        close(at: bytes.count, next: bytes.count)
        return segments
    }

    private static func isBlank(_ bytes: [UInt8], _ index: Int) -> Bool {
        index < 0 || index >= bytes.count || bytes[index] == 32
    }
}
