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
              dossier review assign 14 --contact C00042 --type sales-quote     it is not known what it is
              dossier review assign 14 --contact C00042 --template S_QUOTE     the type has no template
            """)

    @OptionGroup var options: SettlementOptions

    @Argument(help: ArgumentHelp("The numbers of the review items.", valueName: "item"))
    var numbers: [Int64]
    @Option(
        help: "The interaction template, where the document's type has none: see 'dossier templates list'.",
        completion: .templateCode)
    var template: String?
    @Option(
        help: "What the document is, where that is not known: sales-invoice, purchase-order, …",
        completion: .documentType)
    var type: String?

    func run() async throws {
        let (open, contact) = try options.open()
        let words = try TaxonomyWords(open.configuration, open.ledger)
        let template = try template.map(words.template)
        let type = try type.map(words.type)
        var hasLearnt = false
        try Settlement.each(numbers) { number in
            let lessons = try options.lessons(for: contact) {
                guard let item = try open.ledger.reviewItem(number), item.resolution == nil else { return [] }
                return try open.desk.lessons(from: item, for: contact, type: type)
            }
            let done = try open.ledger.assign(
                review: number, to: contact.number, template: template, type: type, by: CurrentUser.name, at: .now,
                learning: lessons)
            hasLearnt = hasLearnt || !lessons.isEmpty
            guard options.remember, lessons.isEmpty else { return "Review item \(number): \(done.phrase)" }
            return "Review item \(number): \(done.phrase); nothing was learnt"
        }
        if hasLearnt { try Settlement.tellWhoMatches(open.desk) }
    }
}

extension Assignment {
    /// `recorded as entry 12 for C00042 Garage De Smet; known from now on by VAT BE0123456749`
    var phrase: Phrase {
        let contact = "\(entry.contactNumber) \(entry.contactName)"
        let done: Phrase =
            isReprint
            ? "counted as a reprint of entry \(entry.number) for \(contact)"
            : "recorded as entry \(entry.number) for \(contact)"
        return learnt.isEmpty ? done : "\(done); known from now on by \(learnt.phrase)"
    }
}
