/// Words that somebody looks for: all of them must be there, in any order and whatever their case and accents. Words
/// "between quotes" must follow one another; `fact*` stands for every word that begins so.
package struct SearchText: Equatable, Sendable {
    /// A word, or words that follow one another.
    package struct Part: Equatable, Sendable {
        /// Without quotes and asterisks.
        package let text: String
        /// It stands for every word that begins so.
        package let isPrefix: Bool

        /// In the language of SQLite's FTS5, between quotes, so that nothing a person types is taken for a part of that
        /// language.
        package var query: String { "\"\(text)\"" + (isPrefix ? " *" : "") }

        fileprivate init?(_ text: String, isPrefix: Bool) {
            guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
            let clean = text.unicodeScalars.filter { $0.value >= 0x20 && $0 != "\"" && $0 != "*" }
            self.text = String(String.UnicodeScalarView(clean))
            self.isPrefix = isPrefix
        }
    }

    /// At least one.
    package let parts: [Part]

    private static let mostWords = 64
    private static let longest = 2_000

    /// Nil where there is no letter or digit in it, or more than 64 words.
    package init?(_ text: String) {
        guard text.utf8.count <= SearchText.longest else { return nil }
        var parts: [Part] = []
        for (index, piece) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            if index % 2 == 1 {
                parts += Part(String(piece), isPrefix: false).map { [$0] } ?? []
                continue
            }
            for word in piece.split(whereSeparator: \.isWhitespace) {
                parts += Part(String(word), isPrefix: word.hasSuffix("*")).map { [$0] } ?? []
            }
        }
        guard !parts.isEmpty, parts.count <= SearchText.mostWords else { return nil }
        self.parts = parts
    }
}
