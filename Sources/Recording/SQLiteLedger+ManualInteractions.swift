import GRDB
package import Model

/// What came of recording by hand.
package struct RecordedInteractions: Equatable, Sendable {
    /// In the order of the contacts; of a segment that was logged in portions the first and the last.
    package var entries: [InteractionLogEntry]
    /// Where they were recorded for a segment.
    package var loggedSegment: LoggedSegment?
}

/// An interaction that people enter, with all that is needed to record it.
package struct ManualRecording: Sendable {
    package var interaction: ManualInteraction
    package var addressees: Addressees
    package var attachment: AttachedDocument?
    /// Refuse an entry without a salesperson (Business Central: always for manual interactions).
    package var requiresSalesperson: Bool
    /// The office's, its first one first; the file of a template is taken in the contact's language or these.
    package var officeLanguages: [String]
    /// The draft that this finishes; it is gone with the recording.
    package var draft: Int64?

    package init(
        _ interaction: ManualInteraction, for addressees: Addressees, attachment: AttachedDocument? = nil,
        requiresSalesperson: Bool = false, officeLanguages: [String] = [], draft: Int64? = nil
    ) {
        self.interaction = interaction
        self.addressees = addressees
        self.attachment = attachment
        self.requiresSalesperson = requiresSalesperson
        self.officeLanguages = officeLanguages
        self.draft = draft
    }
}

extension SQLiteLedger {
    /// Records an interaction for each contact in one transaction; for a segment with a row for the logged segment
    /// (Business Central reports 5185 and codeunit SegManagement, LogSegment). One contact for whom it cannot be
    /// recorded aborts all. A segment of more contacts than a `portion` is logged in several transactions: see
    /// `SegmentLogging`.
    /// - Throws: `LedgerFailure.refused` naming that contact; `.notFound` for an unknown segment or draft.
    package func record(
        _ recording: ManualRecording, by user: String, at moment: Moment, store: DocumentStore, portion: Int = 2_000
    ) throws(LedgerFailure) -> RecordedInteractions {
        if case .segment(let number) = recording.addressees {
            let logging = SegmentLogging(
                ledger: self, recording: recording, segment: number, user: user, moment: moment, portion: portion)
            if try logging.isNeeded() { return try logging.run(store: store) }
        }
        return try write(releasingFrom: store) { db, release in
            var keptDocument: Int64?
            if let draft = recording.draft { keptDocument = try DraftRows.take(draft, in: db).documentID }
            let segment = try SQLiteLedger.segment(of: recording.addressees, in: db)
            var recorder = try ManualEntryRecorder(
                recording.interaction, segment: segment, requiresSalesperson: recording.requiresSalesperson, by: user,
                at: moment, in: db)
            recorder.officeLanguages = recording.officeLanguages
            recorder.documentID =
                try recording.attachment.map { try DocumentRows.attach($0, by: user, at: moment, in: db) }
                ?? keptDocument
            let numbers = try SQLiteLedger.numbers(of: recording.addressees, in: db)
            let logged = try segment.map { try LoggedSegmentRows.insert($0, by: user, at: moment, in: db) }
            recorder.loggedSegment = logged
            let entries = try SQLiteLedger.each(numbers) { try recorder.record(for: $0) }
            // What was attached to the draft, where something else was attached in the end.
            try release.release(keptDocument)
            return RecordedInteractions(
                entries: entries, loggedSegment: try logged.flatMap { try LoggedSegmentRows.find($0, in: db) })
        }
    }

    /// `body` for each of the contacts, of which a refusal names the one it is of.
    static func each<Value>(_ numbers: [String], _ body: (String) throws -> Value) throws -> [Value] {
        try numbers.map { number in
            do {
                return try body(number)
            } catch LedgerFailure.refused(let why) {
                let line: Phrase = "contact \(number): \(why)"
                guard numbers.count > 1 else { throw LedgerFailure.refused(line) }
                throw LedgerFailure.refused("\(line); nothing was recorded for any of the \(numbers.count) contacts")
            }
        }
    }

    private static func segment(of addressees: Addressees, in db: Database) throws -> Segment? {
        guard case .segment(let number) = addressees else { return nil }
        return try SegmentRows.summary(number, in: db).segment
    }

    private static func numbers(
        of addressees: Addressees, in db: Database
    ) throws -> [String] {
        switch addressees {
        case .contacts(let numbers):
            var seen: Set<String> = []
            return try numbers.map { try ContactRows.currentNumber(of: $0, in: db) }.filter { seen.insert($0).inserted }
        case .segment(let number):
            let members = try SegmentRows.memberNumbers(of: number, in: db)
            guard !members.isEmpty else {
                throw LedgerFailure.refused(
                    "segment \(number) is empty; add contacts to it with 'dossier segments add \(number)'")
            }
            return members
        }
    }
}
