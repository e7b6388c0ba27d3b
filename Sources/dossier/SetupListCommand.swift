import ArgumentParser
import Model
import Operations

struct SetupListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the types of documents with the template that serves each.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    func run() async throws {
        let office = try common.office(readOnly: true).taxonomy()
        var printer = RecordPrinter(format: output.format, columns: Self.columns, csv: Self.csvColumns)
        for type in office.types {
            let code = office.taxonomy.setup[type]
            let template = code.flatMap(office.taxonomy.template)
            let origin = office.origin(of: type)
            var object = OutputObject([
                "document_type": .text(type.rawValue), "template_code": .optional(code),
                "description": .optional(template?.description),
            ])
            OriginText.append(origin, to: &object)
            if output.format == .table { object.append("origin", .text(Words.text(OriginText.phrase(origin)))) }
            printer.print(object)
        }
        printer.finish(nothing: "No type of document has a template.")
    }

    private static let columns = [
        TableColumn("Type", "document_type", holdsWords: true), TableColumn("Template", "template_code"),
        TableColumn("Description", "description", mayBeCut: true), TableColumn("From", "origin", mayBeCut: true),
    ]
    private static let csvColumns = ["document_type", "template_code", "description"] + OriginText.keys
}
