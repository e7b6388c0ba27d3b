import ArgumentParser
import Model
import Operations
import Recording

struct RecordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Record an interaction by hand: a call, a meeting, a letter.",
        discussion: """
            The template gives what is not said: cost, minutes, direction, and the description in the contact's \
            language. Several contacts, and the members of a segment, get an entry each, all of them or none. Without \
            a contact or a template it asks, one line a question; what is in brackets an empty answer takes. Ctrl-D \
            leaves, and what was entered can be kept as a draft.

            Examples:
              dossier record --contact C00042 --template OUTGOING
              dossier record --contact C00042 --template ONSITE --date 2026-01-15 --time 14:30 --minutes 90 \
            --description "Price talks" --evaluation Positive --follow-up 2027-02-01
              dossier record --contact C00042 --template BUS --attach offer.pdf --comment "sent by courier"
              dossier record --segment GARAGES --template GOLF
              dossier record --contact C00042 --template INHOUSE --postpone
              dossier record                                    asks for everything
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "The number of the contact; may be given several times.", completion: .contactNumber)
    var contact: [String] = []
    @Option(help: "A segment: its members get an entry each.", completion: .segmentCode)
    var segment: String?
    @OptionGroup(title: "The interaction") var options: InteractionOptions
    @Flag(help: "Keep it as a draft, and record nothing yet.")
    var postpone = false
    @Flag(help: "Ask for what could be taken from the template too.")
    var ask = false

    func validate() throws {
        if segment != nil, !contact.isEmpty {
            throw ValidationError(saying: "Say --contact or --segment, not both.")
        }
        if postpone, ask { throw ValidationError(saying: "Say --postpone or --ask, not both.") }
    }

    func run() async throws {
        let office = try common.office(readOnly: false)
        var form = InteractionForm(attachmentPath: options.attachmentPath)
        try options.apply(to: &form.interaction, TaxonomyWords(office.configuration, office.ledger))
        form.addressees = try addressees(office.ledger)
        if ask || !form.isEnough, !postpone { return try form.askAndRecord(in: office, all: ask) }
        if postpone { try form.keep(in: office) } else { try form.record(in: office) }
    }

    private func addressees(_ ledger: SQLiteLedger) throws -> Addressees? {
        if let segment {
            return .segment(try ledger.segment(given: SegmentNumber.normalForm(segment) ?? segment).segment.number)
        }
        return contact.isEmpty ? nil : .contacts(try contact.map { try ledger.contact(given: $0).number })
    }
}
