import Model

/// A word that is chosen among several, as people type it: in English, as Business Central has it in one of its
/// languages, or as tables show it. Case, accents, blanks and hyphens do not count.
enum TypedWord {
    static func find<Word: RawRepresentable<String> & CaseIterable>(
        _ text: String, among _: Word.Type = Word.self
    ) -> Word? {
        let key = LetterFolding.key(text)
        guard !key.isEmpty else { return nil }
        return Word.allCases.first { word in
            LetterFolding.key(word.rawValue) == key || LetterFolding.key(Words.word(word.rawValue)) == key
        } ?? EntryWords.code(text).flatMap(Word.init(rawValue:))
    }

    /// "none", in English or the person's words.
    static func isNone(_ text: String) -> Bool {
        ["none", Words.word("none")].contains { LetterFolding.key($0) == LetterFolding.key(text) }
    }

    /// How the words are told, each between quotes.
    static func list<Word: RawRepresentable<String> & CaseIterable>(_: Word.Type) -> String {
        Word.allCases.map { "'\(Words.word($0.rawValue))'" }.joined(separator: ", ")
    }
}
