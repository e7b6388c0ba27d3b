import Foundation
import Testing
import Waiting

@Suite("What the papers promise (End to End)", .ownThread)
struct DocumentedCommandsTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test(
        "every command that is named exists",
        arguments: [
            "README.md", "CHANGELOG.md", "Sources/README.md", "Config/dossier.toml", "man/dossier.1", "man/dossierd.8",
            "man/dossier.toml.5", "man/dossier-rules.5", "man/dossier-taxonomy.5", "systemd/catalog/dossier.catalog",
            "systemd/catalog/dossier.nl.catalog",
            "systemd/catalog/dossier.fr.catalog", "systemd/catalog/dossier.de.catalog",
        ])
    func commands(file: String) throws {
        let text = try String(contentsOf: Self.root.appending(path: file), encoding: .utf8)
        let scratch = FileManager.default.temporaryDirectory.appending(path: "dossier-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let commands = Self.commands(in: text) + (file == "man/dossier.1" ? Self.headings(in: text) : [])
        if ["README.md", "man/dossier.1"].contains(file) { #expect(commands.count > 8, "they are found: \(commands)") }
        for command in Set(commands) {
            // Any words before `--help` exit 0; the usage tells which command was understood.
            let help = try Programs.run(
                "dossier", command.split(separator: " ").map(String.init) + ["--help"], in: scratch)
            let usage = help.output.split(separator: "\n").first { $0.hasPrefix("USAGE: ") } ?? ""
            #expect(help.status == 0)
            #expect((usage + " ").hasPrefix("USAGE: dossier \(command) "), "'dossier \(command)' in \(file)")
        }
    }

    @Test("every command of the table for users of Business Central runs as it is written")
    func table() throws {
        let page = try String(
            contentsOf: Self.root.appending(path: "man/dossier-business-central.7"), encoding: .utf8)
        let written = page.split(separator: "\n").filter { $0.hasPrefix("dossier ") }.map {
            $0.replacing("\\-", with: "-").replacing("\\fI", with: "").replacing("\\fP", with: "")
                .replacing("\\&...", with: "")
        }
        #expect(written.count > 60, "they are found")
        let office = try ScratchOffice()
        let file = office.root.appending(path: "letter.txt")
        try Data("a letter".utf8).write(to: file)
        let values = [
            "ENTRY": "1", "NO": "C00001", "CODE": "SPRING", "TEMPLATE": "GOLF", "GROUP": "MEETING", "DRAFT": "D1",
            "LOGGED": "1", "NAME": "north", "DAY": "2030-01-31", "EVALUATION": "Positive", "TYPE": "sales-quote",
            "TEXT": "words", "POSTCODE": "9000", "FILE": file.path, "TARGET": office.root.path + "/all",
        ]
        for command in Set(written) {
            let words = command.split(separator: " ").dropFirst().map { word in
                let (name, value) =
                    word.firstIndex(of: "=").map { (word[...$0], word[word.index(after: $0)...]) } ?? ("", word)
                return name + (values[String(value)] ?? String(value))
            }
            let options = ["--config", office.configuration.deletingLastPathComponent().path]
            let done = try Programs.run("dossier", words.map { String($0) } + options, in: office.root)
            // Refused for what there is not is as it should be; wrong usage is not.
            #expect([0, 1].contains(done.status), "\(command): \(done.errors)")
            #expect(!done.errors.contains("Usage:"), "\(command): \(done.errors)")
        }
    }

    /// Those in running text and in examples: behind a quotation mark, a prompt, or at the start of a line.
    private static func commands(in text: String) -> [String] {
        text.split(separator: "\n").flatMap { line in
            line.matches(
                of: /(?:^ *|[`"„«$]\h?)dossier ([a-z]+(?:-[a-z]+)*)(?: ([a-z]+(?:-[a-z]+)*))?/
            ).compactMap { match in
                let (name, next) = (String(match.1), match.2.map(String.init))
                if name == "help" { return nil }
                let hasSubcommands = CommandTree.all.first { $0.path == name }?.subcommands.isEmpty == false
                return hasSubcommands ? [name, next].compactMap { $0 }.joined(separator: " ") : name
            }
        }
    }

    /// Those that the manual page lists: `.BI "contacts import " FILE`.
    private static func headings(in page: String) -> [String] {
        let lines = page.components(separatedBy: "\n")
        let section = lines.drop { $0 != ".SH COMMANDS" }.dropFirst().prefix { !$0.hasPrefix(".SH") }
        return zip(section, section.dropFirst()).filter { $0.0 == ".TP" }.flatMap { _, heading in
            let one = heading.matches(of: /^\.B[IR]? ([a-z]+(?: [a-z]+$)?)/).map { String($0.1) }
            return one + heading.matches(of: /"([a-z]+ [a-z]+) ?"/).map { String($0.1) }
        }
    }
}
