/// Words that somebody looks for: all of them must be there, in any order and whatever their case and accents. Words
/// "between quotes" must follow one another; `fact*` stands for every word that begins so.
package struct SearchText: Equatable, Sendable {
    /// In the language of SQLite's FTS5. Every word stands between quotes, so that nothing a person types is taken for
    /// a part of that language.
    package let query: String

    private static let mostWords = 64
    private static let longest = 2_000

    /// Nil where there is no letter or digit in it, or more than 64 words.
    package init?(_ text: String) {
        guard text.utf8.count <= SearchText.longest else { return nil }
        var parts: [String] = []
        for (index, piece) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            if index % 2 == 1 {
                parts.append(contentsOf: SearchText.part(String(piece), isPrefix: false).map { [$0] } ?? [])
                continue
            }
            for word in piece.split(whereSeparator: \.isWhitespace) {
                parts.append(
                    contentsOf: SearchText.part(String(word), isPrefix: word.hasSuffix("*")).map { [$0] } ?? [])
            }
        }
        guard !parts.isEmpty, parts.count <= SearchText.mostWords else { return nil }
        query = parts.joined(separator: " AND ")
    }

    private static func part(_ text: String, isPrefix: Bool) -> String? {
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        let clean = text.unicodeScalars.filter { $0.value >= 0x20 && $0 != "\"" && $0 != "*" }
        return "\"\(String(String.UnicodeScalarView(clean)))\"" + (isPrefix ? " *" : "")
    }
}
