/// Looks for monstrous tags before the parser does.
///
/// SECURITY: libxml2 compares each attribute of a tag with all others of it, before it tells of any: a tag of some
/// megabytes would hold a processor for hours. One look at each byte finds it first.
enum XMLTagScan {
    /// Documents up to this size cannot hold a tag that costs more than a moment.
    static let harmlessSize = 64 << 10

    /// True when a tag has more than `limit` quoted values. Never true for a sound document with fewer attributes;
    /// what is not well-formed is left to the parser.
    static func findsTag(in text: [UInt8], withMoreThan limit: Int) -> Bool {
        var index = 0
        while let open = next(UInt8(ascii: "<"), in: text, from: index) {
            if text[open...].starts(with: "<!--".utf8) {
                index = end("-->", in: text, from: open + 4)
            } else if text[open...].starts(with: "<![CDATA[".utf8) {
                index = end("]]>", in: text, from: open + 9)
            } else {
                var values = 0
                index = open + 1
                while index < text.count, text[index] != UInt8(ascii: ">") {
                    if text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "'") {
                        values += 1
                        guard values <= limit else { return true }
                        index = next(text[index], in: text, from: index + 1) ?? text.count
                    }
                    index += 1
                }
            }
        }
        return false
    }

    private static func next(_ byte: UInt8, in text: [UInt8], from start: Int) -> Int? {
        var index = start
        while index < text.count {
            if text[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// The place behind the next `mark`, or the end of the text.
    private static func end(_ mark: String, in text: [UInt8], from start: Int) -> Int {
        let mark = Array(mark.utf8)
        var index = start
        while let first = next(mark[0], in: text, from: index) {
            if text[first...].starts(with: mark) { return first + mark.count }
            index = first + 1
        }
        return text.count
    }
}
