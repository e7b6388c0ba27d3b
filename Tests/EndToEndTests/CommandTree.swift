import Foundation

/// The commands of the built program, as its helps tell them.
enum CommandTree {
    struct Command: Sendable {
        /// `contacts alias add`; empty for the program itself.
        let path: String
        let help: String
        let subcommands: [String]

        /// Those of the help: lines that begin with the program's name, without what is said of them.
        var examples: [String] {
            help.split(separator: "\n").compactMap { line in
                let line = line.drop { $0 == " " }
                guard line.hasPrefix("dossier "), !line.hasPrefix("dossier help") else { return nil }
                let command = line.firstRange(of: #/\ {2,}/#).map { line[..<$0.lowerBound] } ?? line
                return String(command)
            }
        }
    }

    /// All of them, each help read once.
    static let all: [Command] = {
        var (all, waiting): ([Command], [String]) = ([], [""])
        while let path = waiting.popLast() {
            // On a terminal that is wide enough no example is broken.
            let line = "COLUMNS=1000 '\(Programs.directory.path)/dossier' \(path) --help"
            guard let done = try? Programs.shell(line, in: FileManager.default.temporaryDirectory), done.status == 0
            else { continue }
            let list = done.output.components(separatedBy: "SUBCOMMANDS:\n").dropFirst().first ?? ""
            // Deeper lines go on with what is said of a command.
            let names = list.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }
                .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
                .compactMap { $0.split(separator: " ").first.map(String.init) }
            all.append(Command(path: path, help: done.output, subcommands: names))
            waiting += names.map { path.isEmpty ? $0 : "\(path) \($0)" }
        }
        return all
    }()

    /// The words among these, from the first on, that name a command: `contacts show` of `contacts show C00042`.
    static func command(in words: some Collection<String>) -> String? {
        var path: [String] = []
        for word in words {
            guard all.first(where: { $0.path == path.joined(separator: " ") })?.subcommands.contains(word) == true
            else { break }
            path.append(word)
        }
        return path.isEmpty ? nil : path.joined(separator: " ")
    }
}
