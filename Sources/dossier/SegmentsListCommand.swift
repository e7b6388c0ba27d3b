import ArgumentParser
import Model
import Operations
import Recording

struct SegmentsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the segments, with how many contacts are in each.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    func run() async throws {
        let segments = try common.office(readOnly: true).ledger.segments()
        var printer = RecordPrinter(format: output.format, columns: SegmentView.columns, csv: SegmentView.csv)
        for segment in segments { printer.print(try SegmentView.object(segment)) }
        printer.finish(nothing: "There are no segments yet; 'dossier segments create' makes one.")
    }
}
