import ArgumentParser
import Intake
import Model
import Recording
import Settings

struct ReassignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reassign",
        abstract: "Move a wrongly recorded document to the contact it concerns.",
        discussion: """
            The entry is canceled with the reason, a new one is recorded for the right contact, and both show the \
            other. With --remember, Dossier learns by what it knows the party the next time, as with 'review assign'.

            Examples:
              dossier reassign 117 --contact C00042
              dossier reassign 117 118 --contact C00042 --remember --reason "billed to the subsidiary"
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The numbers of the entries.", valueName: "entry"))
    var numbers: [Int64]
    @Option(help: "The number of the right contact.")
    var contact: String
    @Option(help: "Why, in a few words; kept with the canceled entry.")
    var reason: String?
    @Flag(help: "Learn by what such documents name the contact.")
    var remember = false
    @Flag(help: "Do not ask before something is learnt.")
    var yes = false

    func run() async throws {
        let configuration = try common.configuration()
        let ledger = try SQLiteLedger(directory: configuration.storePath)
        try ledger.install(configuration.taxonomy)
        let desk = try ReviewDesk(configuration, ledger: ledger)
        let contact = try ledger.contact(given: contact)
        try Settlement.each(numbers) { number in
            var lessons: [Lesson] = []
            if remember, let details = try ledger.entryDetails(number), details.entry.contactNumber != contact.number {
                lessons = try Settlement.agreed(try desk.lessons(from: details, for: contact), contact, asks: !yes)
            }
            let done = try ledger.reassign(
                entry: number, to: contact.number, reason: reason?.trimmed, by: CurrentUser.name, at: .now,
                learning: lessons)
            return "Entry \(number) of \(done.canceled.contactNumber) \(done.canceled.contactName): canceled, and "
                + done.assignment.words
        }
    }
}
