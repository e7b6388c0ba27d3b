import ArgumentParser
import Model
import Operations
import Recording

struct SegmentsDeleteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Delete a segment.",
        discussion: """
            Example:
              dossier segments delete SPRING            shows what would go
              dossier segments delete SPRING --yes      deletes it

            Its contacts stay, and so do the entries that were recorded with it. An empty segment that was never logged \
            goes at once.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var segment: SegmentArgument
    @Flag(help: "Do it, although contacts are in it or it was logged.")
    var yes = false

    func run() async throws {
        let office = try common.office(readOnly: true, needsRules: true)
        let number = try office.ledger.segment(given: segment.number).segment.number
        let deletion = try office.segmentDeletion(number)
        let isDone = yes || !deletion.isLoss
        if isDone {
            try common.office(readOnly: false).deleteSegment(number, ifOnly: yes ? nil : deletion.summary)
        }
        let (summary, description) = (deletion.summary, deletion.summary.segment.description)
        let contacts: Phrase = "\(summary.members, "contact", "contacts")"
        let times: Phrase = "\(summary.loggings, "time", "times")"
        let what: Phrase = "Segment \(number) '\(description)', with \(contacts) in it, logged \(times)"
        StandardOutput.say(isDone ? "\(what): deleted." : "\(what): would be deleted.")
        if !deletion.rules.isEmpty {
            let rules = deletion.rules.map { "'\($0)'" }.joined(separator: ", ")
            StandardOutput.say("Named by \(deletion.rules.count, "rule", "rules"): \(rules)")
        }
        if !isDone { StandardOutput.say("Nothing was changed; say --yes to do it.") }
    }
}
