import ArgumentParser
import Model
import Recording
import Settings

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show how things stand: the service, the ledger, and what waits.",
        discussion: """
            Example:
              dossier status --format jsonl | jq .waiting_review
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    func run() async throws {
        let directory = try common.configurationBesideRules().storePath
        let status = try SQLiteLedger(directory: directory, readOnly: true).status()
        let process = StoreLock.holder(of: directory)
        guard output.format == .table else {
            var printer = RecordPrinter(format: output.format, columns: [], csv: Self.csvColumns)
            printer.print(object(status, directory, process))
            return printer.finish()
        }
        func count(_ word: OutcomeWord) -> String { "\(status.outcomes[word] ?? 0) \(Words.word(word.rawValue))" }
        var text = PlainText()
        text.title("Dossier in \(directory)")
        text.values([
            ("Service", Words.text(process.map { "running, process \($0)" } ?? "not running")),
            ("Contacts", "\(status.contacts)"), ("Entries", "\(status.entries)"),
            ("Taken in", OutcomeWord.allCases.map(count).joined(separator: ", ")),
            ("Waiting", Words.text(waiting(status))),
            ("Recorded", Words.text(status.lastRecorded.map { "last at \($0.local)" } ?? "nothing yet")),
            ("Unfiled", status.unfiled == 0 ? nil : Words.text(unfiled(status))),
        ])
        text.print()
    }

    private func waiting(_ status: LedgerStatus) -> Phrase {
        guard status.waitingReview > 0 else { return "nothing for review" }
        guard let oldest = status.oldestReview else { return "\(status.waitingReview) for review" }
        return "\(status.waitingReview) for review, the oldest since \(oldest.local)"
    }

    private func unfiled(_ status: LedgerStatus) -> Phrase {
        "\(status.unfiled, "recorded file still lies", "recorded files still lie") in a drop folder"
    }

    private func object(_ status: LedgerStatus, _ directory: String, _ process: Int32?) -> OutputObject {
        var outcomes = OutputObject()
        for word in OutcomeWord.allCases { outcomes.append(word.rawValue, .number(Int64(status.outcomes[word] ?? 0))) }
        return OutputObject([
            "store": .text(directory), "service_pid": .optional(process), "contacts": .number(Int64(status.contacts)),
            "entries": .number(Int64(status.entries)), "outcomes": .object(outcomes),
            "waiting_review": .number(Int64(status.waitingReview)),
            "oldest_review_at": .optional(status.oldestReview?.description),
            "last_recorded_at": .optional(status.lastRecorded?.description),
            "unfiled": .number(Int64(status.unfiled)),
        ])
    }

    private static let csvColumns = [
        "store", "service_pid", "contacts", "entries", "outcomes.recorded", "outcomes.review", "outcomes.duplicate",
        "outcomes.problem", "outcomes.ignored", "waiting_review", "oldest_review_at", "last_recorded_at", "unfiled",
    ]
}
