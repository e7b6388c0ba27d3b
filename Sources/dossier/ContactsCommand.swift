import ArgumentParser

struct ContactsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contacts", abstract: "The contacts: import, export, list, show, add, edit, merge.",
        subcommands: [
            ContactsImportCommand.self,
            ContactsExportCommand.self,
            ContactsListCommand.self,
            ContactsShowCommand.self,
            ContactsAddCommand.self,
            ContactsEditCommand.self,
            ContactsAddressCommand.self,
            ContactsAliasCommand.self,
            ContactsDuplicatesCommand.self,
            ContactsMergeCommand.self,
        ])
}
