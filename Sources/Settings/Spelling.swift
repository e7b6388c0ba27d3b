/// Guesses which word was meant.
package enum Spelling {
    /// The known word nearest to `word`, when it is near enough to be a slip: at most `slips` letters differ, or a third
    /// of them.
    package static func guess(_ word: String, among known: [String], slips: Int? = nil) -> String? {
        let folded = fold(word)
        let nearest = known.map { (word: $0, distance: distance(folded, fold($0))) }.min { $0.distance < $1.distance }
        guard let nearest,
            nearest.distance <= slips ?? max(1, max(folded.count, nearest.word.utf8.count) / 3)
        else {
            return nil
        }
        return nearest.word
    }

    /// `; did you mean 'path'?`, or the known words.
    package static func remedy(_ word: String, among known: [String]) -> String {
        if let guess = guess(word, among: known) { return "; did you mean '\(guess)'?" }
        var words: [String] = []
        for word in known where !words.contains(word) { words.append(word) }
        let more = words.count > mostKnown ? ", …" : ""
        return words.isEmpty ? "" : "; known are \(words.prefix(mostKnown).joined(separator: ", "))\(more)"
    }

    /// All words of Dossier itself; of an office's templates some.
    private static let mostKnown = 40

    private static func fold(_ word: String) -> [UInt8] {
        word.utf8.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }
    }

    /// Letters to add, leave out, change or swap with their neighbour.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        guard left.count <= 64, right.count <= 64 else { return Int.max }
        var before = [Int](repeating: 0, count: right.count + 1)
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var next = [Int](repeating: i + 1, count: right.count + 1)
            for (j, b) in right.enumerated() {
                next[j + 1] = min(row[j] + (a == b ? 0 : 1), min(row[j + 1], next[j]) + 1)
                if i > 0, j > 0, a == right[j - 1], b == left[i - 1] {
                    next[j + 1] = min(next[j + 1], before[j - 1] + 1)
                }
            }
            (before, row) = (row, next)
        }
        return row[right.count]
    }
}
