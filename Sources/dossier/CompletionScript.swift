import ArgumentParser

/// The script for bash, which knows nothing of commands that stand for another one: `stats --by` is `stats figures --by`.
struct CompletionScript {
    private let root: any ParsableCommand.Type

    init(_ root: any ParsableCommand.Type) { self.root = root }

    /// - Parameter text: what the argument parser makes; what is no script for bash stays as it is.
    func mended(_ text: String) -> String {
        guard text.hasPrefix("#!/bin/bash\n") else { return text }
        return defaults(of: root, "_" + name(of: root)).reduce(text) { text, mend in
            text.replacing("\n\(mend.function)() {\n", with: "\n\(mend.function)() {\n\(mend.body)")
        }
    }

    private struct Mend {
        let function: String
        let body: String
    }

    private func defaults(of command: any ParsableCommand.Type, _ function: String) -> [Mend] {
        let subcommands = command.configuration.subcommands
        let below = subcommands.flatMap { defaults(of: $0, function + "_" + name(of: $0)) }
        guard let standard = command.configuration.defaultSubcommand else { return below }
        // A word that begins none of the names is the other command's already.
        let body = """
                case ' \(subcommands.map(name).joined(separator: " ")) ' in
                *" ${unparsed_words[0]}"*) ;;
                *)
                    \(function)_\(name(of: standard))
                    return
                    ;;
                esac

            """
        return [Mend(function: function, body: body)] + below
    }

    private func name(of command: any ParsableCommand.Type) -> String { command.configuration.commandName ?? "" }
}
