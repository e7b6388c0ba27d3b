import ArgumentParser
import Model
import Operations

struct DraftsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the drafts, in order of their numbers.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    func run() async throws {
        let office = try common.office(readOnly: true)
        var printer = RecordPrinter(format: output.format, columns: Self.columns, csv: Self.csvColumns)
        for draft in try office.drafts() {
            var object = draft.output
            if case .segment(let segment) = draft.addressees {
                object.append("for", .text(Words.text("segment \(segment)")))
            } else {
                object.append("for", object["contacts"])
            }
            printer.print(output.format == .table ? object : draft.output)
        }
        printer.finish(nothing: "There are no drafts.")
    }

    private static let columns = [
        TableColumn("Draft", "draft_no"), TableColumn("Kept", "saved_at"), TableColumn("By", "user_id"),
        TableColumn("For", "for", mayBeCut: true), TableColumn("Template", "template_code"),
        TableColumn("Description", "description", mayBeCut: true),
    ]

    private static let csvColumns = [
        "draft_no", "saved_at", "user_id", "contacts", "segment_no", "template_code", "description", "comment",
        "follow_up_date",
    ]
}
