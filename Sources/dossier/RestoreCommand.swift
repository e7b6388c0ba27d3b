import ArgumentParser
import Model
import Operations
import Recording
import Settings

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup in the place of the store.",
        discussion: """
            The service must be stopped, and the store empty: with --force it need not be, and what was in it is kept \
            beside it, in a folder before-restore-…. Every file is proven by its checksum on the way. A ledger of an \
            older Dossier is brought up to date.

            Examples:
              systemctl stop dossierd
              sudo dossier restore /mnt/backup/dossier-monday
              dossier verify
              systemctl start dossierd
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The folder or the archive that 'dossier backup' made.")
    var backup: String
    @Flag(help: "Even when the store has something in it; that is kept beside it.")
    var force = false

    func run() async throws {
        let configuration = try common.configuration()
        let done = try Office.restore(
            backup, to: configuration, by: CurrentUser.office(store: configuration.storePath), replacing: force,
            at: .now)
        StandardOutput.say(
            """
            \(configuration.storePath): restored \(done.entries, "entry", "entries") and \
            \(done.documents, "document", "documents").
            """)
        if let former = done.former {
            StandardOutput.say("What was there before is in \(former); delete it when you need it no more.")
        }
    }
}
