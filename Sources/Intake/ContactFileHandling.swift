import ContactFiles
import Dispatch
import Foundation
import Glibc
import Inbox
import Journal
import Logging
import Model
import Recording
import Settings

/// Brings one file of a folder of contacts to its outcome: imports it, keeps what came of it, and files it away with
/// the report beside it. An import may be repeated, so a sudden end in the middle costs nothing: what was done is found
/// unchanged.
struct ContactFileHandling: Sendable {
    let ledger: SQLiteLedger
    let logger: Logger
    /// Files that were told although they still lie in their folder.
    private let told = ToldFiles()

    init(ledger: SQLiteLedger, logger: Logger) {
        self.ledger = ledger
        self.logger = logger
    }

    func handle(
        _ claim: Claim, in folder: OfficeFolder, _ drop: DropFolder
    ) async throws(IntakeFailure) -> FileHandling.Ending {
        let key = IntakeKey(path: claim.path, identity: claim.identity, in: folder.watched)
        let known: ContactFileIntake?
        do throws(LedgerFailure) { known = try ledger.knownContactFile(key) } catch { throw .ledger(error) }
        let result: ContactFileIntake
        if let known {
            result = known
        } else {
            // On a thread of its own: a million contacts take a minute, and documents are recorded meanwhile.
            let answer = await withCheckedContinuation { continuation in
                DispatchQueue.global(qos: .utility).async {
                    continuation.resume(returning: Result { () throws(IntakeFailure) in try take(claim, key, folder) })
                }
            }
            result = try answer.get()
        }
        return file(result, claim, folder, drop)
    }

    private func take(
        _ claim: Claim, _ key: IntakeKey, _ folder: OfficeFolder
    ) throws(IntakeFailure) -> ContactFileIntake {
        var done: ContactFileImport?
        var (unreadable, trouble): (ContactFileFailure?, String?) = (nil, nil)
        do {
            let descriptor = claim.descriptor
            done = try ContactFileImport(into: ledger, size: key.size) { try Self.read(descriptor, $0) }
        } catch let failure as LedgerFailure {
            throw .ledger(failure)
        } catch let failure as ContactFileFailure {
            unreadable = failure
        } catch {
            trouble = "the file cannot be read: \(error)"
        }
        guard claim.isUnchanged else { throw .changed }
        let waiting: Int
        do throws(LedgerFailure) { waiting = try ledger.waitingReviews() } catch { throw .ledger(error) }
        let report = ContactReport(
            fileName: claim.path.name.shown, done: done, failure: unreadable, trouble: trouble, waiting: waiting,
            language: folder.settings.language)
        let intake = ContactFileIntake(
            key: key, originalPath: claim.shownPath, userID: claim.ownerName, takenAt: .now,
            result: done?.result ?? ContactImport(), refused: done?.refused ?? 0, problem: report.problem,
            report: report.text)
        do throws(LedgerFailure) { return try ledger.recordContactFile(intake) } catch { throw .ledger(error) }
    }

    private static func read(_ descriptor: Int32, _ count: Int) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        while true {
            let got = unsafe bytes.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
            bytes.removeLast(count - got)
            return bytes
        }
    }

    private func file(
        _ result: ContactFileIntake, _ claim: Claim, _ folder: OfficeFolder, _ drop: DropFolder
    ) -> FileHandling.Ending {
        var ending = FileHandling.Ending.done
        var filing = Intake.Filing.vanished
        do throws(FilingFailure) {
            filing = try OutcomeFile(folder: folder, drop: drop).file(claim.path, claim.identity, result)
        } catch .failed(let sentence) {
            ending = .fileWaits(sentence)
        } catch  where DropFolder.holds(claim.path, in: folder.settings.path, identity: claim.identity) {
            ending = .fileWaits("\(error)")
        } catch {
            logger.info("\(error)")
        }
        tell(result, folder)
        guard case .done = ending else { return ending }
        told.forget(result.id)
        do throws(LedgerFailure) {
            try ledger.markContactFile(result.id, filing)
        } catch {
            // The file is gone, so its key is met no more; the next start notes it.
            logger.warning("\(claim.shownPath): \(error)")
        }
        return .done
    }

    /// Each file is told once, however often its filing has to be repeated.
    private func tell(_ result: ContactFileIntake, _ folder: OfficeFolder) {
        guard told.isFirst(result.id) else { return }
        let event = result.problem == nil ? JournalEvent.contactsImported : .contactsRefused
        var metadata = event.metadata(folder: folder.settings.path)
        metadata["PATH"] = .string(result.originalPath)
        if let problem = result.problem {
            metadata["REASON"] = .string(problem)
            logger.warning("no contacts taken from \(result.originalPath): \(problem)", metadata: metadata)
        } else {
            logger.notice(
                "contacts of \(result.originalPath): \(result.added) added, \(result.changed) changed, \(result.unchanged) unchanged, \(result.refused) refused",
                metadata: metadata)
        }
    }
}
