import ArgumentParser

struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "The rules by which documents find their contacts.",
        discussion: """
            Examples:
              dossier rules list                        all rules in the order in which they are tried
              dossier rules show "Garage work orders"   one rule in words, with its file and line
              dossier rules test                        run the tests that lie beside the rules
              dossier rules test --rules ./new-rules    the same with rules that are not in force yet
            """,
        subcommands: [RulesListCommand.self, RulesShowCommand.self, RulesTestCommand.self])
}
