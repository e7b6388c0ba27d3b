/// A name brought into the form by which names are compared: lower case, without accents, punctuation and legal
/// forms; "Peeters & Zonen B.V." and "PEETERS EN ZONEN BV" have one key.
package struct NameKey: Hashable, Sendable, Codable, CustomStringConvertible {
    package let words: [String]

    package init(_ name: some StringProtocol) {
        let words = NameKey.words(of: String(name))
        let withoutForms = words.filter { !NameKey.legalForms.contains($0) }
        self.words = withoutForms.isEmpty ? words : withoutForms
    }

    package var description: String { words.joined(separator: " ") }

    /// True when nothing is left to compare.
    package var isEmpty: Bool { words.isEmpty }

    /// The legal forms named in `name`, in normal form: "bv", "sa", "gmbh". Two companies that differ only here
    /// are two companies.
    package static func legalForms(of name: some StringProtocol) -> Set<String> {
        Set(words(of: String(name)).filter { legalForms.contains($0) }.map { sameForm[$0] ?? $0 })
    }

    /// Folded words: lower case, accents removed, dotted abbreviations joined ("b.v." is "bv"), "&" as "en".
    private static func words(of name: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        func close() {
            if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
        }
        for byte in LetterFolding.fold(name) {
            switch byte {
            case 97...122, 48...57: word.append(byte)
            case UInt8(ascii: "."), UInt8(ascii: "'"): break
            case UInt8(ascii: "&"), UInt8(ascii: "+"):
                close()
                words.append("en")
            default: close()
            }
        }
        close()
        return words.map { conjunctions.contains($0) ? "en" : $0 }
    }

    private static let conjunctions: Set<String> = ["et", "und", "and"]
    private static let legalForms: Set<String> = [
        "bv", "bvba", "nv", "cv", "cvba", "vzw", "vof", "commv", "gcv", "sa", "srl", "sprl", "asbl", "snc", "scs",
        "scrl",
        "sc", "sas", "sasu", "sarl", "eurl", "gmbh", "ag", "kg", "ohg", "ug", "ek", "ev", "ltd", "limited", "plc",
        "llc", "inc",
        "comm",
    ]
    /// The same form in another language or under its former name.
    private static let sameForm = [
        "bvba": "bv", "srl": "bv", "sprl": "bv", "sa": "nv", "asbl": "vzw", "snc": "vof", "cvba": "cv", "sc": "cv",
        "scrl": "cv", "limited": "ltd", "scs": "commv", "gcv": "commv",
    ]
}

/// Folding of letters to plain lower-case ASCII, for comparison only: é is e, ß is ss, Œ is oe. Works on Unicode
/// scalars, so that both composed and decomposed text give the same.
package enum LetterFolding {
    package static func fold(_ text: some StringProtocol) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 65...90: folded.append(UInt8(scalar.value) + 32)
            case 0..<128: folded.append(UInt8(scalar.value))
            case 0x300...0x36F: continue  // combining marks
            case 0x2018, 0x2019, 0x60, 0xB4: folded.append(UInt8(ascii: "'"))
            case 0xC0...0x17F:
                if let letters = letters[scalar.value] {
                    folded.append(contentsOf: letters)
                } else {
                    folded.append(UInt8(ascii: "?"))
                }
            default: folded.append(UInt8(ascii: " "))
            }
        }
        return folded
    }

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
