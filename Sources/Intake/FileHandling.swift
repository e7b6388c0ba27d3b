import Inbox
import Journal
import Logging
import Model
import Recording
import Settings

/// Brings one file of a drop folder to its outcome: claims it, has it taken in, and, once that is committed, files it
/// away and tells the journal. The order is the promise: nothing leaves the folder that is not committed.
struct FileHandling: Sendable {
    /// How the work on one file ended.
    enum Ending: Sendable {
        case done
        /// It has changed since it was seen: the next scan decides.
        case lookAgain
        /// It is a scan, and there is no room to recognise it now.
        case setAside(RestingFile)
        /// This file is to be tried again, with growing pauses; the sentence says why.
        case fileWaits(String)
        /// The disk is full or the ledger away: the whole folder is to be tried again.
        case postponed(String)
        /// The service cannot go on.
        case critical(IntakeFailure)
    }

    private let intake: DocumentIntake
    private let contacts: ContactFileHandling
    private let recorder: Recorder
    private let journal: OutcomeJournal
    private let logger: Logger
    /// Intakes that were told although their file still lies in its folder.
    private let told = ToldFiles()

    init(
        intake: DocumentIntake, contacts: ContactFileHandling, recorder: Recorder, journal: OutcomeJournal,
        logger: Logger
    ) {
        self.intake = intake
        self.contacts = contacts
        self.recorder = recorder
        self.journal = journal
        self.logger = logger
    }

    func handle(_ file: RestingFile, in folder: OfficeFolder, _ drop: DropFolder) async -> Ending {
        let claim: Claim
        do throws(ClaimFailure) { claim = try drop.claim(file) } catch { return ending(of: error) }
        defer { claim.close() }
        let began = ContinuousClock.now
        do throws(IntakeFailure) {
            if folder.settings.contents == .contacts { return try await contacts.handle(claim, in: folder, drop) }
            let result = try await intake.take(claim, in: folder)
            return finish(result, claim.path, claim.identity, folder, drop, took: began.duration(to: .now))
        } catch .recognitionFull {
            return .setAside(file)
        } catch {
            return ending(of: error, claim.shownPath)
        }
    }

    /// A link, a pipe, a file over the limit: never opened, recorded as a problem.
    func refuse(_ file: RefusedFile, in folder: OfficeFolder, _ drop: DropFolder) async -> Ending {
        let began = ContinuousClock.now
        do throws(IntakeFailure) {
            let result = try await intake.refuse(file, in: folder.watched)
            return finish(result, file.path, file.identity, folder, drop, took: began.duration(to: .now))
        } catch {
            return ending(of: error, "\(folder.settings.path)/\(file.path.shown)")
        }
    }

    private func finish(
        _ result: DocumentIntake.Result, _ path: RelativePath, _ identity: FileIdentity, _ folder: OfficeFolder,
        _ drop: DropFolder, took: Duration
    ) -> Ending {
        if result.isKept, folder.settings.outcome == .keep { return .done }
        let ending: Ending
        var filedTo: String?
        do throws(FilingFailure) {
            let filing = try OutcomeFile(folder: folder, drop: drop).file(path, identity, result)
            recorder.noteFiled(FiledIntake(intakeID: result.intakeID, filing: filing))
            if case .moved(let place) = filing { filedTo = place.shown }
            ending = .done
        } catch .failed(let sentence) {
            // The outcome is committed; only the filing is repeated, when the file is met again.
            ending = .fileWaits(sentence)
        } catch  where DropFolder.holds(path, in: folder.settings.path, identity: identity) {
            // Only its rights have changed meanwhile.
            ending = .fileWaits("\(error)")
        } catch {
            logger.info("\(error)")
            recorder.noteFiled(FiledIntake(intakeID: result.intakeID, filing: .vanished))
            ending = .done
        }
        if isToBeTold(result, ending) {
            let shown = "\(folder.settings.path)/\(path.shown)"
            journal.tell(result.line(path: shown, folder: folder.settings.path, filedTo, took))
        }
        return ending
    }

    /// Each outcome is told once, however often its filing has to be repeated.
    private func isToBeTold(_ result: DocumentIntake.Result, _ ending: Ending) -> Bool {
        let isFirst = told.isFirst(result.intakeID)
        if case .done = ending { told.forget(result.intakeID) }
        return isFirst
    }

    private func ending(of failure: ClaimFailure) -> Ending {
        switch failure {
        case .vanished: .done
        case .changed: .lookAgain
        case .busy, .unreadable: .fileWaits("\(failure)")
        }
    }

    private func ending(of failure: IntakeFailure, _ path: String) -> Ending {
        switch failure {
        case .changed: .lookAgain
        // A defect that this document brings out; the others are not to suffer from it.
        case .ledger(.failed), .ledger(.refused): .fileWaits("\(path): \(failure)")
        case _ where failure.disposition == .critical: .critical(failure)
        default: .postponed("\(path) waits: \(failure)")
        }
    }
}

extension DocumentIntake.Result {
    fileprivate func line(path: String, folder: String, _ filedTo: String?, _ took: Duration) -> OutcomeLine {
        var line = OutcomeLine(outcome: outcome, path: path, folder: folder, took: took)
        line.digest = digest
        line.contactNumber = entry?.contactNumber
        line.contactName = entry?.contactName
        line.documentType = entry?.documentType ?? decision?.documentType
        line.documentNumber = entry?.documentNumber ?? decision?.facts.number
        line.template = entry?.templateCode ?? decision?.templateCode
        line.rule = entry?.rule ?? decision?.rule
        line.filedTo = filedTo
        return line
    }
}
