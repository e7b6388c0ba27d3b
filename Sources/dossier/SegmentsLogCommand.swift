import ArgumentParser
import Model
import Operations
import Recording

struct SegmentsLogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Record an interaction for every contact of a segment, in one go.",
        discussion: """
            The same as 'dossier record --segment'. What is not said comes from the segment, then from the template \
            and each contact. The segment stays (Business Central deletes it); what was recorded with it can be \
            canceled as a whole with 'dossier segments logged cancel'. Others can write meanwhile: more than 2000 \
            contacts are gone through in portions, and if that is cut short, it stands among the drafts.

            Examples:
              dossier segments log SPRING
              dossier segments log SPRING --template GOLF --date 2026-01-15 --attach invitation.pdf
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var segment: SegmentArgument
    @OptionGroup(title: "The interaction") var options: InteractionOptions
    @Flag(help: "Keep it as a draft, and record nothing yet.")
    var postpone = false

    func run() async throws {
        let office = try common.office(readOnly: false)
        var form = InteractionForm(attachmentPath: options.attachmentPath)
        try options.apply(to: &form.interaction, TaxonomyWords(office.configuration, office.ledger))
        form.addressees = .segment(try office.ledger.segment(given: segment.number).segment.number)
        if postpone { try form.keep(in: office) } else { try form.record(in: office) }
    }
}

struct SegmentsFollowUpCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "follow-up", abstract: "Make a segment of the contacts of a logged segment.",
        discussion: """
            Example:
              dossier segments follow-up 1 --code SPRING2

            Contacts whose entry was canceled stay out, and those whose privacy is blocked by now.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The number of the logged segment.")
    var number: Int64
    @Option(help: "The code of the new segment.")
    var code: String
    @Option(help: "What it is for; without it, of which segment it is the follow-up.")
    var description: String?

    func run() async throws {
        guard let code = SegmentNumber.normalForm(code) else {
            throw Refusal("'\(code)' is no code of a segment: it has 1 to 20 characters.")
        }
        let office = try common.office(readOnly: false)
        let made = try office.followUp(loggedSegment: number, as: code, description: description, at: .now)
        StandardOutput.say(
            "Segment \(code): \(made.segment.description), with \(made.members, "contact", "contacts")")
    }
}
