import ArgumentParser
import Intake
import Model
import Recording
import Settings

struct ReviewAssignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: "Record waiting documents for a contact, as if they had been matched.",
        discussion: """
            With --remember, Dossier learns by what it knows this party the next time: a VAT number, GLN or account \
            that no contact carries yet, or else the name at its post code. At a terminal it is shown and asked about \
            before it is saved; 'dossier contacts alias list' shows all of it, 'alias remove' takes it back.

            Examples:
              dossier review assign 12 --contact C00042
              dossier review assign 12 13 --contact C00042 --remember
              dossier review assign 14 --contact C00042 --template S_QUOTE
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The numbers of the review items.", valueName: "item"))
    var numbers: [Int64]
    @Option(help: "The contact's number.")
    var contact: String
    @Option(help: "The interaction template, when the document's type has none.")
    var template: String?
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
        var hasLearnt = false
        try Settlement.each(numbers) { number in
            let lessons = try lessons(number, contact, desk, ledger)
            let done = try ledger.assign(
                review: number, to: contact.number, template: template?.uppercased(), by: CurrentUser.name, at: .now,
                learning: lessons)
            hasLearnt = hasLearnt || !lessons.isEmpty
            let nothing = remember && lessons.isEmpty ? "; nothing was learnt" : ""
            return "Review item \(number): \(done.words)\(nothing)"
        }
        if hasLearnt { try Settlement.tellWhoMatches(desk) }
    }

    private func lessons(
        _ number: Int64, _ contact: Contact, _ desk: ReviewDesk, _ ledger: SQLiteLedger
    ) throws -> [Lesson] {
        guard remember, let item = try ledger.reviewItem(number), item.resolution == nil else { return [] }
        return try Settlement.agreed(try desk.lessons(from: item, for: contact), contact, asks: !yes)
    }
}

extension Assignment {
    /// `recorded as entry 12 for C00042 Garage De Smet; known from now on by VAT BE0123456749`
    var words: String {
        let what = isReprint ? "counted as a reprint of entry" : "recorded as entry"
        let learnt = learnt.isEmpty ? "" : "; known from now on by \(learnt.words)"
        return "\(what) \(entry.number) for \(entry.contactNumber) \(entry.contactName)\(learnt)"
    }
}
