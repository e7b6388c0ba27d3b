import ArgumentParser
import Model
import Settings

/// Finds a word among the arguments that should name a command and names none.
struct CommandSpelling {
    private let root: any ParsableCommand.Type

    init(_ root: any ParsableCommand.Type) { self.root = root }

    /// What to say of it: the nearest command, or all. Nil when the words name a command as far as they go.
    func complaint(_ arguments: [String]) -> Phrase? {
        var command = root
        var path = [name(of: root)]
        for word in arguments {
            let subcommands = command.configuration.subcommands
            // Options, and what stands behind them, are for the command's own parser.
            guard !subcommands.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
            if let next = subcommands.first(where: { name(of: $0) == word }) {
                command = next
                path.append(word)
                continue
            }
            guard command.configuration.defaultSubcommand == nil else { return nil }
            return complaint(word, among: subcommands, path)
        }
        return nil
    }

    private func complaint(_ word: String, among subcommands: [any ParsableCommand.Type], _ path: [String]) -> Phrase {
        let names = subcommands.map { name(of: $0) }
        let whole = path.joined(separator: " ")
        if let guess = Spelling.guess(word, among: names) {
            return "There is no command '\(whole) \(word)'; did you mean '\(whole) \(guess)'?"
        }
        return
            "There is no command '\(whole) \(word)'; there are \(names.joined(separator: ", ")). "
            + "'\(whole) --help' tells what each does."
    }

    private func name(of command: any ParsableCommand.Type) -> String {
        command.configuration.commandName ?? ""
    }
}
