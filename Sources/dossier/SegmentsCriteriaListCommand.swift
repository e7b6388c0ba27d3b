import ArgumentParser
import Model
import Operations
import Recording

struct SegmentsCriteriaListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the saved criteria.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    func run() async throws {
        let all = try common.office(readOnly: true).ledger.savedCriteria()
        var printer = RecordPrinter(format: output.format, columns: Self.columns)
        for saved in all {
            printer.print(
                OutputObject([
                    "name": .text(saved.name), "saved_at": .moment(saved.savedAt),
                    "saved_by": .text(saved.savedBy), "words": .phrase(saved.criteria.words),
                    "criteria": try OutputValue(encoding: saved.criteria),
                ]))
        }
        printer.finish(nothing: "There are no saved criteria; 'dossier segments criteria save' saves some.")
    }

    private static let columns = [
        TableColumn("Name", "name"), TableColumn("Saved", "saved_at"), TableColumn("By", "saved_by"),
        TableColumn("Criteria", "words", mayBeCut: true),
    ]
}
