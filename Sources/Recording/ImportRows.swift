import GRDB
import Model

/// Where imported entries came from, as rows.
enum ImportRows {
    /// - Parameter key: by what the entry is known again.
    static func insert(_ origin: ImportOrigin, key: String, of entry: Int64, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO imported_entry (source, key, entry_no, imported_at, imported_by, number)
                VALUES (?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                origin.source, ImportKey.digest(key), entry, origin.at?.nanoseconds, origin.user, origin.number,
            ])
    }

    static func isKnown(_ key: String, from source: String, in db: Database) throws -> Bool {
        let known = try db.cachedStatement(sql: "SELECT 1 FROM imported_entry WHERE source = ? AND key = ?")
        return try Int.fetchOne(known, arguments: [source, ImportKey.digest(key)]) != nil
    }

    /// Nil for an entry that was not imported.
    static func origin(of entry: Int64, in db: Database) throws -> ImportOrigin? {
        let statement = try db.cachedStatement(
            sql: "SELECT source, number, imported_at, imported_by FROM imported_entry WHERE entry_no = ? LIMIT 1")
        return try Row.fetchOne(statement, arguments: [entry]).map { row in
            ImportOrigin(
                source: row[0], number: row[1], at: (row[2] as Int64?).map(Moment.init(nanoseconds:)), user: row[3])
        }
    }
}
