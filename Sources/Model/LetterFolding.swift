/// Folding of letters to plain lower-case ASCII, for comparison only: é is e, ß is ss, Œ is oe, the ligature ﬁ is fi.
/// Works on Unicode scalars, so that both composed and decomposed text give the same. Letters of other scripts stay,
/// in lower case.
package enum LetterFolding {
    package static func fold(_ text: some StringProtocol) -> [UInt8] { fold(string: String(text)) }

    /// The letters and digits alone: what is spelt with other points, blanks or accents is the same.
    package static func key(_ text: some StringProtocol) -> String {
        String(decoding: fold(text).filter { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) }, as: UTF8.self)
    }

    /// Not generic: every word of every page passes here.
    private static func fold(string text: String) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case 65...90: folded.append(byte + 32)
            case 0x60: folded.append(UInt8(ascii: "'"))
            case 0..<128: folded.append(byte)
            default: return foldScalars(of: text)
            }
        }
        return folded
    }

    private static func foldScalars(of text: String) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 65...90: folded.append(UInt8(scalar.value) + 32)
            case 0x60: folded.append(UInt8(ascii: "'"))
            case 0..<128: folded.append(UInt8(scalar.value))
            case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: continue  // combining marks, unseen characters
            case 0x2018, 0x2019, 0xB4: folded.append(UInt8(ascii: "'"))
            case 0xFB00...0xFB06: folded.append(contentsOf: ligatures[Int(scalar.value - 0xFB00)])
            case 0xC0...0x17F:
                if let letters = letters[scalar.value] {
                    folded.append(contentsOf: letters)
                } else {
                    folded.append(UInt8(ascii: "?"))
                }
            default: append(scalar, to: &folded)
            }
        }
        return folded
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        let high = UInt8(truncatingIfNeeded: scalar.value >> 8)
        if scalar.value <= 0x7A00, scalar.value & 0xFF == 0, (0x61...0x7A).contains(high) {
            // A letter with its two bytes swapped: some programs write ligatures into a PDF so.
            folded.append(high)
        } else if scalar.properties.isAlphabetic {
            folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        } else {
            folded.append(UInt8(ascii: " "))
        }
    }

    private static let ligatures: [[UInt8]] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"].map { Array($0.utf8) }

    private static let letters: [UInt32: [UInt8]] = {
        var table: [UInt32: [UInt8]] = [:]
        for code in UInt32(0xC0)...0x17F {
            guard let scalar = Unicode.Scalar(code) else { continue }
            table[code] = special[code] ?? plain(scalar)
        }
        return table
    }()

    private static let special: [UInt32: [UInt8]] = [
        0xC6: Array("ae".utf8), 0xE6: Array("ae".utf8), 0xD8: Array("o".utf8), 0xF8: Array("o".utf8),
        0xDF: Array("ss".utf8), 0x152: Array("oe".utf8), 0x153: Array("oe".utf8), 0xD0: Array("d".utf8),
        0xF0: Array("d".utf8), 0xDE: Array("th".utf8), 0xFE: Array("th".utf8), 0x110: Array("d".utf8),
        0x111: Array("d".utf8), 0x131: Array("i".utf8), 0x141: Array("l".utf8), 0x142: Array("l".utf8),
        0x132: Array("ij".utf8), 0x133: Array("ij".utf8), 0xD7: Array("x".utf8), 0xF7: Array(" ".utf8),
    ]

    /// The base letter that the character's Unicode name tells: "LATIN SMALL LETTER E WITH ACUTE" is e.
    private static func plain(_ scalar: Unicode.Scalar) -> [UInt8]? {
        guard let name = scalar.properties.name else { return nil }
        let words = name.split(separator: " ")
        guard let index = words.firstIndex(of: "LETTER"), index + 1 < words.count, words[index + 1].utf8.count == 1
        else {
            return nil
        }
        return words[index + 1].utf8.map { $0 + 32 }
    }
}
