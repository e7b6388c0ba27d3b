import ArgumentParser
import Model
import Recording

struct ReviewListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the documents that wait, the oldest first.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Flag(help: "List those that were assigned or dismissed instead.")
    var settled = false

    func run() async throws {
        let ledger = try common.ledger()
        var printer = RecordPrinter(format: output.format, columns: Self.columns, csv: Self.csvColumns)
        var last: Int64?
        while true {
            let page = try ledger.reviewItems(open: !settled, limit: 500, after: last)
            for item in page { try print(item, ledger, &printer) }
            guard let end = page.last else { break }
            last = end.number
        }
        printer.finish(nothing: settled ? "Nothing was assigned or dismissed yet." : "Nothing waits for review.")
    }

    private func print(_ item: ReviewItem, _ ledger: SQLiteLedger, _ printer: inout RecordPrinter) throws {
        guard output.format == .table, case .object(var object) = try OutputValue(encoding: item) else {
            return try printer.print(encoding: item)
        }
        object.append("received_on", .text(String(item.receivedAt.local.prefix(10))))
        object.append("file", .text(item.document.originalPath.split(separator: "/").last.map(String.init) ?? ""))
        let reason = item.resolution?.way.rawValue ?? item.reason.code.rawValue
        object.append("why", .text(reason))
        let contacts = try ConsideredContact.all(item.candidates, in: ledger).map(\.short)
        object.append("contacts", .text(contacts.joined(separator: ", ")))
        printer.print(object)
    }

    private static let columns = [
        TableColumn("Item", "review_no", atRight: true), TableColumn("Received", "received_on"),
        TableColumn("Why", "why", holdsWords: true), TableColumn("Kind", "facts.kind", holdsWords: true),
        TableColumn("Number", "facts.number", mayBeCut: true), TableColumn("File", "file", mayBeCut: true),
        TableColumn("May be", "contacts", mayBeCut: true),
    ]

    /// What CSV tells of a review item.
    static let csvColumns = [
        "review_no", "received_at", "reason", "reason_detail", "facts.kind", "facts.direction", "facts.number",
        "facts.date", "facts.total", "facts.currency", "facts.seller.name", "facts.buyer.name", "candidates",
        "document.sha256", "document.original_path", "document.stored_path",
    ]
}
