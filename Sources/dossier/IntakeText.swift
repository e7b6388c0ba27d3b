import Intake
import Model
import Recording

/// A file that was taken in and what became of it, for people.
struct IntakeText {
    private let intake: Intake
    /// How the question about it was answered; nil while it waits, and where there was none.
    private let settled: String?

    init(_ intake: Intake, in ledger: SQLiteLedger) throws {
        self.intake = intake
        settled =
            if case .review(let number, _) = intake.outcome {
                try ledger.reviewItem(number)?.resolution?.words
            } else {
                nil
            }
    }

    func add(to text: inout PlainText) {
        text.title(intake.originalPath)
        text.values([
            ("Taken in", intake.takenAt.local), ("Outcome", outcome), ("Reason", intake.reason), ("Settled", settled),
            ("Now in", intake.filedTo ?? intake.filingWord), ("Owner", intake.userID),
            ("SHA-256", intake.digest?.rawValue),
        ])
    }

    private var outcome: String {
        switch intake.outcome {
        case .recorded(let number): "recorded as entry \(number)"
        case .review(let number, _): "in review as item \(number)"
        case .duplicate: "duplicate" + (intake.entryNumber.map { " of entry \($0)" } ?? "")
        case .problem: "problem"
        case .ignored: "ignored"
        }
    }
}
