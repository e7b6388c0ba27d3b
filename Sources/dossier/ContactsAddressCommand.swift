import ArgumentParser
import Model
import Recording

struct ContactsAddressCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "address", abstract: "Add, change or take away another address of a contact.",
        discussion: """
            Examples:
              dossier contacts address C00099 YARD --street 'Dok 3' --post-code 9000 --city Gent
              dossier contacts address C00099 OLD --street 'Markt 1' --post-code 2800 --city Mechelen --until 2024-12-31
              dossier contacts address C00099 YARD --remove

            An address that has ended still tells whom a paper is for: papers are printed from old data.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The contact's No.", completion: .contactNumber)
    var number: String
    @Argument(help: "A code for the address, once for each contact.")
    var code: String
    @OptionGroup var options: AddressOptions
    @Option(help: "The first day on which it holds: 2026-01-31.")
    var from: String?
    @Option(help: "The last day on which it holds.")
    var until: String?
    @Flag(help: "Take the address away.")
    var remove = false

    func run() async throws {
        guard let normal = ContactNumber.normalForm(number), let code = OtherAddress.code(code) else {
            throw Refusal("Numbers and codes have 1 to 20 characters.")
        }
        let address = try given(code)
        let isRemoved = remove
        let ledger = try common.ledger(readOnly: false)
        let after = try ledger.changeContact(normal) { contact throws(LedgerFailure) in
            let place = contact.otherAddresses.firstIndex { $0.code == code }
            guard !isRemoved else {
                guard let place else {
                    throw LedgerFailure.refused(
                        "\(contact.number) has no address \(code); 'contacts show' tells what it has")
                }
                contact.otherAddresses.remove(at: place)
                return
            }
            if let place { contact.otherAddresses[place] = address } else { contact.otherAddresses.append(address) }
        }
        ContactView.print(after)
    }

    private func given(_ code: String) throws -> OtherAddress {
        func day(_ text: String?) throws -> CalendarDate? {
            guard let text else { return nil }
            guard let day = CalendarDate(iso: text) else { throw Refusal("'\(text)' is no day such as 2026-01-31.") }
            return day
        }
        var address = OtherAddress(code: code, from: try day(from), until: try day(until))
        try options.apply(to: &address.address, &address.address2)
        if !remove, address.address.street == nil, address.address.postCode == nil, address.address.city == nil {
            throw Refusal("An address needs a street, a post code or a town.")
        }
        if let from = address.from, let until = address.until, !address.endsAfterItBegins {
            throw Refusal("An address cannot end (\(until)) before it begins (\(from)).")
        }
        return address
    }
}
