import GRDB
import Model

/// Purges as rows.
enum PurgeRows {
    /// Notes a part of a purge: in a row of its own, or in that of the parts before.
    static func write(
        _ purge: EntryPurge, _ number: Int64?, _ filter: String, _ user: String, _ moment: Moment, in db: Database
    ) throws -> Int64 {
        let (done, numbers) = (purge.done, PurgeRecord.ranges(purge.numbers))
        if let number {
            try db.execute(
                sql: """
                    UPDATE purge SET entries = entries + ?, comments = comments + ?, documents = documents + ?,
                        bytes = bytes + ?, numbers = numbers || ',' || ? WHERE purge_no = ?
                    """, arguments: [done.entries, done.comments, done.documents, done.bytes, numbers, number])
            return number
        }
        try db.execute(
            sql: """
                INSERT INTO purge (purged_at, user_id, filter, entries, comments, documents, bytes, numbers)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                moment.nanoseconds, user, filter, done.entries, done.comments, done.documents, done.bytes, numbers,
            ])
        return db.lastInsertedRowID
    }

    static func all(limit: Int, in db: Database) throws -> [PurgeRecord] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT purge_no, purged_at, user_id, filter, entries, comments, documents, bytes, numbers FROM purge
                ORDER BY purge_no DESC LIMIT ?
                """, arguments: [limit]
        ).map { row in
            var purge = Purge()
            (purge.entries, purge.comments, purge.documents, purge.bytes) = (row[4], row[5], row[6], row[7])
            return PurgeRecord(
                number: row[0], at: Moment(nanoseconds: row[1]), user: row[2], filter: row[3], purge: purge,
                numbers: row[8])
        }
    }
}
