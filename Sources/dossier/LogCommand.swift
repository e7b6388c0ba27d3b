import ArgumentParser
import Model
import Recording
import Settings

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
              dossier log --canceled yes
              dossier log --format csv > log.csv                everything, for a spreadsheet
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Option(help: "Only this contact, by its number.", completion: .contactNumber)
    var contact: String?
    @Option(help: "Only this company and its people, by the company's number.", completion: .contactNumber)
    var company: String?
    @Option(help: "From this day, month or year of the interaction on: 2026-01-31, 2026-01, 2026.")
    var from: DayArgument?
    @Option(help: "Up to and including this day, month or year of the interaction.")
    var to: DayArgument?
    @Option(help: "From this day, month or year on, by the date on the document.")
    var documentFrom: DayArgument?
    @Option(help: "Up to and including this day, month or year, by the date on the document.")
    var documentTo: DayArgument?
    @Option(help: "Only this document type: sales-invoice, purchase-order, …", completion: .documentType)
    var type: String?
    @Option(help: "Only this kind of document: invoice, quote, …", completion: .documentKind)
    var kind: String?
    @Option(help: "Only the document with this number, however it is punctuated.")
    var number: String?
    @Option(help: "Only entries made from this template.", completion: .templateCode)
    var template: String?
    @Option(help: "Only the canceled entries (yes), or all others (no).")
    var canceled: YesNo?
    @Option(help: "At most this many entries. A table shows 100 unless you ask for more, the other formats show all.")
    var limit: Int?

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit must be at least 1.") }
    }

    func run() async throws {
        let configuration = try common.configuration()
        let ledger = try SQLiteLedger(directory: configuration.storePath, readOnly: true)
        var printer = RecordPrinter(format: output.format, columns: Self.columns, csv: Self.csvColumns)
        var left = limit ?? (output.format == .table ? 100 : .max)
        var filter = filter
        var (isLonger, isEmpty) = (false, true)
        while left > 0 {
            // One more than is shown tells whether there are more.
            filter.limit = min(left, 1000) + 1
            let found = try ledger.log(filter)
            let page = found.prefix(min(left, 1000))
            for entry in page { try print(entry, &printer) }
            left -= page.count
            isEmpty = isEmpty && page.isEmpty
            filter.after = page.last
            isLonger = found.count > page.count
            if !isLonger { break }
        }
        if isEmpty { try refuseUnknown(configuration, ledger) }
        printer.finish(nothing: "No entries.")
        if isLonger, limit == nil { StandardError.note("Older entries are not shown; --limit shows more.") }
    }

    /// Where nothing was found: whether what is asked for can be there at all.
    private func refuseUnknown(_ configuration: Configuration, _ ledger: SQLiteLedger) throws {
        for number in [contact, company].compactMap({ $0 }) { _ = try ledger.contact(given: number) }
        let words = try TaxonomyWords(configuration, ledger)
        _ = try type.map(words.type)
        _ = try kind.map(words.kind)
        _ = try template.map(words.template)
    }

    private var filter: LogFilter {
        var filter = LogFilter()
        filter.contact = contact.map { ContactNumber.normalForm($0) ?? $0 }
        filter.company = company.map { ContactNumber.normalForm($0) ?? $0 }
        filter.from = from?.first
        filter.to = to?.last
        filter.documentFrom = documentFrom?.first
        filter.documentTo = documentTo?.last
        filter.documentType = type.map { DocumentType(rawValue: $0.lowercased()) }
        filter.documentKind = kind.map { DocumentKind(rawValue: $0.lowercased()) }
        filter.documentNumber = number
        filter.template = template?.uppercased()
        filter.canceled = canceled.map { $0 == .yes }
        return filter
    }

    private func print(_ entry: InteractionLogEntry, _ printer: inout RecordPrinter) throws {
        guard output.format == .table, case .object(var object) = try OutputValue(encoding: entry) else {
            return try printer.print(encoding: entry)
        }
        let marks: [Phrase?] = [
            entry.canceled ? "canceled" : nil, entry.attemptFailed ? "failed" : nil,
            entry.versionNumber > 1 ? "version \(entry.versionNumber)" : nil,
            (entry.document?.reprints ?? 0) > 0 ? "reprinted" : nil, entry.copyOf.map { "copy of \($0)" },
        ]
        object.append("marks", .phrase(marks.compactMap { $0 }.joined(separator: ", ")))
        printer.print(object)
    }

    private static let columns = [
        TableColumn("Entry", "entry_no", atRight: true), TableColumn("Date", "date"),
        TableColumn("Contact", "contact_no"), TableColumn("Name", "contact_name", mayBeCut: true),
        TableColumn("Description", "description", mayBeCut: true), TableColumn("Amount", "amount", atRight: true),
        TableColumn("", "currency"), TableColumn("", "marks", mayBeCut: true),
    ]

    private static let csvColumns = [
        "entry_no", "date", "time", "recorded_at", "contact_no", "contact_name", "contact_company_no",
        "contact_company_name", "template_code", "group_code", "description", "document_type", "document_kind",
        "direction", "document_no", "version_no", "document_date", "due_date", "amount", "currency", "language",
        "information_flow", "initiated_by", "correspondence_type", "evaluation", "attempt_failed", "canceled", "cost",
        "duration_min", "user_id", "salesperson_code", "campaign_no", "segment_no", "opportunity_no", "subject",
        "rule", "document.sha256", "document.media_type", "document.original_path", "document.stored_path",
        "document.reprints", "copy_of",
    ]
}
