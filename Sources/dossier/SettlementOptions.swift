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
    @Flag(help: "Do not ask before something is learnt; wanted with --remember where no terminal can be asked at.")
    var yes = false

    /// Opens the desk, and finds the contact.
    ///
    /// - Throws: `Refusal` where something would be learnt that nobody was shown.
    func open() throws -> (desk: OpenDesk, contact: Contact) {
        if remember, !yes, !Terminal().isInteractive {
            throw Refusal(
                "What is learnt is shown before it is saved, and there is no terminal to ask at: add --yes to have it "
                    + "saved unseen. Nothing was recorded.")
        }
        let desk = try OpenDesk(common)
        return (desk, try desk.ledger.contact(given: contact))
    }

    /// What is learnt of a document: nothing where that was not asked for, or the person says no.
    func lessons(for contact: Contact, _ found: () throws -> [Lesson]) throws -> [Lesson] {
        remember ? try Settlement.agreed(try found(), contact, asks: !yes) : []
    }
}
