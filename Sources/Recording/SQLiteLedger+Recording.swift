import GRDB
import Model

extension SQLiteLedger {
    /// Records what became of all these files in one transaction, in order, one answer for each; when this returns it
    /// is durable. Repeating a submission changes nothing and gives the first answer. The bytes must be durable in the
    /// `DocumentStore` before.
    ///
    /// `filed` is what left its folder since the last call: noted in the same transaction, so that it costs no commit
    /// of its own. With a `store`, documents of which the file is not there are not recorded: a purge may have removed
    /// one that was found there when it was put, and this transaction comes before the removal or sees it.
    package func record(
        _ submissions: [Submission], filed: [FiledIntake] = [], keptIn store: DocumentStore? = nil
    ) throws(LedgerFailure) -> [Recorded] {
        guard !submissions.isEmpty || !filed.isEmpty else { return [] }
        let prepared: [(Submission, StoredReading?)]
        do {
            // Before the transaction: no other program waits for this.
            prepared = try submissions.map { submission in
                guard case .decided(let reading, let decision) = submission.result else { return (submission, nil) }
                return (submission, try StoredReading(reading, decision))
            }
        } catch {
            throw LedgerFailure(error, path: path)
        }
        return try write { db in
            try IntakeRows.markFiled(filed, in: db)
            if let lost = submissions.lazy.compactMap(\.digest).first(where: { store?.holds($0) == false }) {
                throw LedgerFailure.unknownBytes(digest: lost.rawValue)
            }
            let lookup = RecordingLookup(db)
            return try prepared.map { submission, stored in
                try SubmissionRecorder(db: db, lookup: lookup, submission: submission, stored: stored).record()
            }
        }
    }
}

/// Records one submission inside the transaction.
private struct SubmissionRecorder {
    let db: Database
    let lookup: RecordingLookup
    let submission: Submission
    let stored: StoredReading?

    func record() throws -> Recorded {
        let known = try submission.digest.flatMap { try DocumentRows.find($0, in: db) }
        for intake in try IntakeRows.intakes(of: submission.key, in: db) where intake.digest == submission.digest {
            return try repeated(intake, known)
        }
        if let known, known.isSettled { return try sameBytes(known) }
        switch submission.result {
        case .knownBytes: throw LedgerFailure.unknownBytes(digest: submission.digest?.rawValue ?? "without a digest")
        case .problem(let reason):
            let documentID = try submission.digest.map { try DocumentRows.write(submission, $0, in: db) }
            let outcome = Outcome.problem(reason)
            let id = try IntakeRows.insert(submission, outcome, documentID: documentID, in: db)
            return Recorded(intakeID: id, outcome: outcome)
        case .decided(let reading, let decision):
            guard let digest = submission.digest, let stored else {
                throw LedgerFailure.refused(
                    "\(submission.originalPath): a document without a digest cannot be recorded")
            }
            return try decided(reading, decision, digest, stored)
        }
    }

    /// The answer that was given for this very file before.
    private func repeated(_ intake: Intake, _ known: DocumentRows.Known?) throws -> Recorded {
        var answer = Recorded(intakeID: intake.id, outcome: intake.outcome)
        switch intake.outcome {
        case .recorded(let number): answer.entry = try EntryRows.entry(number, in: db)
        case .duplicate(_, let number):
            answer.entry = try number.flatMap { try EntryRows.entry($0, in: db) }
            let statement = try db.cachedStatement(sql: "SELECT original_intake FROM intake WHERE id = ?")
            answer.original = try Int64.fetchOne(statement, arguments: [intake.id])
                .flatMap { try IntakeRows.intake($0, in: db) }
        case .review, .problem, .ignored: break
        }
        return answer
    }

    private func sameBytes(_ known: DocumentRows.Known) throws -> Recorded {
        let original = try IntakeRows.first(ofDocument: known.id, in: db)
        let outcome = Outcome.duplicate(.sameBytes, of: known.entry)
        let id = try IntakeRows.insert(
            submission, outcome, documentID: known.id, review: known.review, original: original?.id, in: db)
        let entry = try known.entry.flatMap { try EntryRows.entry($0, in: db) }
        return Recorded(intakeID: id, outcome: outcome, entry: entry, original: original)
    }

    private func decided(
        _ reading: DocumentReading, _ decision: Decision, _ digest: DocumentDigest, _ stored: StoredReading
    ) throws -> Recorded {
        let documentID = try DocumentRows.write(submission, digest, in: db)
        try DocumentRows.write(stored, of: documentID, in: db)
        let recorder = DecisionRecorder(
            db: db, lookup: lookup, documentID: documentID, originalPath: submission.originalPath,
            userID: submission.userID, printedAt: submission.printedAt, recordedAt: submission.takenAt,
            recordsReprints: submission.recordsReprints)
        switch try recorder.carryOut(decision) {
        case .entry(var entry):
            entry.document = EntryRows.document(
                digest: digest.rawValue, mediaType: reading.mediaType.rawValue, originalPath: submission.originalPath,
                reprints: 0)
            return try taken(.recorded(entryNumber: entry.number), documentID, entry)
        case .reprint(let entry):
            let statement = try db.cachedStatement(sql: "SELECT document_id FROM entry WHERE entry_no = ?")
            let original = try Int64.fetchOne(statement, arguments: [entry.number])
                .flatMap { try IntakeRows.first(ofDocument: $0, in: db) }
            return try taken(.duplicate(.reprint, of: entry.number), documentID, entry, original)
        case .ignored(let rule): return try taken(.ignored(rule: rule), documentID)
        case .review(let reason):
            let number = try ReviewRows.insert(reason, documentID: documentID, at: submission.takenAt, in: db)
            return try taken(.review(reviewNumber: number, reason), documentID)
        }
    }

    private func taken(
        _ outcome: Outcome, _ documentID: Int64, _ entry: InteractionLogEntry? = nil, _ original: Intake? = nil
    ) throws -> Recorded {
        let id = try IntakeRows.insert(submission, outcome, documentID: documentID, original: original?.id, in: db)
        return Recorded(intakeID: id, outcome: outcome, entry: entry, original: original)
    }
}
