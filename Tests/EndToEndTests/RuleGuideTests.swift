import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("The guide to writing a rule (End to End)", .ownThread)
struct RuleGuideTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A file to write, or a command to run with what it is to say.
    private enum Step {
        case file(name: String, text: String)
        case command(String, output: [String])
    }

    private static func steps() throws -> [Step] {
        let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let start = try #require(readme.range(of: "## A rule for a new supplier, in ten minutes\n")).upperBound
        let guide = readme[start...].prefix(upTo: readme[start...].range(of: "\n## ")?.lowerBound ?? readme.endIndex)
        var steps: [Step] = []
        var file: [String]?
        for line in guide.components(separatedBy: "\n") {
            if line.hasPrefix("```") {
                if let text = file {
                    steps.append(.file(name: String(text[0].dropFirst(2)), text: text.joined(separator: "\n") + "\n"))
                }
                file = file == nil ? [] : nil
            } else if file != nil {
                file?.append(line)
            } else if line.hasPrefix("    $ ") {
                steps.append(.command(String(line.dropFirst(6)), output: []))
            } else if line.hasPrefix("    "), case .command(let command, let output)? = steps.last {
                steps[steps.count - 1] = .command(command, output: output + [line.trimmingCharacters(in: .whitespaces)])
            }
        }
        return steps
    }

    @Test("works exactly as it stands there, and the next document of the supplier is recorded by itself")
    func guide() throws {
        let office = try ScratchOffice(seed: 1)
        let first = office.sample.document(79, form: .pdf, strangerEvery: 5)
        try #require(first.fileName == "Factuur 26000080.pdf")
        try office.put(first.fileName, first.bytes)
        try office.startDaemon()
        try office.wait("it waits for a person") { office.filed("Nakijken").count == 1 }
        var commands = 0
        for step in try Self.steps() {
            switch step {
            case .file(let name, let text): try Data(text.utf8).write(to: office.root.appending(path: name))
            case .command(let command, let output):
                commands += 1
                let finished = try run(command, in: office)
                #expect(finished.status == 0, "\(command)\n\(finished.output)\(finished.errors)")
                let said = Self.words(finished.output)
                for line in output { #expect(said.contains(Self.words(line)), "\(command)\n\(finished.output)") }
            }
        }
        #expect(commands == 10)
        try office.wait("the rules are in force") { try office.daemonSays.contains("read again") }
        let next = office.sample.document(94, form: .pdf, strangerEvery: 5)
        try office.put(next.fileName, next.bytes)
        try office.wait("the next one is recorded") { try office.entries.count == 2 }
        let entry = try #require(try office.entries.first)
        #expect(entry["rule"] as? String == "Kaas en Wijn Portier")
        #expect((entry["description"] as? String)?.hasPrefix("Kaas ") == true, "\(entry)")
    }

    /// One blank between words, whatever the width of the columns.
    private static func words(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// As a shell runs it, with this office's folders for those of the guide.
    private func run(_ command: String, in office: ScratchOffice) throws -> Programs.Finished {
        if command == "systemctl reload dossierd" {
            try office.signalDaemon(SIGHUP)
            return Programs.Finished(status: 0, output: "", errors: "")
        }
        var command = command.replacingOccurrences(of: "/srv/drop/verkoop", with: office.drop.path)
            .replacingOccurrences(of: "/etc/dossier", with: office.root.path + "/etc")
        if command.hasPrefix("cp -r") { command = "mkdir -p \(office.root.path)/etc/rules.d && \(command)" }
        if command.hasPrefix("dossier ") {
            command = "\(Programs.directory.path)/\(command) --config \(office.root.path)/etc"
        }
        return try Programs.shell(command, in: office.root)
    }
}
