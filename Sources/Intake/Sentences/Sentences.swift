import Model

/// What the folder says to people: the names of the outcome folders and the sentences in `.why.txt`, in one of the
/// office's languages. One value a language; the compiler sees to it that every reason has its sentence.
protocol Sentences: Sendable {
    func folderName(_ outcome: OutcomeWord) -> String
    /// The folder, in that for review, of files about which somebody decided that nothing is recorded.
    var dismissedFolderName: String { get }
    func dismissed(by user: String) -> String
    func sentence(for reason: ReviewReason.Code) -> String
    func sentence(for problem: ProblemReason.Code) -> String
    func sentence(for duplicate: DuplicateKind) -> String
    /// Of a document that a rule ignores.
    var ignored: String { get }
    /// One thing that the page of a hybrid document says differently from the data inside.
    func sentence(for difference: PageDifference) -> String
    /// What the reader of a `.why.txt` can do now.
    func remedy(_ outcome: OutcomeWord) -> String
    /// The same of a file whose document is recorded in an entry that is canceled.
    func remedy(canceled entry: Int64) -> String
    /// The labels of a `.why.txt`, in the order file, reason, particulars, contacts, document, entry, remedy.
    var labels: WhyLabels { get }
}

/// The words before the lines of a `.why.txt`.
struct WhyLabels: Sendable {
    let file: String
    let reason: String
    let particulars: String
    let candidates: String
    let document: String
    let entry: String
    let remedy: String
}

/// Finds the sentences of a language.
enum SentencesByLanguage {
    /// English where the language is none of nl, fr, de, en.
    static func of(_ language: String) -> any Sentences {
        switch language.prefix(2).lowercased() {
        case "nl": DutchSentences()
        case "fr": FrenchSentences()
        case "de": GermanSentences()
        default: EnglishSentences()
        }
    }

    static let all: [any Sentences] = [DutchSentences(), FrenchSentences(), GermanSentences(), EnglishSentences()]

    /// The names of the outcome folders in every language: none of them is ever watched or read.
    static let allFolderNames = Set(all.flatMap { sentences in OutcomeWord.allCases.map(sentences.folderName) })
        .sorted()
}
