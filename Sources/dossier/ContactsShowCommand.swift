import ArgumentParser
import Model
import Recording

struct ContactsShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one contact with everything it is recognised by.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Argument(help: "The contact's No.", completion: .contactNumber)
    var number: String

    func run() async throws {
        guard let normal = ContactNumber.normalForm(number), let contact = try common.ledger().contact(numbered: normal)
        else { throw Refusal("There is no contact '\(number)'; 'dossier contacts list' shows all of them.") }
        switch output.format {
        case .table: ContactView.print(contact)
        case .json, .jsonl:
            var out = StandardOutput()
            out.line(JSONText(try OutputValue(encoding: contact)).bytes)
        case .csv:
            var printer = RecordPrinter(format: .csv, columns: ContactView.columns, csv: ContactView.csv)
            printer.print(ContactView.row(contact))
            printer.finish()
        }
    }
}
