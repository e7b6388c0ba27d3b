import ArgumentParser
import Model
import Operations

struct ResumeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Finish a draft: record the interaction that was postponed.",
        discussion: """
            What is said here wins over what the draft says; the date is today's unless it is given. At a terminal, \
            without options, it asks. Logging a large segment that was cut short goes on where it stopped.

            Examples:
              dossier resume D1
              dossier resume D1 --minutes 45 --evaluation Positive
              dossier resume D1 --postpone --comment "waits for the new prices"
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The number of the draft: D1.")
    var draft: String
    @OptionGroup(title: "The interaction") var options: InteractionOptions
    @Flag(help: "Keep it as a draft, changed.")
    var postpone = false
    @Flag(help: "Ask for each value.")
    var ask = false

    func run() async throws {
        let office = try common.office(readOnly: false)
        let draft = try office.draft(given: draft)
        var form = InteractionForm(
            interaction: draft.interaction, addressees: draft.addressees, attachmentPath: options.attachmentPath,
            draft: draft.number)
        // Where it is recorded for a part of a segment, the rest gets the same day.
        if !postpone, draft.loggedSegment == nil { (form.interaction.date, form.interaction.time) = (nil, nil) }
        try options.apply(to: &form.interaction, TaxonomyWords(office.configuration, office.ledger))
        if postpone { return try form.keep(in: office) }
        if ask || (options.isEmpty && Terminal().isInteractive) { return try form.askAndRecord(in: office) }
        try form.record(in: office)
    }
}

extension Office {
    /// The draft whose number somebody typed: `D12` or `12`.
    func draft(given text: String) throws -> InteractionDraft {
        guard let number = InteractionDraft.number(text) else {
            throw Refusal("'\(text)' is no draft; 'dossier drafts list' shows those that there are.")
        }
        return try draft(number)
    }
}
