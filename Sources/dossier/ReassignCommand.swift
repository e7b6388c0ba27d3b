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
        var moved: [Reassignment] = []
        let result = Result {
            try Settlement.each(numbers) { number in
                let lessons = try options.lessons(for: contact) {
                    guard let details = try open.ledger.entryDetails(number),
                        details.entry.contactNumber != contact.number
                    else { return [] }
                    return try open.desk.lessons(from: details, for: contact)
                }
                let done = try open.ledger.reassign(
                    entry: number, to: contact.number, reason: reason?.trimmed, by: CurrentUser.name, at: .now,
                    learning: lessons)
                moved.append(done)
                return done.phrase
            }
        }
        // What was done is told, although something else was refused.
        try tellWhatFollowed(moved, to: contact, open.desk)
        try result.get()
    }

    /// What was recorded because of lessons that are forgotten now, with the command that moves it.
    private func tellWhatFollowed(_ moved: [Reassignment], to contact: Contact, _ desk: ReviewDesk) throws {
        let forgotten = Dictionary(grouping: moved.flatMap(\.forgotten), by: \.lesson.contactNumber)
        for (number, lessons) in forgotten.sorted(by: { $0.key < $1.key }) {
            let entries = try desk.recorded(because: lessons)
            guard !entries.isEmpty else { continue }
            let name = "\(number) \(lessons[0].contactName)"
            let command =
                "dossier reassign \(entries.map(String.init).joined(separator: " ")) --contact \(contact.number)"
            StandardOutput.say(
                "\(entries.count, "entry was", "entries were") recorded for \(name) by what is forgotten now; "
                    + "to move what is wrong: \(command)")
        }
    }
}

extension Reassignment {
    /// `Entry 1 of S1 Garage Maes: canceled, and recorded as entry 4 for A1 …; forgotten of S1: VAT BE0123456749`
    fileprivate var phrase: Phrase {
        let done: Phrase =
            "Entry \(canceled.number) of \(canceled.contactNumber) \(canceled.contactName): canceled, and "
            + "\(assignment.phrase)"
        guard !forgotten.isEmpty else { return done }
        return "\(done); forgotten of \(canceled.contactNumber): \(forgotten.map(\.lesson).phrase)"
    }
}
