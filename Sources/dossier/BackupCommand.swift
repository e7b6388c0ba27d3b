import ArgumentParser
import Model
import Operations
import Recording

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Take a backup of the ledger and all documents, while the service works.",
        discussion: """
            The database is copied as it is at one moment, with every document that it names; MANIFEST lists all files \
            with their checksums, for 'dossier verify' and for sha256sum. The backup has its name only when it is \
            whole. Into a folder on the disk of the store, documents are linked, which takes no time and no room: copy \
            such a backup to another disk, or make it there. What is copied is proven on the way; of what is linked only \
            the size is looked at, and 'dossier verify' reads it. A name that ends in .tar makes one file, into which all \
            is copied.

            The configuration is not in it: keep /etc/dossier too.

            Examples:
              dossier backup /mnt/backup/dossier-monday
              dossier backup /mnt/backup/dossier.tar
              dossier verify /mnt/backup/dossier-monday
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The folder to make, or the archive: a name that ends in .tar.")
    var target: String

    func run() async throws {
        let taken = try common.office(readOnly: true).backUp(to: target, at: .now)
        let size = Words.megabytes(taken.size)
        StandardOutput.say(
            """
            \(target): \(taken.entries, "entry", "entries") and \
            \(taken.documents, "document", "documents"), \(size) MB, \(taken.linked) linked.
            """)
        guard !taken.missing.isEmpty else { return }
        throw Refusal.partlyDone(
            """
            \(taken.missing.count, "document is", "documents are") missing or damaged in the store and so not in the \
            backup; 'dossier verify' tells which.
            """)
    }
}

extension Words {
    /// Bytes as whole megabytes, rounded up.
    static func megabytes(_ bytes: Int64) -> Int64 { (bytes + 999_999) / 1_000_000 }
}
