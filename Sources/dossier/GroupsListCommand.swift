import ArgumentParser
import Model
import Operations

struct GroupsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the interaction groups, with the number of their templates.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    func run() async throws {
        let office = try common.office(readOnly: true).taxonomy()
        var printer = RecordPrinter(format: output.format, columns: Self.columns, csv: Self.csvColumns)
        for group in office.taxonomy.groups {
            var object = GroupView.object(group, office)
            if output.format == .table {
                object.append("origin", .text(Words.text(OriginText.phrase(office.origin(ofGroup: group.code)))))
            }
            printer.print(object)
        }
        printer.finish(nothing: "There are no interaction groups.")
    }

    private static let columns = [
        TableColumn("Code", "group_code"), TableColumn("Description", "description", mayBeCut: true),
        TableColumn("Templates", "templates", atRight: true), TableColumn("From", "origin", mayBeCut: true),
    ]
    private static let csvColumns = ["group_code", "description", "templates"] + OriginText.keys
}

/// A group as commands print it.
enum GroupView {
    static func object(_ group: InteractionGroup, _ office: OfficeTaxonomy) -> OutputObject {
        var object = OutputObject([
            "group_code": .text(group.code), "description": .text(group.description),
            "texts": OriginText.texts(group.texts),
            "templates": .number(Int64(office.taxonomy.templates.count { $0.groupCode == group.code })),
        ])
        OriginText.append(office.origin(ofGroup: group.code), to: &object)
        return object
    }
}
