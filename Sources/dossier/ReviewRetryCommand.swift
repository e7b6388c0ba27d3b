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
        if all != numbers.isEmpty { throw ValidationError("Give the numbers of review items, or --all.") }
    }

    func run() async throws {
        let open = try OpenDesk(common)
        let (desk, ledger) = (open.desk, open.ledger)
        guard all else { return try Settlement.each(numbers) { try retry($0, desk, ledger).words } }
        var (recorded, waiting) = (0, 0)
        var last: Int64?
        while true {
            let page = try ledger.reviewItems(limit: 500, after: last)
            for item in page {
                let result = try retry(item, desk)
                if result.isRecorded { StandardOutput.write(PrintableText.clean(result.words)) }
                recorded += result.isRecorded ? 1 : 0
                waiting += result.isRecorded || result.isSettled ? 0 : 1
            }
            guard let end = page.last else { break }
            last = end.number
        }
        StandardOutput.write("\(recorded) \(dryRun ? "would be recorded" : "recorded"), \(waiting) still wait.")
    }

    private func retry(_ number: Int64, _ desk: ReviewDesk, _ ledger: SQLiteLedger) throws -> Result {
        guard let item = try ledger.reviewItem(number) else { throw LedgerFailure.notFound("review item \(number)") }
        if let resolution = item.resolution {
            throw LedgerFailure.refused("review item \(number) was \(resolution.words)")
        }
        return try retry(item, desk)
    }

    private func retry(_ item: ReviewItem, _ desk: ReviewDesk) throws -> Result {
        let prefix = "Review item \(item.number): "
        if dryRun {
            guard let decision = try desk.decision(on: item) else { return Result(words: prefix + item.reason.words) }
            switch decision.outcome {
            case .record(let number):
                return Result(words: prefix + "would be recorded for \(number)", isRecorded: true)
            case .review(let reason): return Result(words: prefix + "would wait: \(reason.words)")
            case .ignore: return Result(words: prefix + "would be ignored by rule '\(decision.rule ?? "")'")
            }
        }
        do {
            switch try desk.retry(item, by: CurrentUser.name, at: .now) {
            case .recorded(let done): return Result(words: prefix + done.words, isRecorded: true)
            case .waits(let reason): return Result(words: prefix + "still waits: \(reason.words)")
            case .ignored(let rule):
                return Result(words: prefix + "dismissed, for rule '\(rule)' ignores it", isSettled: true)
            }
        } catch let error as LedgerFailure where error.disposition == .never {
            return Result(words: prefix + "still waits: \(error)")
        }
    }

    private struct Result {
        let words: String
        var isRecorded = false
        /// No longer waiting, though nothing was recorded.
        var isSettled = false
    }
}
