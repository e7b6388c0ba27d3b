/// Looks for monstrous tags before the parser does.
///
/// SECURITY: libxml2 compares each attribute of a tag with all others of it, before it tells of any: a tag of some
/// megabytes would hold a processor for hours. One look at each byte finds it first. It must see every tag that the
/// parser sees, also where that goes on behind an error: so a `<` begins a tag wherever it stands, in a quoted value
/// too, which may hold none. Only comments, CDATA sections and processing instructions are passed over, and these no
/// more once the text has a DOCTYPE, or is not XML, since the parser may then end them elsewhere.
enum XMLTagScan {
    /// Documents up to this size cannot hold a tag that costs more than a moment.
    static let harmlessSize = 64 << 10

    /// True when a tag has more than `limit` quoted values. Never true for a sound document with fewer attributes and
    /// no DOCTYPE.
    static func findsTag(in text: [UInt8], withMoreThan limit: Int) -> Bool {
        var passesOver = true
        var index = 0
        while let open = next(UInt8(ascii: "<"), in: text, from: index) {
            if passesOver, let (start, mark) = aside(in: text, at: open) {
                if let end = end(mark, in: text, from: start) {
                    index = end
                    continue
                }
                passesOver = false
            }
            if open + 1 < text.count, text[open + 1] == UInt8(ascii: "!") { passesOver = false }
            var values = 0
            index = open + 1
            while index < text.count, text[index] != UInt8(ascii: ">"), text[index] != UInt8(ascii: "<") {
                let byte = text[index]
                index += 1
                guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { continue }
                values += 1
                guard values <= limit else { return true }
                while index < text.count, text[index] != byte, text[index] != UInt8(ascii: "<") { index += 1 }
                if index < text.count, text[index] == byte { index += 1 }
            }
        }
        return false
    }

    /// Where the text of what is no tag begins, and the mark that ends it; nil for a tag.
    private static func aside(in text: [UInt8], at open: Int) -> (start: Int, mark: [UInt8])? {
        let rest = text[open...]
        if rest.starts(with: "<!--".utf8) { return (open + 4, Array("-->".utf8)) }
        if rest.starts(with: "<![CDATA[".utf8) { return (open + 9, Array("]]>".utf8)) }
        // Without a name the parser takes what follows for text.
        guard rest.starts(with: "<?".utf8), open + 2 < text.count else { return nil }
        let first = UnicodeScalar(text[open + 2])
        guard first.isASCII, first.properties.isAlphabetic || first == "_" || first == ":" else { return nil }
        return (open + 2, Array("?>".utf8))
    }

    private static func next(_ byte: UInt8, in text: [UInt8], from start: Int) -> Int? {
        var index = start
        while index < text.count {
            if text[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// The place behind the next `mark`; nil where the text ends before it, or has what no XML may hold.
    private static func end(_ mark: [UInt8], in text: [UInt8], from start: Int) -> Int? {
        var index = start
        while index < text.count {
            if text[index] == mark[0], text[index...].starts(with: mark) { return index + mark.count }
            guard isAllowed(in: text, at: index) else { return nil }
            index += 1
        }
        return nil
    }

    /// False for control characters and the first byte of surrogates, of U+FFFE and U+FFFF, and of what lies behind the
    /// last of Unicode's characters.
    private static func isAllowed(in text: [UInt8], at index: Int) -> Bool {
        let byte = text[index]
        func next(_ distance: Int) -> UInt8 { index + distance < text.count ? text[index + distance] : 0 }
        return switch byte {
        case 9, 10, 13: true
        case ..<32: false
        case ..<0xED: true
        case 0xED: next(1) < 0xA0
        case 0xEF: next(1) != 0xBF || next(2) < 0xBE
        case 0xF4: next(1) < 0x90
        case 0xF5...: false
        default: true
        }
    }
}
