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
        if output.format == .table { return ContactView.print(contact) }
        var printer = RecordPrinter(format: output.format, columns: ContactView.columns, csv: ContactView.csv)
        if output.format == .csv {
            printer.print(ContactView.row(contact))
        } else {
            try printer.print(encoding: contact)
        }
        printer.finish()
    }
}
