import ArgumentParser
import Intake
import Model
import Recording
import Settings

struct ReviewRetryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: "Try waiting documents again with the rules and contacts of today.",
        discussion: """
            The documents are not read again, only decided anew: for use after contacts were imported, rules were \
            changed or names were learnt. What matches is recorded as if it had arrived now.

            Examples:
              dossier review retry --all
              dossier review retry --all --dry-run     show what would be recorded
              dossier review retry 12 13
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The numbers of the review items.", valueName: "item"))
    var numbers: [Int64] = []
    @Flag(help: "All that wait.")
    var all = false
    @Flag(help: "Record nothing.")
    var dryRun = false

    func validate() throws {
        if all != numbers.isEmpty { throw ValidationError(saying: "Give the numbers of review items, or --all.") }
    }

    func run() async throws {
        let open = try OpenDesk(common, readOnly: dryRun)
        let (desk, ledger) = (open.desk, open.ledger)
        guard all else { return try Settlement.each(numbers) { try retry($0, desk, ledger).phrase } }
        var (recorded, dismissed, waiting) = (0, 0, 0)
        var last: Int64?
        while true {
            let page = try ledger.reviewItems(limit: 500, after: last)
            for item in page {
                let result = try retry(item, desk)
                switch result.end {
                case .recorded: recorded += 1
                case .dismissed: dismissed += 1
                case .waits:
                    waiting += 1
                    continue
                }
                StandardOutput.say(result.phrase)
            }
            guard let end = page.last else { break }
            last = end.number
        }
        StandardOutput.say(
            dryRun
                ? "\(recorded) would be recorded, \(dismissed) dismissed, \(waiting) still wait."
                : "\(recorded) recorded, \(dismissed) dismissed, \(waiting) still wait.")
    }

    private func retry(_ number: Int64, _ desk: ReviewDesk, _ ledger: SQLiteLedger) throws -> Result {
        guard let item = try ledger.reviewItem(number) else { throw LedgerFailure.notFound("review item \(number)") }
        if let resolution = item.resolution {
            throw LedgerFailure.refused("review item \(number) was \(resolution.phrase)")
        }
        return try retry(item, desk)
    }

    private func retry(_ item: ReviewItem, _ desk: ReviewDesk) throws -> Result {
        if dryRun { return try rehearse(item, desk) }
        let number = item.number
        do {
            switch try desk.retry(item, by: CurrentUser.name, at: .now) {
            case .recorded(let done): return Result("Review item \(number): \(done.phrase)", end: .recorded)
            case .waits(let reason): return Result("Review item \(number): still waits: \(reason.phrase)")
            case .ignored(let rule):
                return Result("Review item \(number): dismissed, for rule '\(rule)' ignores it", end: .dismissed)
            }
        } catch let error as LedgerFailure where error.disposition == .never {
            return Result("Review item \(number): still waits: \(error.phrase)")
        }
    }

    private func rehearse(_ item: ReviewItem, _ desk: ReviewDesk) throws -> Result {
        let number = item.number
        guard let decision = try desk.decision(on: item) else {
            return Result("Review item \(number): \(item.reason.phrase)")
        }
        switch decision.outcome {
        case .record(let contact):
            return Result("Review item \(number): would be recorded for \(contact)", end: .recorded)
        case .review(let reason): return Result("Review item \(number): would wait: \(reason.phrase)")
        case .ignore:
            return Result("Review item \(number): would be ignored by rule '\(decision.rule ?? "")'", end: .dismissed)
        }
    }

    private enum End { case recorded, dismissed, waits }

    /// What came of one of them, or would come.
    private struct Result {
        let phrase: Phrase
        let end: End

        init(_ phrase: Phrase, end: End = .waits) {
            (self.phrase, self.end) = (phrase, end)
        }
    }
}
