/// Mends what printing does to the characters of a text: ligatures, soft hyphens, and ligatures written with their
/// bytes exchanged.
enum TextRepair {
    static func mended(_ text: String) -> String {
        var suspicious = false
        for byte in text.utf8 where byte == 0xEF || byte == 0xC2 || (byte >= 0xE2 && byte <= 0xE7) {
            suspicious = true
            break
        }
        guard suspicious else { return text }
        var mended = ""
        var changed = false
        for scalar in text.unicodeScalars {
            if let replacement = replacement(for: scalar) {
                mended += replacement
                changed = true
            } else {
                mended.unicodeScalars.append(scalar)
            }
        }
        return changed ? mended : text
    }

    private static func replacement(for scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0xAD, 0x200B, 0x200C, 0x200D, 0xFEFF, 0x2060: return ""
        case 0xFB00: return "ff"
        case 0xFB01: return "fi"
        case 0xFB02: return "fl"
        case 0xFB03: return "ffi"
        case 0xFB04: return "ffl"
        case 0xFB05, 0xFB06: return "st"
        case 0x2010, 0x2011: return "-"
        // Some PDF writers put each letter of a ligature with its two bytes exchanged: U+6600 U+6900 for "fi".
        case 0x6600, 0x6900, 0x6C00, 0x7400, 0x7300, 0x6A00:
            return Unicode.Scalar(scalar.value >> 8).map { String(Character($0)) }
        default: return nil
        }
    }
}
