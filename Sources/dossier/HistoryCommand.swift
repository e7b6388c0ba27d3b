import ArgumentParser
import Model
import Operations
import Recording

struct HistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Show everything that happened to an entry, and who did it.",
        discussion: """
            Examples:
              dossier history 117
              dossier history 117 --format jsonl
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Argument(help: ArgumentHelp("The number of the entry.", valueName: "entry"))
    var number: Int64

    func run() async throws {
        let office = try common.office(readOnly: true)
        let events = try office.history(ofEntry: number)
        var printer = RecordPrinter(
            format: output.format,
            columns: [
                TableColumn("When", "when"), TableColumn("Who", "user"), TableColumn("What", "words"),
                TableColumn("Before", "was", mayBeCut: true), TableColumn("After", "is", mayBeCut: true),
                TableColumn("Reason", "why", mayBeCut: true),
            ], csv: ["at", "user", "what", "field", "before", "after", "reason"])
        for event in events {
            guard output.format == .table, case .object(var object) = try OutputValue(encoding: event) else {
                try printer.print(encoding: event)
                continue
            }
            object.append("when", .text(event.at.local))
            object.append("words", .phrase(event.phrase))
            // What was entered is as it is; our own words are those of the person.
            object.append("was", .optional(event.before))
            object.append("is", .optional(event.after))
            object.append("why", .optional(event.reason))
            printer.print(object)
        }
        printer.finish()
    }
}

extension EntryEvent {
    /// What happened, in one or two words.
    var phrase: Phrase {
        switch what {
        case .recorded: "recorded"
        case .imported: "imported"
        case .changed: field.map { $0.phrase } ?? "changed"
        case .canceled: "canceled"
        case .uncanceled: "un-canceled"
        case .reassigned: "moved to another contact"
        case .reprinted: "printed again"
        case .duplicate: "dropped again"
        case .commented: "comment"
        case .learnt: "learnt"
        }
    }
}
