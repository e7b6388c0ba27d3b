import ArgumentParser
import Model
import Operations

/// An interaction as it is being entered, by options, answers, or both.
struct InteractionForm {
    var interaction = ManualInteraction()
    var addressees: Addressees?
    var attachmentPath: String?
    /// The draft that is taken up again.
    var draft: Int64?

    /// True when all is there that cannot be taken from elsewhere.
    var isEnough: Bool {
        switch addressees {
        case nil: false
        case .contacts: interaction.templateCode != nil
        case .segment: true
        }
    }

    /// Records it, and says so.
    func record(in office: Office) throws {
        guard let addressees else { throw Refusal("An interaction has a contact; say which, with --contact.") }
        let done = try office.record(
            interaction, for: addressees, attaching: attachmentPath, finishing: draft, at: .now)
        RecordedText.say(done)
    }

    /// Keeps it for later, and says so.
    func keep(in office: Office) throws {
        guard let addressees, isEnough else {
            throw Refusal("A draft has at least a contact and a template; nothing was kept.")
        }
        let draft = try office.keepDraft(
            of: interaction, for: addressees, attaching: attachmentPath, replacing: draft, at: .now)
        let name = InteractionDraft.name(draft.number)
        StandardOutput.say("Draft \(name): kept; 'dossier resume \(name)' finishes it")
    }

    /// Asks for what is missing, or for everything; then records. Who leaves in the middle is offered to keep a draft,
    /// and so is whose interaction is refused.
    ///
    /// - Parameter all: asks for what could be taken from the template too.
    mutating func askAndRecord(in office: Office, all: Bool) throws {
        // What was said before is right or wrong before anything is asked.
        interaction = try office.checked(interaction)
        if let attachmentPath { try office.checkAttachment(attachmentPath) }
        var talk = try InteractionTalk(office: office, form: self, all: all)
        let isFinished = try talk.run()
        self = talk.form
        if isFinished {
            do { return try record(in: office) } catch {
                guard let refusal = Refusal(error) else { throw error }
                StandardError.say(refusal.sentence)
            }
        } else {
            // The question stands there unanswered.
            StandardOutput.write("")
        }
        guard isEnough else { throw Refusal("Nothing was recorded.") }
        let terminal = Terminal()
        // Where nobody can be asked, nothing that was entered is lost.
        let keeps = !terminal.isInteractive || terminal.answer("Keep it as a draft?") == true
        guard keeps else { throw Refusal("Nothing was recorded.") }
        try keep(in: office)
        if isFinished { throw ExitCode(Refusal.partly) }
    }
}
