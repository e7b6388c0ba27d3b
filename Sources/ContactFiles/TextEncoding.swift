/// What encoding a text file has, found by its bytes: offices do not know, and Excel does not say.
enum TextEncoding {
    /// The text as UTF-8 without a byte order mark. UTF-16 is known by its mark or its zero bytes; what is no valid
    /// UTF-8 is Windows-1252.
    static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes.dropFirst(3))) }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes[2...], littleEndian: true) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes[2...], littleEndian: false) }
        let head = bytes.prefix(200)
        let zeros = head.indices.filter { head[$0] == 0 }
        if zeros.count > head.count / 4 {
            return utf16(bytes[...], littleEndian: zeros.count { $0 % 2 == 1 } > zeros.count / 2)
        }
        return isUTF8(bytes) ? bytes : windows1252(bytes)
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        if bytes.allSatisfy({ $0 < 0x80 }) { return true }
        return String(validating: bytes, as: UTF8.self) != nil
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) -> [UInt8] {
        let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
            littleEndian
                ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
                : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 16)
        for byte in bytes {
            switch byte {
            case 0..<0x80: text.append(byte)
            case 0x80..<0xA0: text.append(contentsOf: String(high[Int(byte - 0x80)]).utf8)
            default: text.append(contentsOf: [0xC0 | byte >> 6, 0x80 | byte & 0x3F])
            }
        }
        return text
    }

    /// 0x80 to 0x9F; the five that are not assigned are shown as the replacement character.
    private static let high: [Character] = Array(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ")
}
