import ArgumentParser
import Model
import Operations
import Recording

struct LogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Show the interaction log, newest first.",
        discussion: """
            The date of an interaction is the day on which the document was printed or arrived: that of the file, not \
            the date that stands on the document. --from and --to ask for the first, --document-from and --document-to \
            for the second; 'dossier show ENTRY' and the other formats tell both.

            Examples:
              dossier log --contact C00042                      what this contact was sent, and sent us
              dossier log --company C00042 --from 2026          the company and its people, since January
              dossier log --kind quote --from 2026-01 --to 2026-01
              dossier log --number 2026/0017                    every version of one document
              dossier log --document-from 2025 --document-to 2025     by the date on the document
              dossier log --text 'heat pump*' --direction outbound
              dossier log --amount-from 1000 --currency EUR --sort amount
              dossier log --follow-up due --columns follow_up_date,contact_name,description
              dossier log --salesperson JO --from 2026 --totals
              dossier log --limit 50 --after 117                the page behind entry 117
              dossier log --follow                              entries as they are recorded, until Ctrl-C
              dossier log --format csv > log.csv                everything, for a spreadsheet
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions
    @OptionGroup(title: "Filters") var filters: LogFilterOptions

    @Option(
        help: ArgumentHelp(
            "date, entry, amount, contact, recorded or document-date, with :asc or :desc.", valueName: "order"),
        completion: .list(SortArgument.keys), transform: SortArgument.read)
    var sort: SortArgument?
    @Option(
        help: ArgumentHelp(
            "Only these columns, by their keys in JSON: date,contact_name,amount.", valueName: "columns"),
        completion: .columns,
        transform: ColumnList.init)
    var columns: ColumnList?
    @Option(
        parsing: .unconditional,
        help: "At most this many entries; without it a terminal shows 100, and a pipe or a file gets all.",
        transform: ListLimit.read)
    var limit: Int?
    @Option(help: "Continue behind this entry: the last one of the page before.")
    var after: Int64?
    @Flag(help: "Show what the entries come to; canceled ones do not count.")
    var totals = false
    @Flag(help: "Show entries as they are recorded from now on, until Ctrl-C.")
    var follow = false

    func validate() throws {
        if follow, sort != nil || after != nil || totals || filters.text != nil || filters.entry != nil {
            throw ValidationError(
                saying: "--follow shows entries as they come; --sort, --after, --totals, --text and --entry do not fit."
            )
        }
        if totals, limit != nil || after != nil || columns != nil || sort != nil {
            throw ValidationError(
                saying:
                    "--totals is about all that the filters find; --limit, --after, --columns and --sort do not fit.")
        }
        if follow, output.format == .json {
            throw ValidationError(saying: "JSON is one array, which has no end with --follow; use --format jsonl.")
        }
    }

    func run() async throws {
        let office = try filters.office(common, readOnly: true)
        if follow {
            return try await LogFollower(ledger: office.ledger, filter: filters.filter, limit: limit)
                .run(LogPrinter(format: output.format, columns: columns?.names))
        }
        var filter = filters.filter
        if let sort { filter.sort = sort.sort }
        if totals {
            return LogTotalsText(try office.ledger.totals(filter)).print(as: output.format)
        }
        if let after {
            guard let entry = try office.ledger.entry(after) else { throw try office.ledger.missing(entry: after) }
            filter.after = entry
        }
        try list(filter, office, LogPrinter(format: output.format, columns: columns?.names))
    }

    private func list(_ filter: LogFilter, _ office: Office, _ printer: consuming LogPrinter) throws {
        // Somebody at a terminal reads a page; what goes elsewhere is whole.
        var left = limit ?? (output.format == .table && StandardOutput.columns != nil ? 100 : .max)
        var filter = filter
        var (isLonger, isEmpty) = (false, true)
        while left > 0 {
            // One more than is shown tells whether there are more.
            filter.limit = min(left, 1000) + 1
            let found = try office.ledger.log(filter)
            let page = found.prefix(min(left, 1000))
            for entry in page { try printer.print(entry) }
            left -= page.count
            isEmpty = isEmpty && page.isEmpty
            filter.after = page.last
            isLonger = found.count > page.count
            if !isLonger || StandardOutput.isClosed { break }
        }
        if isEmpty { try filters.refuseUnknown(office) }
        printer.finish()
        if isLonger, let last = filter.after?.number {
            StandardError.note("There are more; --after \(last) shows the next page, and --limit a longer one.")
        }
    }
}
