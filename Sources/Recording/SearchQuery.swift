import GRDB
import Model

/// Words as the index of words is asked for them. A prefix that few words begin with is spelt out as these words, for
/// the entries of whole words can be read one by one, where those of a prefix must all be gathered before the first.
struct SearchQuery {
    /// In the language of FTS5.
    let text: String
    /// A prefix is left in it, so that asking costs about the same for one entry as for all.
    let hasPrefix: Bool

    /// To find the next word costs a tenth of a millisecond.
    private static let mostWords = 128

    init(_ words: SearchText, in db: Database) throws {
        var parts: [String] = []
        var hasPrefix = false
        for part in words.parts {
            guard part.isPrefix else {
                parts.append(part.query)
                continue
            }
            let spelt = try SearchQuery.words(beginningLike: part.text, in: db)
            hasPrefix = hasPrefix || spelt == nil
            parts.append(spelt.map { "(\($0.map { "\"\($0)\"" }.joined(separator: " OR ")))" } ?? part.query)
        }
        text = parts.joined(separator: " AND ")
        self.hasPrefix = hasPrefix
    }

    /// Nil where there are none or too many, or where the index takes the prefix for several words.
    private static func words(beginningLike text: String, in db: Database) throws -> [String]? {
        let tokenizer = try db.makeTokenizer(FTS5TokenizerDescriptor(components: LedgerSchema.wordsTokenizer))
        let tokens = try tokenizer.tokenize(query: text)
        guard tokens.count == 1, let prefix = tokens.first?.token else { return nil }
        let statement = try db.cachedStatement(
            sql: """
                WITH RECURSIVE word (term) AS (
                    SELECT (SELECT term FROM entry_search_word WHERE term >= ?1 LIMIT 1) UNION ALL
                    SELECT (SELECT term FROM entry_search_word WHERE term >= word.term || char(1) AND term < ?2 LIMIT 1)
                        FROM word WHERE word.term IS NOT NULL)
                SELECT term FROM word WHERE term < ?2 LIMIT \(mostWords + 1)
                """)
        let words = try String.fetchAll(statement, arguments: [prefix, prefix + "\u{10FFFF}"])
        return words.isEmpty || words.count > mostWords ? nil : words
    }
}
