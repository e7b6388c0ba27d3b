import Model

/// Nearness of spellings: how many letters must be put in, left out, changed or swapped with the next.
enum Spelling {
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
        return isWithin(1, Array(one.utf8), Array(other.utf8))
    }

    /// Whether the distance of optimal string alignment is at most `limit`. Work grows with the shorter text only,
    /// for names that differ much in length are told apart at once.
    static func isWithin(_ limit: Int, _ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard abs(one.count - other.count) <= limit, one.count <= 128, other.count <= 128 else { return false }
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for row in 1..<(one.count + 1) {
            var current = [row] + Array(repeating: limit + 1, count: other.count)
            var least = row
            for column in max(1, row - limit)..<(min(other.count, row + limit) + 1) {
                let same = one[row - 1] == other[column - 1]
                var cost = min(last[column - 1] + (same ? 0 : 1), last[column] + 1, current[column - 1] + 1)
                if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
                    cost = min(cost, beforeLast[column - 2] + 1)
                }
                current[column] = cost
                least = min(least, cost)
            }
            if least > limit { return false }
            beforeLast = last
            last = current
        }
        return last[other.count] <= limit
    }
}
