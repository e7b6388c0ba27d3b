import GRDB
import Model

/// Logged segments as rows.
enum LoggedSegmentRows {
    private static let select = """
        SELECT logged_segment_no, segment_no, description, logged_at, user_id, canceled,
            (SELECT COUNT(*) FROM entry WHERE entry.logged_segment_no = logged_segment.logged_segment_no)
        FROM logged_segment
        """

    static func insert(_ segment: Segment, by user: String, at moment: Moment, in db: Database) throws -> Int64 {
        try db.execute(
            sql: "INSERT INTO logged_segment (segment_no, description, logged_at, user_id) VALUES (?, ?, ?, ?)",
            arguments: [segment.number, segment.description, moment.nanoseconds, user])
        return db.lastInsertedRowID
    }

    static func find(_ number: Int64, in db: Database) throws -> LoggedSegment? {
        try Row.fetchOne(db, sql: "\(select) WHERE logged_segment_no = ?", arguments: [number]).map(logged)
    }

    /// - Throws: `LedgerFailure.notFound`.
    static func found(_ number: Int64, in db: Database) throws -> LoggedSegment {
        guard let logged = try find(number, in: db) else {
            throw LedgerFailure.notFound("logged segment \(number); 'dossier segments logged list' shows them")
        }
        return logged
    }

    static func setCanceled(_ canceled: Bool, _ number: Int64, in db: Database) throws {
        try db.execute(
            sql: "UPDATE logged_segment SET canceled = ? WHERE logged_segment_no = ?", arguments: [canceled, number])
    }

    /// The contacts of its entries that are not canceled, or into which these were merged.
    static func contacts(_ number: Int64) -> SegmentSelection {
        let numbers = "SELECT contact_no FROM entry WHERE logged_segment_no = ? AND canceled = 0"
        return SegmentSelection(
            sql: """
                SELECT id FROM contact WHERE number IN (\(numbers))
                UNION SELECT contact_id FROM contact_former_number WHERE number IN (\(numbers))
                """, arguments: [number, number])
    }

    /// The last one first.
    static func all(in db: Database) throws -> [LoggedSegment] {
        try Row.fetchAll(db, sql: "\(select) ORDER BY logged_segment_no DESC").map(logged)
    }

    private static func logged(_ row: Row) -> LoggedSegment {
        LoggedSegment(
            number: row[0], segmentNumber: row[1], description: row[2], loggedAt: Moment(nanoseconds: row[3]),
            userID: row[4], entries: row[6], canceled: row[5])
    }
}
