import Inbox
import Logging
import Model
import Recording
import Settings

/// Puts in order what a sudden end left half done: files whose outcome is committed but of which it is not noted that
/// they were filed away.
///
/// A file that still lies in its folder is met by the first scan, which finds its intake in the ledger and only repeats
/// the filing. What is left for here are the files that are gone: moved or removed just before the end, or taken out
/// since.
struct Recovery {
    let ledger: SQLiteLedger
    let folders: [OfficeFolder]
    let logger: Logger

    func run() throws(LedgerFailure) {
        let unfiled = try ledger.unfiled()
        let gone = unfiled.filter { !isStillThere($0.key) }
        if !unfiled.isEmpty {
            logger.notice(
                "\(unfiled.count) files were recorded but not noted as filed away when Dossier ended; \(unfiled.count - gone.count) of them still lie in their folders and are filed now."
            )
        }
        try ledger.markFiled(
            gone.map { FiledIntake(intakeID: $0.id, filing: filing($0.key, $0.outcome.word, since: $0.takenAt)) })
        for file in try ledger.unfiledContactFiles() where !isStillThere(file.key) {
            let outcome = OutcomeFile.word(for: file)
            try ledger.markContactFile(file.id, filing(file.key, outcome, since: file.takenAt))
        }
    }

    private func isStillThere(_ key: IntakeKey) -> Bool {
        DropFolder.holds(RelativePath(bytes: key.path.bytes), in: key.folder, identity: FileIdentity(key))
    }

    /// What became of a file that is gone from its place: it keeps its identity wherever it was moved to.
    private func filing(_ key: IntakeKey, _ outcome: OutcomeWord, since taken: Moment) -> Intake.Filing {
        guard let folder = folders.first(where: { $0.settings.path == key.folder }) else { return .vanished }
        if let place = OutcomeFile.find(key, outcome, in: folder, since: taken) {
            return .moved(to: FiledPlace(place, in: folder))
        }
        return isRemoved(key, in: folder) ? .deleted : .vanished
    }

    /// Out of reach of others and not yet gone: checked, and committed before.
    private func isRemoved(_ key: IntakeKey, in folder: OfficeFolder) -> Bool {
        do throws(FilingFailure) {
            return try DropFolder(folder.watched).finishRemoval(
                of: RelativePath(bytes: key.path.bytes), identity: FileIdentity(key), withWords: false)
        } catch {
            logger.info("\(error)")
            return false
        }
    }
}
