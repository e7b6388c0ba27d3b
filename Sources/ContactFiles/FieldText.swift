import Model

/// The text of one field: what is no valid UTF-8 is Windows-1252. What a terminal or an editor would take for more than
/// text becomes a blank or nothing.
enum FieldText {
    /// Without white space around it; nil when nothing is left.
    static func of(_ field: ArraySlice<UInt8>) -> String? {
        var bytes = field
        while let byte = bytes.first, byte <= 32 { bytes = bytes.dropFirst() }
        while let byte = bytes.last, byte <= 32 { bytes = bytes.dropLast() }
        if bytes.isEmpty { return nil }
        if bytes.allSatisfy({ $0 >= 32 && $0 < 0x7F }) { return String(decoding: bytes, as: UTF8.self) }
        return decoded(bytes).cleanLine
    }

    static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        String(validating: bytes, as: UTF8.self) ?? windows1252(bytes)
    }

    private static func windows1252(_ bytes: ArraySlice<UInt8>) -> String {
        var text = ""
        for byte in bytes {
            switch byte {
            case 0x80..<0xA0: text.append(high[Int(byte - 0x80)])
            default: text.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        return text
    }

    /// 0x80 to 0x9F; the five that are not assigned are shown as the replacement character.
    private static let high: [Character] = Array(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ")
}
