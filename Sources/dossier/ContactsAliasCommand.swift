import ArgumentParser
import Model
import Recording

struct ContactsAliasCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alias", abstract: "Add another name by which documents call a contact.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The contact's No.")
    var number: String

    @Argument(help: "The name as documents print it.")
    var name: String

    func run() async throws {
        let ledger = try common.ledger(readOnly: false)
        guard let normal = ContactNumber.normalForm(number), let contact = try ledger.contact(numbered: normal) else {
            throw Refusal("There is no contact '\(number)'; 'dossier contacts list' shows all of them.")
        }
        let alias = name.trimmed
        guard !NameKey(alias).isEmpty, alias.utf8.count <= 250 else {
            throw Refusal("'\(name)' is no name to recognise a contact by.")
        }
        try ledger.addAlias(alias, to: contact.number)
        StandardOutput.write(
            "\(contact.number) \(PrintableText.clean(contact.name)) is '\(PrintableText.clean(alias))' as well.")
    }
}
