import Foundation
import Model
import Settings

/// Words that no literal of a phrase shows: codes, which `Phrase(word:)` takes, and the forms of particulars.
enum CodeWords {
    static func all() throws -> Set<String> {
        let reasons = ReviewReason.Code.allCases.map(\.rawValue) + ProblemReason.Code.allCases.map(\.rawValue)
        let outcomes = OutcomeWord.allCases.map(\.rawValue) + DuplicateKind.allCases.map(\.rawValue)
        let sides = InformationFlow.allCases.map(\.rawValue) + InitiatedBy.allCases.map(\.rawValue)
        let papers = Concern.allCases.map(\.rawValue) + PageDifference.Subject.allCases.map(\.rawValue)
        let contacts = Contact.Kind.allCases.map(\.rawValue) + Identifier.Scheme.allCases.map(\.title)
        let numbers = Identifier.Scheme.allCases.map(\.rawValue)
        let evaluations = Evaluation.allCases.map(\.rawValue)
        let particulars = ParticularForm.allCases.map(\.key)
        let facts = ["number", "date", "due_date", "total", "currency", "kind", "direction", "language"]
        return try Set(
            particulars + facts + reasons + outcomes + sides + papers + contacts + numbers + evaluations + documents()
                + others)
    }

    /// Kinds and types of documents: those that have a template, and those that readers know.
    private static func documents() throws -> Set<String> {
        let file = Sources.root.appending(path: "Config/taxonomy.toml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let served = text.matches(of: #/(?m)^((?:sales|purchase)-([a-z-]+)) = /#)
        let kinds = Set(served.map { String($0.2) }).union(DocumentKind.shipped.map(\.rawValue))
        return kinds.union(kinds.flatMap { ["sales-\($0)", "purchase-\($0)"] }).union([DocumentKind.other.rawValue])
    }

    private static let others = [
        // How interactions reach people.
        "Hard Copy", "Email",
        // How often a reminder asks.
        "first", "second", "third", "final",
        // How a question was settled, and where a file went.
        "assigned", "dismissed", "matched", "moved", "deleted", "kept", "vanished",
        // What a replay finds.
        "same", "details",
        // Columns that a file of entries must have.
        "Date", "Contact No.", "Interaction Template Code",
        // What documents refer to.
        "contract", "delivery", "customer-reference", "structured-communication", "payment-reference",
    ]
}
