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

    @OptionGroup var options: SettlementOptions

    @Argument(help: ArgumentHelp("The numbers of the entries.", valueName: "entry"))
    var numbers: [Int64]
    @Option(help: "Why, in a few words; kept with the canceled entry.")
    var reason: String?

    func run() async throws {
        let (open, contact) = try options.open()
        try Settlement.each(numbers) { number in
            let lessons = try options.lessons(for: contact) {
                guard let details = try open.ledger.entryDetails(number), details.entry.contactNumber != contact.number
                else { return [] }
                return try open.desk.lessons(from: details, for: contact)
            }
            let done = try open.ledger.reassign(
                entry: number, to: contact.number, reason: reason?.trimmed, by: CurrentUser.name, at: .now,
                learning: lessons)
            return
                "Entry \(number) of \(done.canceled.contactNumber) \(done.canceled.contactName): canceled, and "
                + "\(done.assignment.phrase)"
        }
    }
}
