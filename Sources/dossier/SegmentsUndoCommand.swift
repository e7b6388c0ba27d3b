import ArgumentParser
import Model
import Operations
import Recording

struct SegmentsUndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back the last change of who is in a segment.",
        discussion: """
            Example:
              dossier segments undo SPRING

            Again, it takes back the one before; 'segments history' shows them.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var segment: SegmentArgument
    @Flag(help: "Only say what would be done.")
    var dryRun = false

    func run() async throws {
        let office = try common.office(readOnly: dryRun)
        let number = try office.ledger.segment(given: segment.number).segment.number
        let undone = try office.undoSegmentAction(number, at: .now, preview: dryRun)
        let what = SegmentActionText.words(undone.action)
        let members: Phrase = "\(undone.members, "contact", "contacts")"
        StandardOutput.say(
            dryRun
                ? "\(what), \(undone.action.doneAt.local) by \(undone.action.doneBy): would be taken back; "
                    + "segment \(number) would have \(members)."
                : "\(what), \(undone.action.doneAt.local) by \(undone.action.doneBy): taken back; "
                    + "segment \(number) has \(members).")
        if !undone.action.kind.brings, undone.contacts < undone.action.contacts {
            let contacts: Phrase = "\(undone.contacts, "contact", "contacts")"
            StandardOutput.say(
                dryRun
                    ? "\(contacts) would come back; whose privacy is blocked by now stays out."
                    : "\(contacts) came back; whose privacy is blocked by now stays out.")
        }
    }
}
