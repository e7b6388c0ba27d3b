import ArgumentParser
import Model
import Operations

struct GroupsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "groups",
        abstract: "The interaction groups: the upper level of the taxonomy.",
        discussion: """
            Groups stand in taxonomy.toml and templates.d, or are made here. What is made or changed here is kept in \
            the ledger and wins over the files, until it is reset.

            Examples:
              dossier groups list
              dossier groups add VISITS --description "Visits" --text nl=Bezoeken
              dossier groups edit VISITS --description "Visits and tours"
              dossier groups show VISITS
              dossier groups delete VISITS
            """,
        subcommands: [
            GroupsListCommand.self, GroupsShowCommand.self, GroupsAddCommand.self, GroupsEditCommand.self,
            GroupsDeleteCommand.self, GroupsResetCommand.self,
        ])
}

struct GroupsDeleteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Delete a group that no file has and nothing uses.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The code of the group.", completion: .groupCode) var code: String

    func run() async throws {
        let office = try common.office(readOnly: false)
        let code = try office.taxonomy().taxonomy.group(given: code).code
        try office.deleteGroup(code, at: .now)
        StandardOutput.say("Group \(code): deleted")
    }
}

struct GroupsResetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Take back what was changed by command: the group is again as its file says.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The code of the group.", completion: .groupCode) var code: String

    func run() async throws {
        let office = try common.office(readOnly: false)
        let code = try office.taxonomy().taxonomy.group(given: code).code
        try office.resetGroup(code, at: .now)
        StandardOutput.say("Group \(code): as its file says")
    }
}
