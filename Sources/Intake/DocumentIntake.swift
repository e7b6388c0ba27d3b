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
        var entry: InteractionLogEntry?
        /// Nil where nothing was decided: a duplicate by its bytes, a problem.
        var decision: Decision?
        let digest: DocumentDigest?
        /// It was committed before, and only the filing is repeated.
        var isRepeated = false
        /// It was left in its folder before, as the folder's settings asked.
        var isKept = false
    }

    let ledger: SQLiteLedger
    let store: DocumentStore
    let recorder: Recorder
    let readers: CurrentReaders
    let matcher: CurrentMatcher
    let recognition: RecognitionQueue

    init(
        ledger: SQLiteLedger, store: DocumentStore, recorder: Recorder, readers: CurrentReaders,
        matcher: CurrentMatcher, recognition: RecognitionQueue
    ) {
        self.ledger = ledger
        self.store = store
        self.recorder = recorder
        self.readers = readers
        self.matcher = matcher
        self.recognition = recognition
    }

    /// Takes in the file behind `claim`.
    ///
    /// - Throws: `IntakeFailure` when it must be tried again later (disk full, ledger away), or never can be.
    func take(_ claim: Claim, in folder: OfficeFolder) async throws(IntakeFailure) -> Result {
        let key = IntakeKey(path: claim.path, identity: claim.identity, in: folder.watched)
        if let earlier = try earlier(key, claim, in: folder) { return earlier }
        let kept: (digest: DocumentDigest, size: Int64)
        do throws(StoreFailure) {
            kept = try store.put(descriptor: claim.descriptor, limit: folder.watched.maximumSize)
        } catch {
            guard error.disposition == .never else { throw .store(error) }
            let problem = ProblemReason(.unreadable, detail: "\(error)")
            return try await record(submission(claim, key, nil, claim.identity.size, .problem(problem), folder), nil)
        }
        guard claim.isUnchanged else { throw .changed }
        let (content, decision) = try await decide(
            kept.digest, claim.identity, size: kept.size,
            from: DocumentOrigin(
                folder: folder.watched.path, fileName: claim.path.name.shown, owner: claim.ownerName))
        return try await record(submission(claim, key, kept.digest, kept.size, content, folder, decision), decision)
    }

    private func submission(
        _ claim: Claim, _ key: IntakeKey, _ digest: DocumentDigest?, _ size: Int64, _ content: Submission.Result,
        _ folder: OfficeFolder, _ decision: Decision? = nil
    ) -> Submission {
        Submission(
            key: key, digest: digest, size: size, originalPath: claim.shownPath, userID: claim.ownerName,
            printedAt: key.modified, takenAt: .now,
            recordsReprints: folder.settings.duplicates.reprint(of: decision?.documentType) == .record, result: content)
    }

    /// What was committed for this very file before: then only its filing is left to do, with what was decided.
    private func earlier(_ key: IntakeKey, _ claim: Claim, in folder: OfficeFolder) throws(IntakeFailure) -> Result? {
        guard let intake = try ask({ () throws(LedgerFailure) in try ledger.knownIntake(key) }) else { return nil }
        // Before a file is moved or removed its bytes are compared.
        let stays = folder.settings.outcome == .keep && intake.filing == .kept
        if let digest = intake.digest, !(stays && claim.identity.isUntouched(since: intake.takenAt)) {
            let found = try? DocumentStore.digest(ofDescriptor: claim.descriptor, limit: claim.identity.size)
            guard found == digest else { return nil }
        }
        var result = Result(
            intakeID: intake.id, outcome: intake.outcome, entry: nil, decision: nil, digest: intake.digest,
            isRepeated: true, isKept: intake.filing == .kept)
        switch intake.outcome {
        case .recorded(let number), .duplicate(_, .some(let number)):
            result.entry = try ask { () throws(LedgerFailure) in try ledger.entry(number) }
        case .review(let number, let reason):
            let item = try ask { () throws(LedgerFailure) in try ledger.reviewItem(number) }
            result.decision = item.map {
                Decision(
                    outcome: .review(reason), facts: $0.facts, documentType: $0.documentType,
                    templateCode: $0.templateCode, candidates: $0.candidates)
            }
        case .duplicate, .problem, .ignored: break
        }
        return result
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
        _ digest: DocumentDigest, _ file: FileIdentity, size: Int64, from origin: DocumentOrigin
    ) async throws(IntakeFailure) -> (Submission.Result, Decision?) {
        if try ask({ () throws(LedgerFailure) in try ledger.isKnown(digest) }) { return (.knownBytes, nil) }
        switch try await read(digest, file, size: size) {
        case .problem(let problem): return (.problem(problem), nil)
        case .unavailable(let why): throw .readers(why)
        case .reading(let reading), .scan(let reading):
            do {
                let decision = try matcher.current.decide(reading, from: origin)
                return (.decided(reading, decision), decision)
            } catch let failure as LedgerFailure {
                throw .ledger(failure)
            } catch {
                throw .ledger(.failed(path: origin.folder, detail: "\(error)"))
            }
        }
    }

    /// The reader gets the stored copy, so that what it reads is what is recorded, whatever happens in the folder.
    private func read(
        _ digest: DocumentDigest, _ file: FileIdentity, size: Int64
    ) async throws(IntakeFailure) -> ReaderReply {
        guard size > 0 else { return .problem(ProblemReason(.empty)) }
        let descriptor: Int32
        do throws(StoreFailure) { descriptor = try store.open(digest) } catch { throw .store(error) }
        defer { _ = close(descriptor) }
        let pool = readers.current
        let enter = { () throws(IntakeFailure) in if !recognition.enter(file) { throw .recognitionFull } }
        let reply = try await pool.read(descriptor, size: size, beforeRecognition: enter)
        // The pool was replaced while the document waited in it.
        if case .unavailable = reply, readers.current !== pool {
            return try await readers.current.read(descriptor, size: size, beforeRecognition: enter)
        }
        return reply
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

extension FileIdentity {
    /// The file is as it was then, as its change time tells, which nobody can set: it need not be read to be known.
    func isUntouched(since moment: Moment) -> Bool { ctimeNanoseconds <= moment.nanoseconds }
}
