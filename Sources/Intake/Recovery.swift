import Inbox
import Logging
import Model
import Recording

/// Puts in order what a sudden end left half done: files whose outcome is committed but that were not filed away.
///
/// A file that still lies in its folder is met by the first scan, which finds its intake in the ledger and only repeats
/// the filing. What is left for here are the files that are gone: moved just before the end, or taken out since.
struct Recovery {
    let ledger: SQLiteLedger
    let logger: Logger

    func run() throws(LedgerFailure) {
        let unfiled = try ledger.unfiled()
        let gone = unfiled.filter { !isStillThere($0.key) }
        if !unfiled.isEmpty {
            logger.notice(
                "\(unfiled.count) files were recorded but not filed away when Dossier ended; \(unfiled.count - gone.count) of them still lie in their folders and are filed now."
            )
        }
        try ledger.markFiled(gone.map { FiledIntake(intakeID: $0.id, filing: .vanished) })
        for file in try ledger.unfiledContactFiles() where !isStillThere(file.key) {
            try ledger.markContactFile(file.id, .vanished)
        }
    }

    private func isStillThere(_ key: IntakeKey) -> Bool {
        let identity = FileIdentity(
            device: key.device, inode: key.inode, size: key.size, mtimeNanoseconds: key.modified.nanoseconds,
            ctimeNanoseconds: 0)
        return DropFolder.holds(RelativePath(bytes: key.path.bytes), in: key.folder, identity: identity)
    }
}
