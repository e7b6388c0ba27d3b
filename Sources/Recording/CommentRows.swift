import GRDB
import Model

/// Comments as rows.
enum CommentRows {
    static func insert(_ text: String, of number: Int64, by user: String, at moment: Moment, in db: Database) throws {
        guard try Bool.fetchOne(db, sql: "SELECT 1 FROM entry WHERE entry_no = ?", arguments: [number]) == true else {
            throw LedgerFailure.notFound("entry \(number)")
        }
        try SearchRows.changing(number, in: db) {
            try db.cachedStatement(
                sql: "INSERT INTO entry_comment (entry_no, written_at, user_id, text) VALUES (?, ?, ?, ?)"
            ).execute(arguments: [number, moment.nanoseconds, user, text])
        }
    }

    static func texts(of number: Int64, in db: Database) throws -> [String] {
        let statement = try db.cachedStatement(
            sql: "SELECT text FROM entry_comment WHERE entry_no = ? ORDER BY comment_no")
        return try String.fetchAll(statement, arguments: [number])
    }

    /// The first comment first.
    static func all(of number: Int64, in db: Database) throws -> [EntryComment] {
        try Row.fetchAll(
            db,
            sql:
                "SELECT comment_no, written_at, user_id, text FROM entry_comment WHERE entry_no = ? ORDER BY comment_no",
            arguments: [number]
        ).map {
            EntryComment(
                number: $0[0], entryNumber: number, writtenAt: Moment(nanoseconds: $0[1]), user: $0[2], text: $0[3])
        }
    }
}
