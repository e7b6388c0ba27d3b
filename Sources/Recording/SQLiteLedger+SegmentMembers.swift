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

    /// What taking back the last change that is not taken back yet would do.
    /// - Throws: `LedgerFailure.notFound`; `LedgerFailure.refused` when there is none.
    package func undoPreview(ofSegment number: String) throws(LedgerFailure) -> SegmentUndo {
        try read { db in
            let (action, members) = try SQLiteLedger.lastAction(of: number, in: db)
            let contacts = try SegmentActionRows.undoing(action, of: number, in: db)
            return SegmentUndo(
                action: action, contacts: contacts, members: members + (action.kind.brings ? -contacts : contacts))
        }
    }

    /// Takes back the last change that is not taken back yet; of those who had gone, whose privacy is blocked by now
    /// stay out.
    ///
    /// Very many contacts come or go in portions, so that others may write meanwhile. Where this is cut short, the change
    /// counts as not taken back, and to take it back goes on with the rest.
    /// - Throws: `LedgerFailure.notFound`; `LedgerFailure.refused` when there is none.
    package func undoSegmentAction(
        _ number: String, by user: String, at moment: Moment, portion: Int = 50_000
    ) throws(LedgerFailure) -> SegmentUndo {
        let action = try read { db in try SQLiteLedger.lastAction(of: number, in: db).action }
        var contacts = 0
        try writeInPortions { db in
            let (moved, isDone) = try SegmentActionRows.undo(
                action, of: number, by: user, at: moment, limit: portion, in: db)
            contacts += moved
            return isDone
        }
        return SegmentUndo(action: action, contacts: contacts, members: try segment(number).members)
    }

    private static func lastAction(
        of segment: String, in db: Database
    ) throws -> (action: SegmentAction, members: Int) {
        let members = try SegmentRows.summary(segment, in: db).members
        guard let last = try SegmentActionRows.last(of: segment, in: db) else {
            throw LedgerFailure.refused("segment \(segment) has no change that could be taken back")
        }
        return (last, members)
    }

    /// What was done to who is in the segment, newest first.
    /// - Throws: `LedgerFailure.notFound`.
    package func segmentActions(_ number: String) throws(LedgerFailure) -> [SegmentAction] {
        try read { db in
            _ = try SegmentRows.summary(number, in: db)
            return try SegmentActionRows.all(of: number, in: db)
        }
    }

    /// The numbers of the contacts that came or went with a change of a segment, at most `limit`.
    package func contacts(ofSegmentAction number: Int64, limit: Int) throws(LedgerFailure) -> [String] {
        try read { db in try SegmentActionRows.contacts(of: number, limit: limit, in: db) }
    }
}
