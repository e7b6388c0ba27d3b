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
            beside it, in a folder before-restore-…. Every file is proven by its checksum on the way: documents that are \
            missing or damaged in the backup are left out and told, a damaged ledger is refused. A ledger of an older \
            Dossier is brought up to date.

            Exit codes: 0 all is back, 1 nothing was done, 3 documents are missing, or the ledger disagrees with itself.

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
        let configuration = try common.configurationBesideRules()
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
        if done.missing.isEmpty && done.findings.isEmpty { return }
        for finding in done.findings.prefix(20) { StandardOutput.say("\(finding.what).") }
        if !done.missing.isEmpty {
            StandardOutput.say(
                "\(done.missing.count, "document was", "documents were") missing or damaged in the backup.")
        }
        throw Refusal.partlyDone("Not all is as it should be; 'dossier verify' tells what to do about it.")
    }
}
