import ArgumentParser
import Foundation
import Intake
import Model
import Recording
import Settings

struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Show what other rules would have decided of the documents that were taken in; change nothing.",
        discussion: """
            Decides again, from what was read then and with the contacts of today, and shows what would be different. \
            Without --rules the rules in force are tried: what would they say today?

            Examples:
              dossier replay --rules ./new-rules --since 2026-01
              dossier replay --rules ./new-rules --since 2026-01 --format csv > differences.csv
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Option(help: CommonOptions.rulesHelp)
    var rules: String?

    @Option(help: "From this day, month or year on: 2026-01-31, 2026-01, 2026.", transform: DayArgument.read)
    var since: DayArgument

    @Flag(help: "Show the documents that stay the same, too.")
    var all = false

    func run() async throws {
        let configuration = try common.configuration(rules: rules)
        let ledger = try SQLiteLedger(directory: configuration.storePath, readOnly: true)
        let replay = try Replay(configuration, ledger: ledger)
        var printer = RecordPrinter(format: output.format, columns: Self.columns, csv: Self.csvColumns)
        var tally = ReplayTally()
        try replay.run(since: since.moment) { line in
            tally.count(line)
            if all || line.change != .same { printer.print(object(line)) }
        }
        printer.finish(nothing: "No document would be decided differently.")
        if output.format == .table { for line in tally.lines { StandardOutput.say(line) } }
    }

    private func object(_ line: Replay.Line) -> OutputObject {
        OutputObject([
            "change": .text(line.change.rawValue), "path": .text(line.document.originalPath),
            "file": .text(line.document.originalPath.split(separator: "/").last.map(String.init) ?? ""),
            "sha256": .text(line.document.digest.rawValue), "taken_at": .text(line.document.takenAt.description),
            "entry_no": .optional(line.document.entryNumber), "was": .object(decision(line.document.decision)),
            "would_be": .object(decision(line.decision)), "details": .list(line.details.map { .text($0) }),
            "from": .phrase(line.document.decision.outcome.shown), "to": .phrase(line.decision.outcome.shown),
        ])
    }

    private func decision(_ decision: Decision) -> OutputObject {
        var contact: String?
        var reason: String?
        switch decision.outcome {
        case .record(let number): contact = number
        case .review(let why): reason = why.words
        case .ignore: break
        }
        return OutputObject([
            "outcome": .text(decision.outcome.word), "contact_no": .optional(contact),
            "template_code": .optional(decision.templateCode), "rule": .optional(decision.rule),
            "reason": .optional(reason), "kind": .optional(decision.facts.kind?.rawValue),
            "number": .optional(decision.facts.number),
            "also": .list(decision.also.map { .text($0.contactNumber) }),
        ])
    }

    private static let columns = [
        TableColumn("Change", "change", holdsWords: true), TableColumn("File", "file", mayBeCut: true),
        TableColumn("Was", "from", mayBeCut: true), TableColumn("Would be", "to", mayBeCut: true),
        TableColumn("Details", "details", mayBeCut: true),
    ]

    private static let csvColumns = [
        "change", "path", "sha256", "taken_at", "entry_no", "was.outcome", "was.contact_no", "was.template_code",
        "was.rule", "was.reason", "would_be.outcome", "would_be.contact_no", "would_be.template_code",
        "would_be.rule", "would_be.reason", "details",
    ]
}

extension Decision.Outcome {
    /// `C00042`, `review: contact-unknown`, `ignored`.
    var shown: Phrase {
        switch self {
        case .record(let number): Phrase(verbatim: number)
        case .review(let reason): "review: \(Phrase(word: reason.code.rawValue))"
        case .ignore: "ignored"
        }
    }
}
