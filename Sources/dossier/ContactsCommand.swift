import ArgumentParser

struct ContactsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contacts", abstract: "The contacts: import, list, show, and other names for them.",
        subcommands: [
            ContactsImportCommand.self,
            ContactsListCommand.self,
            ContactsShowCommand.self,
            ContactsAliasCommand.self,
        ])
}
