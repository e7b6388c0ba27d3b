import ArgumentParser
import Intake
import Model
import Recording
import Settings

struct RulesTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the tests that lie beside the rules, and show what is decided differently.",
        discussion: """
            Tests are files of rules.d whose names end with .test; dossier-rules(5) tells their form. They are tried with \
            the rules, readers and contacts in force; nothing is recorded. Exits 0 when all pass, 3 when some differ, 1 \
            when there are none or a file is wrong.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Option(help: CommonOptions.rulesHelp)
    var rules: String?

    @Flag(help: "Show how each test that differs was decided.")
    var ladder = false

    @Argument(help: "Only the tests with this in their name.")
    var name: String?

    private static let mostNames = 20

    func run() async throws {
        let configuration = try common.configuration(rules: rules)
        let all = try RuleTest.load(files: configuration.ruleTestFiles, below: configuration.sourceDirectory)
        guard !all.isEmpty else {
            throw Refusal("There are no tests: put them beside the rules, in a file such as rules.d/20-garage.test.")
        }
        let tests = all.filter { test in name.map { test.name.lowercased().contains($0.lowercased()) } ?? true }
        guard !tests.isEmpty else {
            let names = all.prefix(Self.mostNames).map { "'\($0.name)'" }.joined(separator: ", ")
            throw Refusal(
                "No test has '\(name ?? "")' in its name; there are: \(names)\(all.count > Self.mostNames ? ", …" : "")"
            )
        }
        let path = configuration.storePath
        let ledger = SQLiteLedger.exists(inDirectory: path) ? try SQLiteLedger(directory: path, readOnly: true) : nil
        if ledger == nil { StandardError.say("There is no ledger in \(path) yet; rules are tried without contacts.") }
        let trial = try RuleTrial(configuration, ledger: ledger)
        let failed: Int
        do {
            failed = try await run(tests, by: trial)
        } catch {
            await trial.shutDown()
            throw error
        }
        await trial.shutDown()
        if failed > 0 { throw ExitCode(Refusal.partly) }
    }

    /// How many differ.
    private func run(_ tests: [RuleTest], by trial: RuleTrial) async throws -> Int {
        var printer = RecordPrinter(
            format: output.format, columns: [], csv: ["name", "passes", "differences", "source"])
        var failed = 0
        for test in tests {
            let report = try await trial.run(test)
            if !report.passes { failed += 1 }
            if output.format == .table { tell(report) } else { printer.print(object(report)) }
        }
        if output.format == .table {
            StandardOutput.say("\(tests.count) tests: \(tests.count - failed) as expected, \(failed) different.")
        } else {
            printer.finish()
        }
        return failed
    }

    private func tell(_ report: RuleTrial.Report) {
        guard !report.passes else { return StandardOutput.say("ok         \(report.test.name)") }
        StandardOutput.say("different  \(report.test.name)  (\(report.test.source))")
        for one in report.differences {
            let expected = one.expected.isEmpty ? Words.text("none") : one.expected
            StandardOutput.say("  \(one.name): expected \(expected), found \(one.found)")
        }
        if ladder { for step in report.ladder { StandardOutput.write("    " + PrintableText.clean(Words.text(step))) } }
    }

    private func object(_ report: RuleTrial.Report) -> OutputObject {
        let differences = report.differences.map { one in
            OutputValue.object(
                OutputObject(["name": .text(one.name), "expected": .text(one.expected), "found": .text(one.found)]))
        }
        return OutputObject([
            "name": .text(report.test.name), "passes": .truth(report.passes), "differences": .list(differences),
            "source": .text(report.test.source), "ladder": .list(report.ladder.map { .text("\($0)") }),
        ])
    }
}
