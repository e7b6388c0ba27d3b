import GRDB
import Model

/// The history of segments as the ledger keeps it.
enum SegmentActionRows {
    private static let select = """
        SELECT action_no, kind, done_at, done_by, contacts, undone_at, undone_by, criteria
        FROM segment_action
        WHERE segment_no = ?
        """

    static func all(of segment: String, in db: Database) throws -> [SegmentAction] {
        try Row.fetchAll(db, sql: "\(select) ORDER BY action_no DESC", arguments: [segment]).compactMap(action)
    }

    /// The numbers of those who came or went, at most `limit`; of what was taken back nobody is known any more.
    static func contacts(of action: Int64, limit: Int, in db: Database) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                SELECT number FROM segment_action_contact JOIN contact ON contact.id = contact_id
                WHERE action_no = ? ORDER BY number LIMIT ?
                """, arguments: [action, limit])
    }

    /// The newest that is not taken back.
    static func last(of segment: String, in db: Database) throws -> SegmentAction? {
        try Row.fetchOne(
            db, sql: "\(select) AND undone_at IS NULL ORDER BY action_no DESC LIMIT 1", arguments: [segment]
        ).flatMap(action)
    }

    private static func action(_ row: Row) -> SegmentAction? {
        SegmentAction.Kind(rawValue: row[1]).map { kind in
            SegmentAction(
                number: row[0], kind: kind, criteria: CriteriaText.criteria(row[7]),
                doneAt: Moment(nanoseconds: row[2]), doneBy: row[3], contacts: row[4],
                undoneAt: (row[5] as Int64?).map(Moment.init(nanoseconds:)), undoneBy: row[6])
        }
    }

    static func insert(
        _ kind: SegmentAction.Kind, of segment: String, criteria: SegmentCriteria?, by user: String, at moment: Moment,
        in db: Database
    ) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO segment_action (segment_no, kind, criteria, done_at, done_by, contacts)
                VALUES (?, ?, ?, ?, ?, 0)
                """, arguments: [segment, kind.rawValue, try criteria.map(CriteriaText.text), moment.nanoseconds, user])
        return db.lastInsertedRowID
    }

    /// How many contacts would come into the segment when the action is taken back, or go.
    static func undoing(_ action: SegmentAction, of segment: String, in db: Database) throws -> Int {
        let contacts = "SELECT contact_id FROM segment_action_contact WHERE action_no = ?2"
        let members = "SELECT contact_id FROM segment_member WHERE segment_no = ?1"
        return try Int.fetchOne(
            db,
            sql: action.kind.brings
                ? "SELECT COUNT(*) FROM (\(members) AND contact_id IN (\(contacts)))"
                : """
                SELECT COUNT(*) FROM contact
                WHERE id IN (\(contacts)) AND privacy_blocked = 0 AND id NOT IN (\(members))
                """,
            arguments: [segment, action.number]) ?? 0
    }

    /// Lets the contacts of an action, up to the one with the id `last`, come into the segment, or go; how many did.
    /// Whose privacy is blocked does not come.
    @discardableResult
    static func move(
        _ action: Int64, of segment: String, brings: Bool, upTo last: Int64 = .max, in db: Database
    ) throws -> Int {
        let contacts = "SELECT contact_id FROM segment_action_contact WHERE action_no = ? AND contact_id <= ?"
        try db.execute(
            sql: brings
                ? """
                INSERT OR IGNORE INTO segment_member
                SELECT ?, id FROM contact WHERE id IN (\(contacts)) AND privacy_blocked = 0
                """ : "DELETE FROM segment_member WHERE segment_no = ? AND contact_id IN (\(contacts))",
            arguments: [segment, action, last])
        return db.changesCount
    }

    /// Takes back an action for the next of its contacts, at most `limit`, and forgets that these were its contacts.
    /// - Returns: how many contacts came into the segment, or went; and whether none is left, so that it is taken back.
    static func undo(
        _ action: SegmentAction, of segment: String, by user: String, at moment: Moment, limit: Int, in db: Database
    ) throws -> (moved: Int, isDone: Bool) {
        let last = try Int64.fetchOne(
            db,
            sql:
                "SELECT contact_id FROM segment_action_contact WHERE action_no = ? ORDER BY contact_id LIMIT 1 OFFSET ?",
            arguments: [action.number, limit - 1])
        let moved = try move(
            action.number, of: segment, brings: !action.kind.brings, upTo: last ?? .max, in: db)
        try db.execute(
            sql: "DELETE FROM segment_action_contact WHERE action_no = ? AND contact_id <= ?",
            arguments: [action.number, last ?? .max])
        if last == nil {
            try db.execute(
                sql: "UPDATE segment_action SET undone_at = ?, undone_by = ? WHERE action_no = ? AND undone_at IS NULL",
                arguments: [moment.nanoseconds, user, action.number])
        }
        return (moved, last == nil)
    }
}
