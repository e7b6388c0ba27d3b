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

    init(lines: [String], place: String) {
        beginsWithAddress = lines.first.map { FoldedLine($0).words.contains(where: FoldedLine.isNumber) } ?? false
        var nameLines: [String] = []
        var namesEnded = false
        for line in lines.prefix(BlockReader.longest) where line.utf8.count <= BlockReader.lineBytes {
            switch BlockReader.part(of: line) {
            case .attention(let person):
                names.append(PrintedName(person, where: place, part: .attention))
            case .careOf: namesEnded = true
            case .particulars: addressLines.append(line)
            case .plain(let segments):
                addressLines.append(line)
                if segments.count > 1 {
                    names.append(contentsOf: segments.map { PrintedName($0, where: place) })
                } else if !FoldedLine(line).postCodes.isEmpty {
                    namesEnded = true
                } else if !namesEnded {
                    nameLines.append(line)
                }
            }
        }
        names.insert(contentsOf: BlockReader.names(in: nameLines, place: place), at: 0)
    }

    /// Each line alone, and each joined with the next one or two: a long name is broken where the window ends.
    private static func names(in lines: [String], place: String) -> [PrintedName] {
        let lines = lines.prefix(6)
        var names = lines.map { PrintedName($0, where: place) }
        for length in 2...3 where lines.count >= length {
            for start in 0...(lines.count - length) where start < 2 {
                names.append(PrintedName(lines[start..<(start + length)].joined(separator: " "), where: place))
            }
        }
        return names
    }

    private enum Part {
        case attention(String)
        case careOf
        /// Numbers, addresses of mail: no name, and no street.
        case particulars
        case plain([String])
    }

    private static func part(of line: String) -> Part {
        let folded = String(decoding: LetterFolding.fold(line), as: UTF8.self).trimmed
        if let label = attentionLabels.first(where: { folded.hasPrefix($0) }) {
            return .attention(after(label, in: line))
        }
        if careOfLabels.contains(where: { folded.hasPrefix($0) }) { return .careOf }
        let segments = segments(of: line)
        if segments.count == 1, isParticulars(folded) { return .particulars }
        return .plain(segments.filter { !isParticulars($0) })
    }

    /// The words of `line` behind a label that folding may have shortened.
    private static func after(_ label: String, in line: String) -> String {
        let words = label.split(separator: " ").count
        let rest = line.split(separator: " ").dropFirst(words).joined(separator: " ")
        return String(rest.drop { $0 == ":" || $0 == " " || $0 == "." })
    }

    /// A mail address, a site, or mostly digits: account, telephone and register numbers.
    private static func isParticulars(_ text: String) -> Bool {
        var digits = 0
        var letters = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "@") { return true }
            if byte >= 48 && byte <= 57 { digits += 1 }
            if byte >= 65 { letters += 1 }
        }
        return digits >= 7 || letters == 0 || text.hasPrefix("www.") || text.hasPrefix("http")
    }

    /// The pieces of a line of legal particulars: "Peeters BV | Kerkstraat 1, 3000 Leuven | BTW BE…".
    private static func segments(of line: String) -> [String] {
        var segments: [String] = []
        var current = ""
        var previous: Character = " "
        let characters = Array(line)
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            let isDash = (character == "-" || character == "–" || character == "—") && previous == " " && next == " "
            if "|•·*;\t".contains(character) || isDash {
                segments.append(current)
                current = ""
            } else {
                current.append(character)
            }
            previous = character
        }
        segments.append(current)
        return segments.map(\.trimmed).filter { !$0.isEmpty }
    }

    private static let attentionLabels = [
        "t.a.v.", "t.a.v", "tav ", "ter attentie van", "attn", "att.", "attention", "a l'attention de", "a l'att. de",
        "z.hd.", "z. hd.", "zhd.", "z.h.", "zu handen", "zu hd.", "contact:", "contactpersoon", "kontakt:",
    ]
    private static let careOfLabels = ["p/a", "p.a.", "c/o", "per adres", "aux bons soins", "chez ", "bij "]
}
