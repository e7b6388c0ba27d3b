import ArgumentParser
import Model
import Settings

struct RulesShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one rule in words: what it demands, what it does, where it stands.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Option(help: CommonOptions.rulesHelp)
    var rules: String?

    @Argument(help: "The rule's name, or its number in the list.")
    var name: String

    func run() async throws {
        let all = try common.configuration(rules: rules).rules
        let found = all.firstIndex { $0.name == name } ?? all.firstIndex { $0.name.lowercased() == name.lowercased() }
        let numbered = Int(name).flatMap { all.indices.contains($0 - 1) ? $0 - 1 : nil }
        guard let index = found ?? numbered else {
            throw all.map(\.name).refusal(ofRule: name)
        }
        let rule = all[index]
        guard output.format == .table else {
            var printer = RecordPrinter(
                format: output.format, columns: [], csv: ["no", "name", "when", "does", "source"])
            printer.print(rule.object(number: index + 1))
            return printer.finish()
        }
        var text = PlainText()
        text.title("Rule \(index + 1): \(rule.name)")
        text.values([("File", rule.source)])
        text.section("When")
        text.lines(rule.when.isEmpty ? [Words.text("always")] : rule.when.map { Words.text($0.phrase) })
        text.section("Then")
        text.lines(rule.effects.map(Words.text))
        text.print()
    }
}
