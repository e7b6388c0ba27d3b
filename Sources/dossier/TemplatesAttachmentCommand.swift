import ArgumentParser
import Foundation
import Model
import Operations
import Recording
import Settings

struct TemplatesAttachmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attachment", abstract: "List the files that belong to a template, or write one of them to disk.",
        discussion: """
            Examples:
              dossier templates attachment BUS
              dossier templates attachment BUS --language nl --output letter.odt
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions
    @Argument(help: "The code of the template.", completion: .templateCode) var code: String
    @Option(help: "The language of the file (nl); without it the office's first one, or the only one.")
    var language: String?
    @Option(name: .customLong("output"), help: ArgumentHelp("Write it to this new file.", valueName: "file"))
    var path: String?

    func validate() throws {
        if path != nil, output.format != .table {
            throw ValidationError(saying: "--format is for the list; with --output a file is written.")
        }
    }

    func run() async throws {
        let office = try common.office(readOnly: true)
        let code = try office.taxonomy().taxonomy.template(given: code).code
        let all = try office.attachments(ofTemplate: code)
        guard let path else {
            var printer = RecordPrinter(format: output.format, columns: Self.columns)
            for file in all where language == nil || file.language == language {
                printer.print(TemplateView.object(file))
            }
            return printer.finish(nothing: "Template \(code) has no file.")
        }
        let wanted = language ?? office.configuration.company.languages.first ?? "en"
        let only = language == nil && all.count == 1 ? all.first : nil
        guard let file = all.first(where: { $0.language == wanted }) ?? only else {
            throw Refusal("Template \(code) has no file for language '\(wanted)'.")
        }
        let target = URL(fileURLWithPath: path).standardizedFileURL.path
        try office.export(file, to: target)
        StandardOutput.say("\(FileName(target).shown): \(file.fileName), \(file.size) bytes")
    }

    private static let columns = [
        TableColumn("Language", "language"), TableColumn("File", "file_name", mayBeCut: true),
        TableColumn("Bytes", "size", atRight: true), TableColumn("By", "attached_by"),
        TableColumn("When", "attached_at"),
    ]
}
