import Model

// Guesses which word was meant.

extension Spelling {
    /// The known word nearest to `word`, when it is near enough to be a slip: at most `slips` letters differ, or a third
    /// of them.
    package static func guess(_ word: String, among known: [String], slips: Int? = nil) -> String? {
        let folded = fold(word)
        var nearest: (word: String, distance: Int)?
        for one in known {
            let limit = slips ?? max(1, max(folded.count, one.utf8.count) / 3)
            guard let distance = distance(folded, fold(one), atMost: limit), distance < nearest?.distance ?? .max else {
                continue
            }
            nearest = (one, distance)
        }
        return nearest?.word
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
}
