import ArgumentParser
import Model
import Recording
import Settings

struct GroupsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the interaction groups, with the number of their templates.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    func run() async throws {
        let configuration = try common.configuration()
        let taxonomy = try configuration.taxonomy.with(common.ledger().taxonomy())
        var printer = RecordPrinter(format: output.format, columns: Self.columns)
        for group in taxonomy.groups {
            let templates = taxonomy.templates.count { $0.groupCode == group.code }
            printer.print(
                OutputObject([
                    "group_code": .text(group.code), "description": .text(group.description),
                    "templates": .number(Int64(templates)),
                    "configured": .truth(configuration.taxonomy.groups.contains { $0.code == group.code }),
                ]))
        }
        printer.finish(nothing: "There are no interaction groups.")
    }

    private static let columns = [
        TableColumn("Code", "group_code"), TableColumn("Description", "description", mayBeCut: true),
        TableColumn("Templates", "templates", atRight: true),
    ]
}
