import Foundation
import Testing
import Waiting

@Suite("What helps and pages show can be typed (End to End)", .ownThread)
struct ExampleTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test("every example of every help is understood")
    func examples() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = Programs.directory.appending(path: "dossier").path
        let examples = CommandTree.all.flatMap { command in command.examples.map { (command.path, $0) } }
        #expect(CommandTree.all.count > 30 && examples.count > 50, "they are found: \(examples.count)")
        for (command, example) in examples {
            // What is understood finds no configuration, and does nothing.
            let typed = example.prefix { $0 != "|" && $0 != ">" }.dropFirst("dossier".count)
            let done = try Programs.shell("'\(program)'\(typed) --config '\(folder.path)/none' < /dev/null", in: folder)
            #expect(done.status == 1 || done.status == 78, "\(command): \(example)\n\(done.errors)")
        }
    }

    @Test("every command that the pages name for a function of Business Central is there")
    func functions() throws {
        let page = Self.root.appending(path: "man/dossier-business-central.7")
        let text = try String(contentsOf: page, encoding: .utf8).replacing("\\-", with: "-")
        let lines = text.split(separator: "\n").filter { $0.hasPrefix("dossier ") }
        #expect(lines.count > 40)
        for line in lines {
            let words = line.dropFirst("dossier ".count).split(separator: " ").map(String.init)
            let command = CommandTree.command(in: words) ?? ""
            let named = words.prefix { $0.allSatisfy { $0.isLowercase || $0 == "-" } && !$0.hasPrefix("--") }
            #expect(command == named.joined(separator: " "), "there is no 'dossier \(named.joined(separator: " "))'")
            let help = CommandTree.all.first { $0.path == command }?.help ?? ""
            for option in words where option.hasPrefix("--") {
                #expect(help.contains(option), "'dossier \(command)' has no \(option)")
            }
        }
    }

    @Test("the manual page lists every command")
    func listed() throws {
        let page = Self.root.appending(path: "man/dossier.1")
        let text = try String(contentsOf: page, encoding: .utf8).replacing("\\-", with: "-")
        let commands = text.components(separatedBy: ".SH COMMANDS").last ?? ""
        for command in CommandTree.all where !command.path.isEmpty && command.subcommands.isEmpty {
            let words = command.path.split(separator: " ")
            guard words[0] != "help" else { continue }
            // What a command does without a word behind it needs none.
            let isDefault = CommandTree.all.contains { $0.help.contains("  \(words[words.count - 1]) (default)") }
            let isNamed = isDefault || commands.contains(command.path) || words.allSatisfy { commands.contains($0) }
            #expect(isNamed, "'dossier \(command.path)' is in no line of dossier(1)")
        }
    }
}
