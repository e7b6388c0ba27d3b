/// The words of options in the interaction log, as Business Central shows them in its languages.
package enum EntryWords {
    /// What is kept, in the words of a language.
    package static func word(_ code: String, _ language: EntryLanguage) -> String {
        words.first { $0.code.lowercased() == code.lowercased() }?.words[language.rawValue] ?? code
    }

    /// What is kept for a word in any of the languages; nil for one that is none of these.
    package static func code(_ word: String) -> String? {
        let key = word.trimmed.lowercased()
        return words.first { $0.code.lowercased() == key || $0.words.contains { $0.lowercased() == key } }?.code
    }

    private static let words: [(code: String, words: [String])] = [
        ("yes", ["Yes", "Ja", "Oui", "Ja"]), ("no", ["No", "Nee", "Non", "Nein"]),
        ("outbound", ["Outbound", "Uitgaand", "Sortant", "Ausgehend"]),
        ("inbound", ["Inbound", "Inkomend", "Entrant", "Eingehend"]),
        ("us", ["Us", "Ons", "Nous", "Uns"]), ("them", ["Them", "Hen", "Eux", "Externe"]),
        ("Hard Copy", ["Hard Copy", "Afdruk", "Impression", "Brief"]),
        ("Email", ["Email", "E-mail", "E-mail", "E-Mail"]),
        ("Very Positive", ["Very Positive", "Zeer positief", "Très positif", "Sehr positiv"]),
        ("Positive", ["Positive", "Positief", "Positif", "Positiv"]),
        ("Neutral", ["Neutral", "Neutraal", "Neutre", "Neutral"]),
        ("Negative", ["Negative", "Negatief", "Négatif", "Negativ"]),
        ("Very Negative", ["Very Negative", "Zeer negatief", "Très négatif", "Sehr negativ"]),
    ]
}
