import Model

extension Spelling {
    /// True when two names differ by a slip of the pen: a letter in one longer word, or blanks. Another figure, initial
    /// or short word makes another party.
    static func isNear(_ one: NameKey, _ other: NameKey) -> Bool {
        guard one.words.count == other.words.count else { return one.words.joined() == other.words.joined() }
        var slips = 0
        for (word, otherWord) in zip(one.words, other.words) where word != otherWord {
            guard isNear(word, otherWord), !word.utf8.contains(where: { $0 < 58 }) else { return false }
            slips += 1
        }
        return slips == 1
    }

    /// True when two words are the same but for one letter; short words must be equal.
    static func isNear(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        guard min(one.utf8.count, other.utf8.count) >= 5 else { return false }
        return distance(Array(one.utf8), Array(other.utf8), atMost: 1) != nil
    }
}
