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

    @Argument(help: ArgumentHelp("The numbers of the drafts.", valueName: "draft"), completion: .draftNumber)
    var drafts: [String]

    func run() async throws {
        let office = try common.office(readOnly: false)
        try Settlement.each(drafts.map(InteractionDraft.number(given:))) { number in
            let draft = try office.deleteDraft(number)
            return "Draft \(InteractionDraft.name(draft.number)): deleted"
        }
    }
}
