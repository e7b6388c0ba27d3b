import ArgumentParser
import Intake
import Model
import Recording

/// What commands take that give documents to a contact.
struct SettlementOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Option(help: "The number of the contact.", completion: .contactNumber)
    var contact: String
    @Flag(help: "Learn by what such documents name the contact.")
    var remember = false
    @Flag(help: "Do not ask before something is learnt.")
    var yes = false

    /// Opens the desk, and finds the contact.
    func open() throws -> (desk: OpenDesk, contact: Contact) {
        let desk = try OpenDesk(common)
        return (desk, try desk.ledger.contact(given: contact))
    }

    /// What is learnt of a document: nothing where that was not asked for, or the person says no.
    func lessons(for contact: Contact, _ found: () throws -> [Lesson]) throws -> [Lesson] {
        remember ? try Settlement.agreed(try found(), contact, asks: !yes) : []
    }
}
