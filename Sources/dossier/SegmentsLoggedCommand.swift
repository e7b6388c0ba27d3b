import ArgumentParser
import Model
import Operations

struct SegmentsLoggedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "logged", abstract: "Segments as they were logged; each can be canceled as a whole.",
        discussion: """
            Examples:
              dossier segments logged
              dossier segments logged cancel 1 --reason "wrong letter"         shows what would be canceled
              dossier segments logged cancel 1 --reason "wrong letter" --yes   and does it
              dossier segments logged uncancel 1
            """,
        subcommands: [
            SegmentsLoggedListCommand.self, SegmentsLoggedCancelCommand.self, SegmentsLoggedUncancelCommand.self,
        ], defaultSubcommand: SegmentsLoggedListCommand.self)
}

struct SegmentsLoggedListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the logged segments, the last one first.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    func run() async throws {
        var printer = RecordPrinter(format: output.format, columns: Self.columns)
        for logged in try common.office(readOnly: true).loggedSegments() {
            printer.print(
                OutputObject([
                    "logged_segment_no": .number(logged.number), "segment_no": .text(logged.segmentNumber),
                    "description": .text(logged.description),
                    "logged_at": .moment(logged.loggedAt),
                    "user_id": .text(logged.userID), "entries": .number(Int64(logged.entries)),
                    "canceled": .truth(logged.canceled),
                ]))
        }
        printer.finish(nothing: "No segment was logged.")
    }

    private static let columns = [
        TableColumn("No.", "logged_segment_no", atRight: true), TableColumn("Segment", "segment_no"),
        TableColumn("Description", "description", mayBeCut: true), TableColumn("Logged", "logged_at"),
        TableColumn("By", "user_id"), TableColumn("Entries", "entries", atRight: true),
        TableColumn("Canceled", "canceled"),
    ]
}

struct SegmentsLoggedCancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Cancel a logged segment with its entries.",
        discussion: "Entries that are canceled already are left alone, and stay so when this is taken back.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The number of the logged segment.")
    var number: Int64
    @Option(help: "Why, in a few words; kept with each entry.")
    var reason: String
    @Flag(help: "Cancel it; without, it is only shown what would be canceled.")
    var yes = false

    func run() async throws {
        let done = try common.office(readOnly: !yes)
            .cancelLoggedSegment(number, reason: reason, at: .now, preview: !yes)
        StandardOutput.say(
            yes
                ? "Logged segment \(number): canceled, and \(done.entries, "entry", "entries") of \(done.segment.entries) with it"
                : "Logged segment \(number): would be canceled, and \(done.entries, "entry", "entries") of \(done.segment.entries) with it; nothing was changed. --yes does it."
        )
    }
}

struct SegmentsLoggedUncancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uncancel", abstract: "Take back that a logged segment was canceled.",
        discussion: """
            The entries that were canceled with it come back; those that had been canceled by themselves stay canceled.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The number of the logged segment.")
    var number: Int64
    @Option(help: "Why, in a few words; kept with each entry.")
    var reason: String?

    func run() async throws {
        let done = try common.office(readOnly: false).uncancelLoggedSegment(number, reason: reason, at: .now)
        StandardOutput.say(
            "Logged segment \(number): canceled no more, and \(done.entries, "entry", "entries") came back")
        guard !done.refused.isEmpty else { return }
        for why in done.refused { StandardError.say("\(why).") }
        throw Refusal.partlyDone("\(done.refused.count, "entry", "entries") stayed canceled.")
    }
}
