import ArgumentParser
import Model
import Operations

struct GroupsShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one group, with its templates and where it comes from.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions
    @Argument(help: "The code of the group.", completion: .groupCode) var code: String

    func run() async throws {
        let office = try common.office(readOnly: true).taxonomy()
        let group = try office.taxonomy.group(given: code)
        let object = GroupView.object(group, office)
        guard output.format == .table else {
            var printer = RecordPrinter(format: output.format, columns: [], csv: object.members.map(\.key))
            printer.print(object)
            return printer.finish()
        }
        var text = PlainText()
        text.title("\(group.code): \(group.description)")
        text.values(group.texts.sorted { $0.key < $1.key }.map { (name: Phrase(verbatim: $0.key), value: $0.value) })
        let templates = office.taxonomy.templates.filter { $0.groupCode == group.code }.map(\.code)
        text.values([
            ("Templates", templates.joined(separator: ", ")),
            ("From", Words.text(OriginText.phrase(office.origin(ofGroup: group.code)))),
        ])
        text.print()
    }
}
