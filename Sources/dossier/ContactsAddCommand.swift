import ArgumentParser
import Model
import Recording

struct ContactsAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a contact by hand.",
        discussion: """
            Examples:
              dossier contacts add C00099 'Garage De Smet' --vat BE0123456749 --street 'Kerkstraat 1' --post-code 2800
              dossier contacts add P00007 'Jan De Smet' --company C00099 --email jan@desmet.example

            What is entered by hand stays: no import takes it away.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The contact's No., which no other has.")
    var number: String
    @Argument(help: "The contact's name.")
    var name: String
    @OptionGroup(title: "What is known of it") var options: ContactOptions

    func run() async throws {
        guard let normal = ContactNumber.normalForm(number) else {
            throw Refusal("'\(number)' is no contact number: 1 to 20 characters.")
        }
        var contact = Contact(number: normal, name: try AddressOptions.line(name) ?? "")
        try options.apply(to: &contact)
        try common.ledger(readOnly: false).addContact(contact)
        ContactView.print(contact)
    }
}
