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
        /// To be tried again; the sentence says why.
        case postponed(String)
        /// The service cannot go on.
        case critical(IntakeFailure)
    }

    private let intake: DocumentIntake
    private let recorder: Recorder
    private let journal: OutcomeJournal
    private let logger: Logger

    init(intake: DocumentIntake, recorder: Recorder, journal: OutcomeJournal, logger: Logger) {
        self.intake = intake
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
            let result = try await intake.take(claim, in: folder)
            return finish(result, claim.path, claim.identity, folder, drop, took: began.duration(to: .now))
        } catch {
            return ending(of: error)
        }
    }

    /// A link, a pipe, a file over the limit: never opened, recorded as a problem.
    func refuse(_ file: RefusedFile, in folder: OfficeFolder, _ drop: DropFolder) async -> Ending {
        let began = ContinuousClock.now
        do throws(IntakeFailure) {
            let result = try await intake.refuse(file, in: folder.watched)
            return finish(result, file.path, file.identity, folder, drop, took: began.duration(to: .now))
        } catch {
            return ending(of: error)
        }
    }

    private func finish(
        _ result: DocumentIntake.Result, _ path: RelativePath, _ identity: FileIdentity, _ folder: OfficeFolder,
        _ drop: DropFolder, took: Duration
    ) -> Ending {
        let outcomeFile = OutcomeFile(folder: folder, drop: drop)
        let ending: Ending
        var filedTo: String?
        do throws(FilingFailure) {
            let filing = try outcomeFile.file(path, identity, result)
            recorder.noteFiled(FiledIntake(intakeID: result.intakeID, filing: filing))
            if case .moved(let place) = filing { filedTo = place }
            ending = .done
        } catch .failed(let sentence) {
            // The outcome is committed; only the move is repeated, when the file is met again.
            ending = .postponed(sentence)
        } catch {
            logger.info("\(error)")
            recorder.noteFiled(FiledIntake(intakeID: result.intakeID, filing: .vanished))
            ending = .done
        }
        journal.tell(
            result.line(path: "\(folder.settings.path)/\(path.shown)", folder: folder.settings.path, filedTo, took))
        return ending
    }

    private func ending(of failure: ClaimFailure) -> Ending {
        logger.debug("\(failure)")
        return failure.disposition == .never ? .done : .postponed("\(failure)")
    }

    private func ending(of failure: IntakeFailure) -> Ending {
        switch failure.disposition {
        case .critical: .critical(failure)
        case .later, .never: .postponed("\(failure)")
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
