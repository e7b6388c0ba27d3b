import GRDB
package import Model

extension SQLiteLedger {
    /// Adds contacts to a segment, or takes them out, by their numbers; those that are there already, or are not, do
    /// not count. Without a change nothing is noted.
    ///
    /// - Throws: `LedgerFailure.notFound` for the segment or one of the contacts; then nothing is changed.
    package func changeMembers(
        ofSegment number: String, _ kind: SegmentAction.Kind, contacts: [String], by user: String, at moment: Moment
    ) throws(LedgerFailure) -> SegmentChange {
        try write { db in
            _ = try SegmentRows.summary(number, in: db)
            let ids = try contacts.map { contact in
                guard let id = try ContactRows.id(of: contact, in: db) else {
                    throw LedgerFailure.notFound("contact \(contact)")
                }
                return id
            }
            if kind.brings { try SQLiteLedger.checkPrivacy(of: ids, in: db) }
            let chosen = ids.map(String.init).joined(separator: ", ")
            return try SegmentChangeWriter(segment: number, kind: kind, user: user, moment: moment).carryOut(
                SegmentSelection(sql: "SELECT id FROM contact WHERE id IN (\(chosen))"), criteria: nil, in: db)
        }
    }

    private static func checkPrivacy(of ids: [Int64], in db: Database) throws {
        let statement = try db.cachedStatement(sql: "SELECT number FROM contact WHERE id = ? AND privacy_blocked = 1")
        for id in ids {
            guard let number = try String.fetchOne(statement, arguments: [id]) else { continue }
            throw LedgerFailure.refused(
                "the privacy of contact \(number) is blocked, so it comes into no segment; nobody was added")
        }
    }

    /// Lets the contacts that fit come into a segment, stay in it, or go.
    ///
    /// - Parameters:
    ///   - ignoresExclusion: Those who are excluded from segments may come too; whose privacy is blocked never do.
    ///   - preview: Only counts them.
    /// - Throws: `LedgerFailure.notFound`.
    package func changeMembers(
        ofSegment number: String, _ kind: SegmentAction.Kind, _ criteria: SegmentCriteria, ignoresExclusion: Bool,
        by user: String, at moment: Moment, preview: Bool
    ) throws(LedgerFailure) -> SegmentChange {
        let body: (Database) throws -> SegmentChange = { db in
            _ = try SegmentRows.summary(number, in: db)
            let fitting = SegmentSelection(criteria)
            let selection = kind.brings ? fitting.within(exclusion: !ignoresExclusion) : fitting
            let writer = SegmentChangeWriter(segment: number, kind: kind, user: user, moment: moment)
            return preview
                ? try writer.preview(selection, in: db)
                : try writer.carryOut(selection, criteria: criteria, in: db)
        }
        return preview ? try read(body) : try write(body)
    }

    /// Takes back the last change that is not taken back yet.
    /// - Throws: `LedgerFailure.notFound`; `LedgerFailure.refused` when there is none.
    package func undoSegmentAction(
        _ number: String, by user: String, at moment: Moment, preview: Bool = false
    ) throws(LedgerFailure) -> (action: SegmentAction, members: Int) {
        let body: (Database) throws -> (SegmentAction, Int) = { db in
            let before = try SegmentRows.summary(number, in: db).members
            guard let last = try SegmentActionRows.last(of: number, in: db) else {
                throw LedgerFailure.refused("segment \(number) has no change that could be taken back")
            }
            if preview { return (last, before + (last.kind.brings ? -last.contacts : last.contacts)) }
            try SegmentActionRows.undo(last, of: number, by: user, at: moment, in: db)
            return (last, try SegmentRows.summary(number, in: db).members)
        }
        return preview ? try read(body) : try write(body)
    }

    /// What was done to who is in the segment, newest first.
    /// - Throws: `LedgerFailure.notFound`.
    package func segmentActions(_ number: String) throws(LedgerFailure) -> [SegmentAction] {
        try read { db in
            _ = try SegmentRows.summary(number, in: db)
            return try SegmentActionRows.all(of: number, in: db)
        }
    }
}
