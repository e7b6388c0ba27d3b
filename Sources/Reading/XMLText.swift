import Model

/// The text of an XML file as UTF-8, whatever encoding it came in and whatever its declaration claims.
///
/// The byte order mark and the bytes themselves are believed before the declaration: converters rewrite a file and
/// leave `encoding="…"` as it was.
enum XMLText {
    /// UTF-8 without byte order mark, white space before the declaration, or padding behind the root.
    ///
    /// Throws when the encoding is none we know, or nothing is there.
    static func utf8(_ bytes: [UInt8]) throws(ProblemReason) -> [UInt8] {
        let text = try decoded(bytes)
        let start = text.firstIndex { !isPadding($0) } ?? text.endIndex
        let end = (text.lastIndex { !isPadding($0) && $0 != 0 && $0 != 0x1A } ?? -1) + 1
        guard start < end else { throw ProblemReason(.empty, detail: "the file holds no text") }
        return start == 0 && end == text.count ? text : Array(text[start..<end])
    }

    /// True when the bytes begin as an XML document does, in any encoding we know.
    static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
        let marks: [UInt8] = [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0]
        let start = bytes.prefix(256).drop { isPadding($0) || marks.contains($0) }
        guard start.first == UInt8(ascii: "<"), let next = start.dropFirst().first(where: { $0 != 0 }) else {
            return false
        }
        return next == UInt8(ascii: "?") || next == UInt8(ascii: "!") || next == UInt8(ascii: "_") || next >= 0x80
            || (next | 0x20 >= UInt8(ascii: "a") && next | 0x20 <= UInt8(ascii: "z"))
    }

    /// For a file that claims to be UTF-8 and is not: what it most likely is.
    static func asWindows1252(_ text: [UInt8]) -> [UInt8]? { CodePage.utf8(text, label: "WINDOWS1252") }

    private static func decoded(_ bytes: [UInt8]) throws(ProblemReason) -> [UInt8] {
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xFF, 0xFE): return utf16(bytes.dropFirst(2), high: 1)
        case (0xFE, 0xFF): return utf16(bytes.dropFirst(2), high: 0)
        case (UInt8(ascii: "<"), 0): return utf16(bytes[...], high: 1)
        case (0, UInt8(ascii: "<")): return utf16(bytes[...], high: 0)
        default: break
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        guard let label = declaredEncoding(text), !["UTF8", "USASCII", "ASCII"].contains(label) else { return text }
        // Declared as UTF-16 or UCS-4 in bytes that show it is not: what is left is UTF-8.
        if label.hasPrefix("UTF16") || label.hasPrefix("UCS") || label.hasPrefix("ISO10646") { return text }
        guard let converted = CodePage.utf8(text, label: label) else {
            throw ProblemReason(
                .unsupportedFormat, detail: "the XML declares the encoding '\(label)', which is not known here")
        }
        // Accents in valid UTF-8 do not arise from another encoding by chance.
        return converted.count == text.count || String(validating: text, as: UTF8.self) != nil ? text : converted
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, high: Int) -> [UInt8] {
        let count = bytes.count / 2
        let units = (0..<count).map { index in
            let first = bytes.startIndex + 2 * index
            return UInt16(bytes[first + high]) << 8 | UInt16(bytes[first + 1 - high])
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// The declared encoding as upper-case letters and digits; nil when none is declared.
    private static func declaredEncoding(_ text: [UInt8]) -> String? {
        let head = text.prefix(256).drop(while: isPadding)
        guard head.starts(with: "<?xml".utf8), let close = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let word = Array("encoding".utf8)
        var rest = head[..<close]
        while let first = rest.first, first != word[0] || !rest.starts(with: word) { rest.removeFirst() }
        rest = rest.dropFirst(word.count)
        let quotes: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: "'")]
        guard let open = rest.firstIndex(where: quotes.contains) else { return nil }
        let label = rest[(open + 1)...].prefix { $0 != rest[open] }
        return label.isEmpty ? nil : String(decoding: label, as: UTF8.self).alphanumeric
    }

    private static func isPadding(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }
}
