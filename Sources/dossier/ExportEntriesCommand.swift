import ArgumentParser
import Foundation
import Model
import Operations

struct ExportEntriesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entries",
        abstract: "Write entries of the interaction log as CSV, JSON lines or an Excel workbook.",
        discussion: """
            The columns are those of Business Central's page Interaction Log Entries, under its captions, then what only \
            Dossier knows: the document's date and amount, the rule, where the file was. All filters of 'dossier log' \
            hold; the oldest come first. 'dossier import entries' reads the CSV file back.

            Examples:
              dossier export entries --as xlsx --from 2026 --output log.xlsx
              dossier export entries --captions nl --output posten.csv
              dossier export entries --as jsonl --company C00042 > entries.jsonl
            """)

    enum Form: String, ExpressibleByArgument, CaseIterable { case csv, jsonl, xlsx }

    @OptionGroup var common: CommonOptions
    @OptionGroup(title: "Filters") var filters: LogFilterOptions

    @Option(name: .customLong("as"), help: "csv, jsonl or xlsx.")
    var form = Form.csv
    @Option(
        name: .customLong("captions"),
        help: ArgumentHelp("The language of captions and words: en, nl, fr or de.", valueName: "language"))
    var language = CaptionLanguage.en
    @Option(name: .shortAndLong, help: "The file to make; without it, or with -, standard output.")
    var output: String?

    func validate() throws {
        if form == .xlsx, output == nil || output == "-" {
            throw ValidationError(saying: "A workbook needs a file: --output log.xlsx.")
        }
    }

    func run() async throws {
        let office = try filters.office(common, readOnly: true)
        let file = try OutputFile(output)
        let count =
            switch form {
            case .csv: try file.write { line in try office.exportCSV(filters.filter, language.entries, line: line) }
            case .jsonl: try file.write { line in try writeObjects(office, line) }
            case .xlsx:
                try file.named { path in
                    try office.exportWorkbook(
                        filters.filter, language.entries, to: path,
                        scratch: URL(fileURLWithPath: path).deletingLastPathComponent().path, sheet: "Interactions")
                }
            }
        if count == 0 { try filters.refuseUnknown(office) }
        if let output, output != "-" { StandardOutput.say("\(output): \(count, "entry", "entries").") }
    }

    private func writeObjects(_ office: Office, _ line: ([UInt8]) throws -> Void) throws -> Int {
        var count = 0
        try office.forEachEntry(filters.filter) { entry, _ in
            count += 1
            try line(JSONText(try OutputValue(encoding: entry)).bytes)
        }
        return count
    }
}

/// A language of captions on the command line.
enum CaptionLanguage: String, ExpressibleByArgument, CaseIterable {
    case en, nl, fr, de

    var entries: EntryLanguage {
        switch self {
        case .en: .en
        case .nl: .nl
        case .fr: .fr
        case .de: .de
        }
    }
}
