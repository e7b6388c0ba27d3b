import ArgumentParser
import Model
import Settings

struct RulesListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the rules in the order in which they are tried.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Option(help: CommonOptions.rulesHelp)
    var rules: String?

    func run() async throws {
        let configuration = try common.configuration(rules: rules)
        var printer = RecordPrinter(format: output.format, columns: Self.columns)
        for (number, rule) in configuration.rules.enumerated() { printer.print(rule.object(number: number + 1)) }
        printer.finish(nothing: "There are no rules: every document goes to review.")
    }

    private static let columns = [
        TableColumn("No.", "no", atRight: true), TableColumn("Rule", "name", mayBeCut: true),
        TableColumn("When", "when", mayBeCut: true), TableColumn("Does", "does", mayBeCut: true),
        TableColumn("File", "file", mayBeCut: true),
    ]
}

extension Rule {
    func object(number: Int) -> OutputObject {
        OutputObject([
            "no": .number(Int64(number)), "name": .text(name), "when": .list(when.map { .phrase($0.phrase) }),
            "does": .list(effects.map { .phrase($0) }), "continue": .truth(continues), "source": .text(source),
            "file": .text(source.split(separator: "/").last.map(String.init) ?? source),
        ])
    }
}
