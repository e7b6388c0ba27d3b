import ArgumentParser
import Model
import Operations
import Recording

struct SegmentsHistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Show who came into a segment and who went, when and by whom; newest first.",
        discussion: """
            Examples:
              dossier segments history SPRING
              dossier segments history SPRING --contacts
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions
    @OptionGroup var segment: SegmentArgument
    @Flag(help: "Show who came or went too, at most 1000 contacts a change, as JSON always does.")
    var contacts = false

    private static let mostContacts = 1000

    func run() async throws {
        let ledger = try common.office(readOnly: true).ledger
        let number = try ledger.segment(given: segment.number).segment.number
        let columns = Self.columns + (contacts ? [TableColumn("Contacts", "contacts", mayBeCut: true)] : [])
        var printer = RecordPrinter(
            format: output.format, columns: columns, csv: Self.csv + (contacts ? ["contacts"] : []))
        let isTold = contacts || output.format == .json || output.format == .jsonl
        for action in try ledger.segmentActions(number) {
            var object = try object(action)
            if isTold {
                let moved = try ledger.contacts(ofSegmentAction: action.number, limit: Self.mostContacts)
                object.append("contacts", .list(moved.map { .text($0) }))
            }
            printer.print(object)
        }
        printer.finish(nothing: "Nobody has come into segment \(number) yet.")
    }

    private func object(_ action: SegmentAction) throws -> OutputObject {
        let isTable = output.format == .table
        return OutputObject([
            "action_no": .number(action.number), "done_at": .moment(action.doneAt),
            "done_by": .text(action.doneBy),
            "action": isTable ? .phrase(SegmentActionText.kind(action.kind)) : .text(action.kind.rawValue),
            "came": .number(action.kind.brings ? Int64(action.contacts) : 0),
            "went": .number(action.kind.brings ? 0 : Int64(action.contacts)),
            "criteria": try action.criteria.map { try OutputValue(encoding: $0) } ?? .null,
            "by": .optional(action.criteria?.words),
            "undone_at": .optional(action.undoneAt), "undone_by": .optional(action.undoneBy),
            isTable ? "undone" : "is_undone": isTable
                ? .optional(action.undoneBy.map { Words.text("taken back by \($0)") }) : .truth(action.undoneAt != nil),
        ])
    }

    private static let columns = [
        TableColumn("Change", "action_no", atRight: true), TableColumn("Done", "done_at"), TableColumn("By", "done_by"),
        TableColumn("Action", "action"), TableColumn("Came", "came", atRight: true),
        TableColumn("Went", "went", atRight: true), TableColumn("Criteria", "by", mayBeCut: true),
        TableColumn("", "undone", mayBeCut: true),
    ]

    private static let csv = [
        "action_no", "done_at", "done_by", "action", "came", "went", "by", "undone_at", "undone_by",
    ]
}
