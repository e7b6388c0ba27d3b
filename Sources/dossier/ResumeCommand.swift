import ArgumentParser
import Model
import Operations

struct ResumeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Finish a draft: record the interaction that was postponed.",
        discussion: """
            What is said here wins over what the draft says; the date is today's unless it is given. At a terminal, \
            without options, it asks; the answer that stands ready for the day is then that of the draft. Logging a \
            large segment that was cut short goes on where it stopped.

            Examples:
              dossier resume D1
              dossier resume D1 --minutes 45 --evaluation Positive
              dossier resume D1 --postpone --comment "waits for the new prices"
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The number of the draft: D1.", completion: .draftNumber)
    var draft: String
    @OptionGroup(title: "The interaction") var options: InteractionOptions
    @Flag(help: "Keep it as a draft, changed.")
    var postpone = false
    @Flag(help: "Ask for each value.")
    var ask = false

    func validate() throws {
        if postpone, ask { throw ValidationError(saying: "Say --postpone or --ask, not both.") }
    }

    func run() async throws {
        let office = try common.office(readOnly: false)
        let draft = try office.draft(given: draft)
        var form = InteractionForm(
            interaction: draft.interaction, addressees: draft.addressees, attachmentPath: options.attachmentPath,
            draft: draft.number)
        let asks = ask || (options.isEmpty && !postpone && Terminal().isInteractive)
        // What is recorded at once is of today; what is kept or asked about is of the draft's own day, and so is the
        // rest of a segment of which a part is recorded.
        if !postpone, !asks, draft.loggedSegment == nil { (form.interaction.date, form.interaction.time) = (nil, nil) }
        try options.apply(to: &form.interaction, TaxonomyWords(office.configuration, office.ledger))
        if postpone { return try form.keep(in: office) }
        if asks { return try form.askAndRecord(in: office, all: ask) }
        try form.record(in: office)
    }
}

extension Office {
    /// The draft whose number somebody typed: `D12` or `12`.
    func draft(given text: String) throws -> InteractionDraft {
        try draft(InteractionDraft.number(given: text))
    }
}

extension InteractionDraft {
    /// - Throws: `Refusal` for what is no number of a draft.
    static func number(given text: String) throws -> Int64 {
        if let number = number(text) { return number }
        throw Refusal("'\(text)' is no draft; 'dossier drafts list' shows those that there are.")
    }
}
