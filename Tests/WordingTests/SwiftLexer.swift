/// Takes Swift source apart.
struct SwiftLexer {
    private let bytes: [UInt8]
    private var at = 0
    private var line = 1
    private var startsLine = true

    static func tokens(_ source: String) -> [SwiftPlace] {
        var lexer = SwiftLexer(bytes: Array(source.utf8))
        return lexer.content(until: nil)
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func peek(_ ahead: Int = 0) -> UInt8? { at + ahead < bytes.count ? bytes[at + ahead] : nil }
    private func sees(_ text: StaticString) -> Bool {
        let wanted = Array("\(text)".utf8)
        return at + wanted.count <= bytes.count && bytes[at..<at + wanted.count].elementsEqual(wanted)
    }

    private mutating func content(until end: Character?) -> [SwiftPlace] {
        var found: [SwiftPlace] = []
        while true {
            let isJoined = !skipBlanks()
            guard let byte = peek() else { return found }
            if let end, byte == end.asciiValue {
                at += 1
                return found
            }
            let (line, starts) = (line, startsLine)
            startsLine = false
            found.append(SwiftPlace(token: token(byte), line: line, startsLine: starts, isJoined: isJoined))
        }
    }

    private mutating func token(_ byte: UInt8) -> SwiftToken {
        switch Character(UnicodeScalar(byte)) {
        case "(": return group("(", until: ")")
        case "[": return group("[", until: "]")
        case "{": return group("{", until: "}")
        case "\"": return literal()
        case "#" where isRawString: return literal()
        case _ where SwiftLexer.isName(byte):
            let start = at
            while let next = peek(), SwiftLexer.isName(next) { at += 1 }
            return .word(String(decoding: bytes[start..<at], as: UTF8.self))
        case ",", ":", ";", ")", "]", "}", "#", "\\", "\'":
            at += 1
            return .symbol(String(Character(UnicodeScalar(byte))))
        default:
            let start = at
            while let next = peek(), "+-*/=<>!?.&|%~^".utf8.contains(next), !sees("//"), !sees("/*") { at += 1 }
            at = max(at, start + 1)
            return .symbol(String(decoding: bytes[start..<at], as: UTF8.self))
        }
    }

    private static func isName(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            || "_$@`".utf8.contains(byte)
    }

    private mutating func group(_ open: Character, until close: Character) -> SwiftToken {
        at += 1
        return .group(open, content(until: close))
    }

    /// True when there were any, or a comment.
    private mutating func skipBlanks() -> Bool {
        let start = at
        while let byte = peek() {
            if byte == UInt8(ascii: "\n") {
                (line, startsLine) = (line + 1, true)
                at += 1
            } else if byte == UInt8(ascii: " ") {
                at += 1
            } else if sees("//") {
                while let next = peek(), next != UInt8(ascii: "\n") { at += 1 }
            } else {
                break
            }
        }
        return at > start
    }

    /// Blanks before the closing quotes of a text of several lines: they stand before each of its lines.
    private func indentOfEnd(_ end: [UInt8]) -> Int {
        var place = at
        while place + end.count <= bytes.count, !bytes[place..<place + end.count].elementsEqual(end) { place += 1 }
        return bytes[..<min(place, bytes.count)].reversed().prefix { $0 == UInt8(ascii: " ") }.count
    }

    private mutating func skipIndent(_ indent: Int) {
        let end = at + indent
        while at < end, peek() == UInt8(ascii: " ") { at += 1 }
    }

    private var isRawString: Bool { sees("#\"") || sees("##\"") }

    // MARK: - String literals

    private mutating func literal() -> SwiftToken {
        var hashes = 0
        while peek() == UInt8(ascii: "#") { (hashes, at) = (hashes + 1, at + 1) }
        let isLong = sees("\"\"\"")
        at += isLong ? 3 : 1
        let end = Array(((isLong ? "\"\"\"" : "\"") + String(repeating: "#", count: hashes)).utf8)
        let escape = Array(("\\" + String(repeating: "#", count: hashes)).utf8)
        var pieces: [SwiftToken.LiteralPiece] = []
        var text: [UInt8] = []
        let indent = isLong ? indentOfEnd(end) : 0
        func isHere(_ wanted: [UInt8]) -> Bool {
            at + wanted.count <= bytes.count && bytes[at..<at + wanted.count].elementsEqual(wanted)
        }
        while let byte = peek(), !isHere(end) {
            if isHere(escape) {
                at += escape.count
                guard let escaped = peek() else { break }
                at += 1
                if escaped == UInt8(ascii: "(") {
                    pieces.append(.text(String(decoding: text, as: UTF8.self)))
                    text = []
                    pieces.append(.gap(content(until: ")")))
                } else if escaped == UInt8(ascii: "\n") {
                    line += 1
                    skipIndent(indent)
                } else {
                    text.append(escaped == UInt8(ascii: "n") ? 10 : escaped == UInt8(ascii: "t") ? 9 : escaped)
                }
            } else {
                at += 1
                // The line end behind the opening quotes is none of the text, and that before the closing ones neither.
                let isFirst = isLong && pieces.isEmpty && text.isEmpty && byte == UInt8(ascii: "\n")
                if !isFirst { text.append(byte) }
                if byte == UInt8(ascii: "\n") {
                    line += 1
                    skipIndent(indent)
                }
            }
        }
        at += end.count
        if isLong, text.last == UInt8(ascii: "\n") { text.removeLast() }
        pieces.append(.text(String(decoding: text, as: UTF8.self)))
        return .literal(pieces)
    }
}
