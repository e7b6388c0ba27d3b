/// A name brought into the form by which names are compared: lower case, without accents, punctuation and legal
/// forms; "Peeters & Zonen B.V." and "PEETERS EN ZONEN BV" have one key.
package struct NameKey: Hashable, Sendable, Codable, CustomStringConvertible {
    package let words: [String]

    package init(_ name: some StringProtocol) {
        self = NameKey.taking(name).key
    }

    private init(words: [String]) { self.words = words }

    /// The key of `name` and the legal forms in it, at the price of one.
    package static func taking(_ name: some StringProtocol) -> (key: NameKey, forms: Set<String>) {
        let words = words(of: name)
        let withoutForms = words.filter { !legalForms.contains($0) }
        guard withoutForms.count < words.count else { return (NameKey(words: words), []) }
        let forms = Set(words.lazy.filter { legalForms.contains($0) }.map { sameForm[$0] ?? $0 })
        return (NameKey(words: withoutForms.isEmpty ? words : withoutForms), forms)
    }

    package var description: String { words.joined(separator: " ") }

    /// True when nothing is left to compare.
    package var isEmpty: Bool { words.isEmpty }

    /// The legal forms named in `name`, in normal form: "bv", "sa", "gmbh". Two companies that differ only here
    /// are two companies.
    package static func legalForms(of name: some StringProtocol) -> Set<String> {
        taking(name).forms
    }

    /// Folded words: lower case, accents removed, abbreviations joined whether dotted, spaced or both ("b.v.",
    /// "B V" and "B. V." are "bv", "S.à r.l." is "sarl"), "&" as "en".
    private static func words(of name: some StringProtocol) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        func close() {
            if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
        }
        for byte in LetterFolding.fold(name) {
            switch byte {
            case 97...122, 48...57, 128...: word.append(byte)
            case UInt8(ascii: "."), UInt8(ascii: "'"): break
            case UInt8(ascii: "&"), UInt8(ascii: "+"):
                close()
                words.append("en")
            default: close()
            }
        }
        close()
        return joinedLetters(words).map { conjunctions.contains($0) ? "en" : $0 }
    }

    /// Single letters that follow one another make one word; so do the halves of "sà rl" and "comm v".
    private static func joinedLetters(_ words: [String]) -> [String] {
        var joined: [String] = []
        var letters = false
        for word in words {
            let isLetter = word.utf8.count == 1 && word.utf8.allSatisfy { $0 >= 97 }
            let isHalf = (word == "rl" && joined.last == "sa") || (word == "v" && joined.last == "comm")
            if let last = joined.last, isHalf || (isLetter && letters) {
                joined[joined.count - 1] = last + word
            } else {
                joined.append(word)
            }
            letters = isLetter
        }
        return joined
    }

    private static let conjunctions: Set<String> = ["et", "und", "and"]
    private static let legalForms: Set<String> = [
        "bv", "bvba", "nv", "cv", "cvba", "vzw", "vof", "commv", "gcv", "sa", "srl", "sprl", "asbl", "snc", "scs",
        "scrl", "sc", "sca", "commva", "ivzw", "aisbl", "sas", "sasu", "sarl", "eurl", "gmbh", "pgmbh", "ag", "kg",
        "ohg", "ug", "ek", "ev", "ltd", "limited", "plc", "llc", "inc", "comm",
    ]
    /// The same form in another language or under its former name.
    private static let sameForm = [
        "bvba": "bv", "srl": "bv", "sprl": "bv", "sa": "nv", "asbl": "vzw", "snc": "vof", "cvba": "cv", "sc": "cv",
        "scrl": "cv", "limited": "ltd", "scs": "commv", "gcv": "commv", "pgmbh": "bv", "sca": "commva",
        "aisbl": "ivzw",
    ]
}
