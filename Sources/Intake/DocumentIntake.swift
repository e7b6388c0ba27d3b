import Glibc
import Inbox
import Matching
import Model
import Recording
import Settings

/// Takes one claimed file through the flow: store, read, match, record. Holds no state of a document, so nothing of
/// one can leak into the next.
struct DocumentIntake: Sendable {
    /// What came of one file, for filing it away and for telling.
    struct Result: Sendable {
        let intakeID: Int64
        let outcome: Outcome
        /// The entry that was recorded, or that this file repeats.
        let entry: InteractionLogEntry?
        /// Nil where nothing was decided: a duplicate by its bytes, a problem, a replay.
        let decision: Decision?
        let digest: DocumentDigest?
    }

    let ledger: SQLiteLedger
    let store: DocumentStore
    let recorder: Recorder
    let readers: CurrentReaders
    let matcher: CurrentMatcher

    init(
        ledger: SQLiteLedger, store: DocumentStore, recorder: Recorder, readers: CurrentReaders, matcher: CurrentMatcher
    ) {
        self.ledger = ledger
        self.store = store
        self.recorder = recorder
        self.readers = readers
        self.matcher = matcher
    }

    /// Takes in the file behind `claim`.
    ///
    /// - Throws: `IntakeFailure` when it must be tried again later (disk full, ledger away), or never can be.
    func take(_ claim: Claim, in folder: OfficeFolder) async throws(IntakeFailure) -> Result {
        let key = IntakeKey(path: claim.path, identity: claim.identity, in: folder.watched)
        if let earlier = try ask({ () throws(LedgerFailure) in try ledger.knownIntake(key) }) {
            return Result(
                intakeID: earlier.id, outcome: earlier.outcome, entry: nil, decision: nil, digest: earlier.digest)
        }
        let (digest, size) = try keep(claim, limit: folder.watched.maximumSize)
        let (content, decision) = try await decide(digest, size: size, in: folder.watched)
        let submission = Submission(
            key: key, digest: digest, size: size, originalPath: claim.shownPath, userID: claim.ownerName,
            printedAt: key.modified, takenAt: .now,
            recordsReprints: recordsReprints(decision, in: folder), result: content)
        return try await record(submission, decision)
    }

    /// Records that an entry of the folder is not read at all: a link, a pipe, a file over the limit.
    func refuse(_ file: RefusedFile, in folder: WatchedFolder) async throws(IntakeFailure) -> Result {
        let key = IntakeKey(path: file.path, identity: file.identity, in: folder)
        let submission = Submission(
            key: key, digest: nil, size: file.identity.size, originalPath: "\(folder.path)/\(file.path.shown)",
            userID: nil, printedAt: key.modified, takenAt: .now, result: .problem(file.reason))
        return try await record(submission, nil)
    }

    private func decide(
        _ digest: DocumentDigest, size: Int64, in folder: WatchedFolder
    ) async throws(IntakeFailure) -> (Submission.Result, Decision?) {
        if try ask({ () throws(LedgerFailure) in try ledger.isKnown(digest) }) { return (.knownBytes, nil) }
        switch await read(digest, size: size) {
        case .problem(let problem): return (.problem(problem), nil)
        case .unavailable(let why): throw .readers(why)
        case .reading(let reading):
            do {
                let decision = try matcher.current.decide(reading, folder: folder.path)
                return (.decided(reading, decision), decision)
            } catch let failure as LedgerFailure {
                throw .ledger(failure)
            } catch {
                throw .ledger(.failed(path: folder.path, detail: "\(error)"))
            }
        }
    }

    private func recordsReprints(_ decision: Decision?, in folder: OfficeFolder) -> Bool {
        folder.settings.duplicates.reprint(of: decision?.documentType) == .record
    }

    /// The reader gets the stored copy, so that what it reads is what is recorded, whatever happens in the folder.
    private func read(_ digest: DocumentDigest, size: Int64) async -> ReaderReply {
        guard size > 0 else { return .problem(ProblemReason(.empty)) }
        do {
            let descriptor = try store.open(digest)
            defer { _ = close(descriptor) }
            return await readers.current.read(descriptor, size: size)
        } catch {
            return .problem(ProblemReason(.unreadable, detail: "\(error)"))
        }
    }

    private func keep(_ claim: Claim, limit: Int64) throws(IntakeFailure) -> (digest: DocumentDigest, size: Int64) {
        do throws(StoreFailure) {
            return try store.put(descriptor: claim.descriptor, limit: limit)
        } catch {
            throw .store(error)
        }
    }

    private func record(_ submission: Submission, _ decision: Decision?) async throws(IntakeFailure) -> Result {
        let recorded = try await recorder.record(submission).get()
        return Result(
            intakeID: recorded.intakeID, outcome: recorded.outcome, entry: recorded.entry, decision: decision,
            digest: submission.digest)
    }

    private func ask<Answer>(_ question: () throws(LedgerFailure) -> Answer) throws(IntakeFailure) -> Answer {
        do throws(LedgerFailure) { return try question() } catch { throw .ledger(error) }
    }
}

extension IntakeKey {
    init(path: RelativePath, identity: FileIdentity, in folder: WatchedFolder) {
        self.init(
            folder: folder.path, path: FileName(bytes: path.bytes), device: identity.device, inode: identity.inode,
            size: identity.size, modified: Moment(nanoseconds: identity.mtimeNanoseconds))
    }
}
