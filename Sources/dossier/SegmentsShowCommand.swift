import ArgumentParser
import Model
import Operations
import Recording

struct SegmentsShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a segment and the contacts in it.",
        discussion: """
            Examples:
              dossier segments show SPRING
              dossier segments show SPRING --format jsonl      the contacts, with all that is known of them
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions
    @OptionGroup var segment: SegmentArgument
    @Option(help: "At most this many contacts.", transform: ListLimit.read)
    var limit: Int?

    func run() async throws {
        let ledger = try common.office(readOnly: true).ledger
        let summary = try ledger.segment(given: segment.number)
        if output.format == .table {
            SegmentView.print(summary.segment)
            let logged: Phrase = "logged \(summary.loggings, "time", "times")"
            StandardOutput.say("\(summary.members, "contact", "contacts"), \(logged)")
            if summary.members == 0 { return }
            StandardOutput.write("")
        }
        var printer = RecordPrinter(format: output.format, columns: ContactView.columns, csv: ContactView.csv)
        try ledger.eachMember(ofSegment: summary.segment.number, limit: limit) { contact in
            switch output.format {
            case .json, .jsonl: try printer.print(encoding: contact)
            case .table, .csv: printer.print(ContactView.row(contact))
            }
        }
        printer.finish(nothing: "")
    }
}

extension SQLiteLedger {
    /// Hands over the members of a segment in order of number, page by page.
    func eachMember(ofSegment number: String, limit: Int? = nil, _ hand: (Contact) throws -> Void) throws {
        var left = limit ?? Int.max
        var after: String?
        while left > 0 {
            let page = try members(ofSegment: number, limit: min(left, 500), after: after)
            for contact in page { try hand(contact) }
            left -= page.count
            after = page.last?.number
            if page.count < 500 { break }
        }
    }
}
