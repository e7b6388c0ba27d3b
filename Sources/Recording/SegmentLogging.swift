import GRDB
import Model

/// Logs a segment of very many contacts in portions, so that others may write meanwhile. First everybody is looked at,
/// for one for whom it cannot be recorded aborts all. Then what was entered is kept as a draft, which knows how far it
/// has come and goes with the last portion. Where that is cut short, to resume the draft goes on with the rest, and to
/// cancel the logged segment takes back what there is.
struct SegmentLogging {
    let ledger: SQLiteLedger
    let recording: ManualRecording
    /// The number of the segment.
    let segment: String
    let user: String
    let moment: Moment
    /// Contacts for whom it is recorded in one transaction.
    let portion: Int

    /// A draft of which a part is recorded.
    struct Begun {
        let draft: Int64
        let loggedSegment: Int64
    }

    /// Whether the recording is for a segment of more contacts than a portion, or goes on with one.
    func isNeeded() throws(LedgerFailure) -> Bool {
        try ledger.read { db in
            if let draft = recording.draft, try DraftRows.logging(draft, in: db) != nil { return true }
            return try SegmentRows.memberNumbers(of: segment, after: "", limit: portion + 1, in: db).count > portion
        }
    }

    func run(store: DocumentStore) throws(LedgerFailure) -> RecordedInteractions {
        let begun = try start(store: store)
        do throws(LedgerFailure) {
            try ledger.writeInPortions { db in try next(begun, in: db) }
        } catch {
            let (name, number) = (InteractionDraft.name(begun.draft), begun.loggedSegment)
            throw .refused(
                "\(error.phrase); logged segment \(number) is not complete: 'dossier resume \(name)' goes on with it, and 'dossier segments logged cancel \(number)' takes it back"
            )
        }
        return try ledger.read { db in
            let ends = try Int64.fetchSet(
                db,
                sql: """
                    SELECT min(entry_no) FROM entry WHERE logged_segment_no = ?1
                    UNION SELECT max(entry_no) FROM entry WHERE logged_segment_no = ?1
                    """, arguments: [begun.loggedSegment])
            return RecordedInteractions(
                entries: try ends.sorted().compactMap { try EntryRows.entry($0, in: db) },
                loggedSegment: try LoggedSegmentRows.find(begun.loggedSegment, in: db))
        }
    }

    /// Keeps what was entered, with the day on which it began.
    func start(store: DocumentStore) throws(LedgerFailure) -> Begun {
        var recording = recording
        let logged = try ledger.read { db in
            try recording.draft.flatMap { try DraftRows.logging($0, in: db)?.loggedSegment }
        }
        if logged == nil {
            try ledger.read(check)
            if let clock = LocalTime(moment), recording.interaction.date ?? clock.date == clock.date {
                recording.interaction.date = clock.date
                recording.interaction.time = recording.interaction.time ?? clock.time
            }
        }
        let draft = try ledger.keepDraft(recording, by: user, at: moment, store: store).number
        if let logged { return Begun(draft: draft, loggedSegment: logged) }
        return try ledger.write { db in
            let segment = try SegmentRows.summary(segment, in: db).segment
            let logged = try LoggedSegmentRows.insert(segment, by: user, at: moment, in: db)
            try DraftRows.setLogging(draft, loggedSegment: logged, last: "", in: db)
            return Begun(draft: draft, loggedSegment: logged)
        }
    }

    private func check(in db: Database) throws {
        let recorder = try recorder(recording.interaction, in: db)
        _ = try SQLiteLedger.each(SegmentRows.memberNumbers(of: segment, in: db)) { number in
            _ = try recorder.drafted(for: number)
        }
    }

    /// Records it for the contacts that come next.
    /// - Returns: whether these were the last ones.
    func next(_ begun: Begun, in db: Database) throws -> Bool {
        guard let draft = try DraftRows.find(begun.draft, in: db),
            let logging = try DraftRows.logging(begun.draft, in: db)
        else { throw LedgerFailure.notFound("draft \(InteractionDraft.name(begun.draft))") }
        var recorder = try recorder(draft.interaction, in: db)
        recorder.loggedSegment = logging.loggedSegment
        recorder.documentID = try DraftRows.document(of: begun.draft, in: db)
        let numbers = try SegmentRows.memberNumbers(of: segment, after: logging.last, limit: portion, in: db)
        for number in numbers {
            do {
                _ = try recorder.record(for: number)
            } catch LedgerFailure.refused(let why) {
                throw LedgerFailure.refused("contact \(number): \(why)")
            }
        }
        guard numbers.count == portion, let last = numbers.last else {
            _ = try DraftRows.take(begun.draft, in: db)
            return true
        }
        try DraftRows.setLogging(begun.draft, loggedSegment: logging.loggedSegment, last: last, in: db)
        return false
    }

    private func recorder(_ interaction: ManualInteraction, in db: Database) throws -> ManualEntryRecorder {
        var recorder = try ManualEntryRecorder(
            interaction, segment: SegmentRows.summary(segment, in: db).segment,
            requiresSalesperson: recording.requiresSalesperson, by: user, at: moment, in: db)
        recorder.officeLanguages = recording.officeLanguages
        return recorder
    }
}
