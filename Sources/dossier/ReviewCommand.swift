import ArgumentParser

struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "The review queue: documents that wait for a person.",
        discussion: """
            Examples:
              dossier review next                                    go through them, one key for each answer
              dossier review list                                    what waits, and why
              dossier review show 12                                 one document, with the contacts that may fit
              dossier review assign 12 --contact C00042 --remember   record it, and know the party from now on
              dossier review retry --all                             try them again, after contacts or rules changed
              dossier review dismiss 12 13 --reason "price list"     close without recording
            """,
        subcommands: [
            ReviewListCommand.self, ReviewShowCommand.self, ReviewAssignCommand.self, ReviewDismissCommand.self,
            ReviewRetryCommand.self, ReviewNextCommand.self,
        ])
}
