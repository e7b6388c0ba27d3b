import GRDB
package import Model

// Logged segments (Business Central page 5139), canceled and taken back as a whole.

extension SQLiteLedger {
    /// The last one first.
    package func loggedSegments() throws(LedgerFailure) -> [LoggedSegment] {
        try read { try LoggedSegmentRows.all(in: $0) }
    }

    /// Cancels a logged segment with those of its entries that are not canceled yet.
    /// - Parameter preview: Only says how many.
    /// - Returns: How many entries were canceled with it, or would be.
    /// - Throws: `LedgerFailure.notFound`; `.refused` when it is canceled already.
    package func cancelLoggedSegment(
        _ number: Int64, reason: String, by user: String, at moment: Moment, preview: Bool = false
    ) throws(LedgerFailure) -> (segment: LoggedSegment, entries: Int) {
        let body: (Database) throws -> (LoggedSegment, Int) = { db in
            let logged = try LoggedSegmentRows.found(number, in: db)
            guard !logged.canceled else { throw LedgerFailure.refused("logged segment \(number) is canceled already") }
            let changes = EntryChanges(by: user, at: moment, reason: reason, in: db)
            if preview { return (logged, try changes.entries(ofLoggedSegment: number, canceled: false).count) }
            let count = try changes.cancelEntries(ofLoggedSegment: number)
            try LoggedSegmentRows.setCanceled(true, number, in: db)
            return (try LoggedSegmentRows.found(number, in: db), count)
        }
        return preview ? try read(body) : try write(body)
    }

    /// Takes that back. Entries that had been canceled by themselves stay canceled (Business Central revives them too).
    /// - Returns: How many entries came back, and why others could not.
    /// - Throws: `LedgerFailure.notFound`; `.refused` when it is not canceled.
    package func uncancelLoggedSegment(
        _ number: Int64, reason: String?, by user: String, at moment: Moment
    ) throws(LedgerFailure) -> (segment: LoggedSegment, entries: Int, refused: [Phrase]) {
        try write { db in
            let logged = try LoggedSegmentRows.found(number, in: db)
            guard logged.canceled else { throw LedgerFailure.refused("logged segment \(number) is not canceled") }
            // First, as an entry stays canceled while its logged segment is.
            try LoggedSegmentRows.setCanceled(false, number, in: db)
            let (count, refused) = try EntryChanges(by: user, at: moment, reason: reason, in: db)
                .uncancelEntries(ofLoggedSegment: number)
            return (try LoggedSegmentRows.found(number, in: db), count, refused)
        }
    }
}

extension SQLiteLedger {
    /// Makes a segment of the contacts of a logged segment (Business Central: Create Follow-up Segment); those whose
    /// entry was canceled stay out, and those whose privacy is blocked by now.
    /// - Throws: `LedgerFailure.notFound`; `.refused` when there is a segment of this number, or nobody would be in it.
    package func followUp(
        loggedSegment number: Int64, as segment: Segment, by user: String, at moment: Moment
    ) throws(LedgerFailure) -> SegmentSummary {
        try write { db in
            let logged = try LoggedSegmentRows.found(number, in: db)
            if try SegmentRows.exists(segment.number, in: db) {
                throw LedgerFailure.refused("segment \(segment.number) is there already; choose another code")
            }
            try SegmentRows.insert(segment, in: db)
            let contacts = LoggedSegmentRows.contacts(logged.number).within(exclusion: false)
            let change = try SegmentChangeWriter(segment: segment.number, kind: .add, user: user, moment: moment)
                .carryOut(contacts, criteria: nil, in: db)
            guard change.contacts > 0 else {
                throw LedgerFailure.refused(
                    "each entry of logged segment \(number) is canceled, or the privacy of its contact is blocked")
            }
            return try SegmentRows.summary(segment.number, in: db)
        }
    }
}
