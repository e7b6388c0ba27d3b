import ArgumentParser
import Model
import Operations

struct DraftsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drafts",
        abstract: "Interactions that were postponed: they stand in no log and in no figure.",
        discussion: """
            Examples:
              dossier drafts list
              dossier drafts show D1
              dossier resume D1              finishes it
              dossier drafts delete D1
            """,
        subcommands: [DraftsListCommand.self, DraftsShowCommand.self, DraftsDeleteCommand.self])
}

struct DraftsDeleteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "delete", abstract: "Delete drafts.")

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The numbers of the drafts.", valueName: "draft"))
    var drafts: [String]

    func run() async throws {
        let office = try common.office(readOnly: false)
        for text in drafts {
            let draft = try office.deleteDraft(office.draft(given: text).number)
            StandardOutput.say("Draft \(InteractionDraft.name(draft.number)): deleted")
        }
    }
}
