import ArgumentParser

struct GroupsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "groups",
        abstract: "The interaction groups, by which templates and interactions are counted together.",
        discussion: """
            Example:
              dossier groups list
            """,
        subcommands: [GroupsListCommand.self])
}
