/// Tells a document's language by the labels and common words that only one language has.
enum PageLanguage {
    /// Nil when too few words speak for any.
    static func language(_ pages: [LabelledPage], _ vocabulary: Vocabulary) -> String? {
        var tally = Array(repeating: 0, count: vocabulary.languages.count)
        for page in pages {
            for index in tally.indices { tally[index] += page.languageTally[index] }
        }
        guard let best = tally.indices.max(by: { tally[$0] < tally[$1] }), tally[best] >= 3 else { return nil }
        return vocabulary.languages[best]
    }
}
