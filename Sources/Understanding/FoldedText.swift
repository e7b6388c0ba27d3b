import Model

/// Text reduced to what phrases are compared by: lower-case letters without accents, and digits.
enum FoldedText {
    /// Appends the letters and digits of `text` to `bytes`; "N°" and "#" are "no", "Btw-nr." is "btwnr".
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var plain = true
        for byte in text.utf8 where byte >= 128 {
            plain = false
            break
        }
        if plain {
            for byte in text.utf8 { append(byte, to: &bytes) }
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0..<128: append(UInt8(truncatingIfNeeded: scalar.value), to: &bytes)
            case 0xB0, 0xBA: bytes.append(UInt8(ascii: "o"))
            case 0x2116: bytes.append(contentsOf: [UInt8(ascii: "n"), UInt8(ascii: "o")])
            default:
                for byte in LetterFolding.fold(String(scalar)) { append(byte, to: &bytes) }
            }
        }
    }

    static func key(of text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return bytes
    }

    private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case 97...122, 48...57: bytes.append(byte)
        case 65...90: bytes.append(byte + 32)
        case UInt8(ascii: "#"): bytes.append(contentsOf: [UInt8(ascii: "n"), UInt8(ascii: "o")])
        default: break
        }
    }
}
