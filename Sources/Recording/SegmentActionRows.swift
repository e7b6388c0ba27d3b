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

    /// Lets the contacts of an action come into the segment, or go.
    static func move(_ action: Int64, of segment: String, brings: Bool, in db: Database) throws {
        let contacts = "SELECT contact_id FROM segment_action_contact WHERE action_no = ?"
        if brings {
            try db.execute(
                sql: "INSERT OR IGNORE INTO segment_member SELECT ?, contact_id FROM (\(contacts))",
                arguments: [segment, action])
        } else {
            try db.execute(
                sql: "DELETE FROM segment_member WHERE segment_no = ? AND contact_id IN (\(contacts))",
                arguments: [segment, action])
        }
    }

    static func undo(
        _ action: SegmentAction, of segment: String, by user: String, at moment: Moment, in db: Database
    ) throws {
        try move(action.number, of: segment, brings: !action.kind.brings, in: db)
        try db.execute(
            sql: "DELETE FROM segment_action_contact WHERE action_no = ?", arguments: [action.number])
        try db.execute(
            sql: "UPDATE segment_action SET undone_at = ?, undone_by = ? WHERE action_no = ?",
            arguments: [moment.nanoseconds, user, action.number])
    }
}
