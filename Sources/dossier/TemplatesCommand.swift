import ArgumentParser

struct TemplatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "The interaction templates: what an interaction of each sort costs, takes, and is called.",
        discussion: """
            Templates stand in taxonomy.toml; its [setup] says which of them serves which type of document.

            Examples:
              dossier templates list                    all of them
              dossier templates list --group SALES      those of one interaction group
            """,
        subcommands: [TemplatesListCommand.self])
}
