import ArgumentParser
import Model
import Recording
import Settings

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the configuration and what it needs around it.",
        discussion: """
            Tells every mistake in the files with its line, and what stands in the way around them: rights, folders that \
            cannot be watched, a reader that is missing, scans that cannot be read, document types without a template. Exits 78 when something must \
            be mended, else 0. Run it as the user of the service to check that user's rights: \
            sudo -u dossier dossier check. --rules checks rules that are not in force yet.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOptions

    @Option(help: CommonOptions.rulesHelp)
    var rules: String?

    func run() async throws {
        let findings: [Finding]
        var sound: Phrase = ""
        let (configuration, complaints) = try common.examined(rules: rules)
        if complaints.isEmpty {
            findings =
                FolderCheck(configuration).findings + StoreCheck(configuration).findings
                + RuleCheck(configuration).findings + InstallationCheck(configuration).findings
                + ScanCheck(configuration).findings
            sound =
                "The configuration in \(common.directory) is sound: "
                + "\(configuration.folders.count, "drop folder", "drop folders"), "
                + "\(configuration.rules.count, "rule", "rules"), "
                + "\(configuration.taxonomy.templates.count, "template", "templates")."
        } else {
            // Where rules alone are wrong, what they name is told with it, so that all is mended in one round.
            let ofRules = complaints.allSatisfy {
                $0.file.hasPrefix("rules.d/") || rules != nil && $0.file.hasPrefix("/")
            }
            findings = complaints.map(Finding.init) + (ofRules ? RuleCheck(configuration).missing : [])
        }
        let mustBeMended = findings.contains { $0.weight == .complaint }
        tell(findings, mustBeMended ? nil : sound)
        if mustBeMended { throw ExitCode(ConfigurationFailure.exitCode) }
    }

    private func tell(_ findings: [Finding], _ sound: Phrase?) {
        if output.format == .table {
            // What must be mended first: people read from the top.
            for finding in findings where finding.weight == .complaint { StandardError.say(finding.sentence) }
            for finding in findings where finding.weight == .note { StandardError.say(finding.sentence) }
            if let sound { StandardOutput.say(sound) }
        } else {
            var printer = RecordPrinter(format: output.format, columns: [], csv: ["weight", "place", "message"])
            for finding in findings { printer.print(finding.object) }
            printer.finish()
        }
    }
}
