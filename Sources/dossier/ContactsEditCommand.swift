import ArgumentParser
import Model
import Recording

struct ContactsEditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change a contact by hand.",
        discussion: """
            Examples:
              dossier contacts edit C00099 --rename 'Garage De Smet & Zonen'    its old name is kept as a former name
              dossier contacts edit C00099 --name 'Garage De Smedt'             the name was spelt wrongly
              dossier contacts edit C00099 --vat BE0123456749 --remove BE0411111140
              dossier contacts edit C00099 --clear salesperson

            Numbers and names are added; --remove takes one away. What is entered by hand stays when the contact is \
            imported again, but for what is on its card: there the file has the last word as soon as it says something new.
            """)

    /// What --clear makes blank.
    enum Field: String, ExpressibleByArgument, CaseIterable {
        case name2 = "name-2", company, street, address2 = "address-2", postCode = "post-code", city, country, language,
            salesperson, correspondence, relation
    }

    @OptionGroup var common: CommonOptions

    @Argument(help: "The contact's No.", completion: .contactNumber)
    var number: String
    @Option(help: "Its name, where it was wrong.")
    var name: String?
    @Option(help: "Its new name; papers may still bear the old one.")
    var rename: String?
    @Option(help: "A number, an address of mail, or another name to take away; may be given several times.")
    var remove: [String] = []
    @Option(help: ArgumentHelp("A field to make blank; may be given several times.", valueName: "field"))
    var clear: [Field] = []
    @OptionGroup(title: "What is known of it") var options: ContactOptions

    func validate() throws {
        if name != nil, rename != nil { throw ValidationError(saying: "Say either --name or --rename.") }
    }

    func run() async throws {
        let ledger = try common.ledger(readOnly: false)
        let before = try ledger.contact(given: number)
        // Tried first on a copy, so that a mistake is said in its own words.
        var trial = before
        try change(&trial)
        let after = try ledger.changeContact(before.number) { contact throws(LedgerFailure) in
            do { try change(&contact) } catch let refusal as Refusal {
                throw LedgerFailure.refused(refusal.sentence)
            } catch { throw LedgerFailure.refused("\(error)") }
        }
        if after == before { throw Refusal("That is what \(before.number) is already; nothing was changed.") }
        ContactView.print(after)
    }

    private func change(_ contact: inout Contact) throws {
        for field in clear { Self.clear(field, &contact) }
        for value in remove { try take(value, from: &contact) }
        if let text = rename ?? name {
            guard let new = try AddressOptions.line(text), !NameKey(new).isEmpty else {
                throw Refusal("'\(text)' is no name.")
            }
            if rename != nil, contact.name != new, !contact.formerNames.contains(contact.name) {
                contact.formerNames.append(contact.name)
            }
            contact.name = new
        }
        try options.apply(to: &contact)
    }

    private func take(_ value: String, from contact: inout Contact) throws {
        let count = contact.identifiers.count + contact.aliases.count + contact.formerNames.count
        contact.identifiers.removeAll { one in
            one.value == value
                || Identifier(scheme: one.scheme, text: value, country: contact.address.country)?.value == one.value
        }
        contact.aliases.removeAll { $0 == value }
        contact.formerNames.removeAll { $0 == value }
        if contact.identifiers.count + contact.aliases.count + contact.formerNames.count == count {
            throw Refusal(
                "\(contact.number) has no number or other name '\(value)'; 'contacts show' tells what it has.")
        }
    }

    private static func clear(_ field: Field, _ contact: inout Contact) {
        switch field {
        case .name2: contact.name2 = nil
        case .company: (contact.companyNumber, contact.companyName) = (nil, nil)
        case .street: contact.address.street = nil
        case .address2: contact.address2 = nil
        case .postCode: contact.address.postCode = nil
        case .city: contact.address.city = nil
        case .country: contact.address.country = nil
        case .language: contact.languageCode = nil
        case .salesperson: contact.salespersonCode = nil
        case .correspondence: contact.correspondenceType = nil
        case .relation: contact.businessRelations = []
        }
    }
}
