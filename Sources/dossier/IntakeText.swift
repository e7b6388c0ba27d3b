import Intake
import Model
import Operations
import Recording

/// A file that was taken in and what became of it, for people.
struct IntakeText {
    private let intake: Intake
    /// How the question about it was answered; nil while it waits, and where there was none.
    private let settled: Phrase?
    /// What deleted its entry since.
    private let purge: PurgeRecord?

    init(_ intake: Intake, in ledger: SQLiteLedger) throws {
        self.intake = intake
        settled =
            if case .review(let number, _) = intake.outcome {
                try ledger.reviewItem(number)?.resolution?.phrase
            } else {
                nil
            }
        purge = try intake.entryNumber.flatMap { try ledger.purge(ofEntry: $0) }
    }

    func add(to text: inout PlainText) {
        text.title(Phrase(verbatim: intake.originalPath))
        text.values([
            ("Taken in", intake.takenAt.local), ("Outcome", Words.text(outcome)),
            ("Deleted", purge.map { Words.text("with its entry, by the purge of \($0.at.local), by \($0.user)") }),
            ("Reason", intake.reasonPhrase.map(Words.text)), ("Settled", settled.map(Words.text)),
            ("Now in", intake.filedTo ?? intake.filingWord.map(Words.word)), ("Owner", intake.userID),
            ("SHA-256", intake.digest?.rawValue),
        ])
    }

    private var outcome: Phrase {
        switch intake.outcome {
        case .recorded(let number): "recorded as entry \(number)"
        case .review(let number, _): "in review as item \(number)"
        case .duplicate: intake.entryNumber.map { "duplicate of entry \($0)" } ?? "duplicate"
        case .problem: "problem"
        case .ignored: "ignored"
        }
    }
}
