import ContactFiles
import Model

/// What the report beside a file of contacts says, in one of the office's languages.
protocol ContactSentences: Sendable {
    func added(_ count: Int) -> String
    func changed(_ count: Int) -> String
    func unchanged(_ count: Int) -> String
    func refused(_ count: Int) -> String
    /// Above the lines that were left out.
    var refusedTitle: String { get }
    /// Above what was left out of contacts that were taken.
    var remarksTitle: String { get }
    /// The file is none of contacts.
    var unreadable: String { get }
    /// Documents in review that may be known with what was taken.
    func waiting(_ count: Int) -> String
    var remedy: String { get }
    func line(_ number: Int) -> String
    /// Why the file is none of contacts, or too much of one.
    func sentence(for failure: ContactFileFailure) -> String
    func sentence(for reason: ContactFileNote.Reason) -> String
}

/// Finds the sentences of a language.
enum ContactSentencesByLanguage {
    /// English where the language is none of nl, fr, de, en.
    static func of(_ language: String) -> any ContactSentences {
        switch language.prefix(2).lowercased() {
        case "nl": DutchContactSentences()
        case "fr": FrenchContactSentences()
        case "de": GermanContactSentences()
        default: EnglishContactSentences()
        }
    }
}
