import ArgumentParser
import Foundation
import Model
import Operations
import Recording

struct PurgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Delete canceled entries of the log for good.",
        discussion: """
            Only what is canceled is ever deleted: the entry with its comments and its history, and its document when \
            nothing else refers to it. What would go is shown first; --yes deletes it. The same file dropped again \
            later is a new document and recorded anew. That there was a purge, of which entries, stays known.

            Examples:
              dossier purge                                        what all canceled entries come to
              dossier purge --contact C00042 --to 2024 --yes
              dossier purge --entry 100..199 --template S_INVOICE --yes
              dossier purge 117 118 --yes
              dossier purge --history                              what was deleted before, when and by whom
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions
    @OptionGroup(title: "Filters") var filters: LogFilterOptions

    @Argument(help: ArgumentHelp("The numbers of the entries.", valueName: "entry"))
    var numbers: [Int64] = []
    @Flag(help: "Delete; without, it is only shown what would go.")
    var yes = false
    @Flag(help: "Show the purges there were.")
    var history = false

    func validate() throws {
        if filters.canceled == .no {
            throw ValidationError(saying: "Only canceled entries are deleted; leave --canceled out.")
        }
        if history, yes || !numbers.isEmpty || !filters.filter.isEmpty {
            throw ValidationError(
                saying: "--history shows all purges there were; entries, filters and --yes do not fit.")
        }
        if !history, output.format != .table { throw ValidationError(saying: "--format goes with --history.") }
    }

    func run() async throws {
        if history { return try list(try common.office(readOnly: true).purges()) }
        let office = try filters.office(common, readOnly: false)
        var filter = filters.filter
        if numbers.isEmpty || !filter.isEmpty { filter.canceled = true }
        let selection = try EntrySelection(numbers, filter, office)
        if selection.numbers.isEmpty {
            try filters.refuseUnknown(office)
            return selection.show()
        }
        guard yes else { return try preview(selection, office) }
        let (purge, refused) = try office.purge(selection.numbers, filter: asked, at: .now)
        StandardOutput.say(
            "\(purge.entries, "entry", "entries") deleted, with \(purge.comments, "comment", "comments") and \(purge.documents, "document", "documents") (\(Int(purge.bytes), "byte", "bytes"))."
        )
        try tell(refused, purge)
    }

    private func preview(_ selection: EntrySelection, _ office: Office) throws {
        let (purge, refused) = try office.purgePreview(selection.numbers)
        selection.show()
        StandardOutput.say(
            "\(purge.entries, "canceled entry", "canceled entries") would be deleted, with \(purge.comments, "comment", "comments") and \(purge.documents, "document", "documents") (\(Int(purge.bytes), "byte", "bytes")); nothing was deleted. --yes does it."
        )
        try tell(refused, purge)
    }

    /// Says why others are not deleted.
    private func tell(_ refused: [LedgerFailure], _ purge: Purge) throws {
        for failure in refused.prefix(100) { StandardError.sentence(failure.phrase) }
        if !refused.isEmpty { throw ExitCode(purge.entries == 0 ? Refusal.refused : Refusal.partly) }
    }

    /// The arguments as they were typed, for the history of purges: those that choose entries, without words, which may
    /// be a person's name.
    private var asked: String {
        var isValue = false
        return CommandLine.arguments.dropFirst(2).filter { argument in
            defer { isValue = argument == "--config" }
            return !isValue && !["--yes", "--config"].contains(argument) && !argument.hasPrefix("--config=")
        }.map { argument in
            guard let words = filters.text, [words, "--text=\(words)"].contains(argument) else { return argument }
            return argument == words ? "…" : "--text=…"
        }.joined(separator: " ").prefix(1000).description
    }

    private func list(_ purges: [PurgeRecord]) throws {
        var printer = RecordPrinter(
            format: output.format,
            columns: [
                TableColumn("Purge", "purge_no", atRight: true), TableColumn("When", "purged_at"),
                TableColumn("Who", "user"), TableColumn("Entries", "entries", atRight: true),
                TableColumn("Documents", "documents", atRight: true), TableColumn("Bytes", "bytes", atRight: true),
                TableColumn("Asked for", "filter", mayBeCut: true), TableColumn("Numbers", "numbers", mayBeCut: true),
            ],
            csv: ["purge_no", "purged_at", "user", "filter", "entries", "comments", "documents", "bytes", "numbers"])
        for purge in purges { try printer.print(encoding: purge) }
        printer.finish(nothing: "Nothing was purged so far.")
    }
}
