import ArgumentParser
import Model
import Recording

struct ContactsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List contacts, all or those that a text fits.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Option(help: "At most this many.", transform: ListLimit.read)
    var limit: Int?

    @Argument(help: "Part of a number, a name or an identifier.")
    var text: String?

    func run() async throws {
        let ledger = try common.ledger()
        var printer = RecordPrinter(format: output.format, columns: ContactView.columns, csv: ContactView.csv)
        var left = limit ?? Int.max
        var after: String?
        while left > 0 {
            let page = try ledger.contacts(matching: text, limit: min(left, 500), after: after)
            for contact in page { try print(contact, &printer) }
            left -= page.count
            after = page.last?.number
            if page.count < 500 { break }
        }
        printer.finish(nothing: text.map { "No contact fits '\($0)'." } ?? "There are no contacts yet.")
    }

    private func print(_ contact: Contact, _ printer: inout RecordPrinter) throws {
        switch output.format {
        case .json, .jsonl: try printer.print(encoding: contact)
        case .table, .csv: printer.print(ContactView.row(contact))
        }
    }
}
