import ArgumentParser

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the interaction log for spreadsheets, or all about one contact.",
        subcommands: [ExportEntriesCommand.self, ExportContactCommand.self],
        defaultSubcommand: ExportContactCommand.self)
}

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take over the interactions of another system.",
        subcommands: [ImportEntriesCommand.self])
}
