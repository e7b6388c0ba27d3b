import GRDB
import Model

/// Where imported entries came from, as rows.
enum ImportRows {
    /// - Parameters:
    ///   - key: by what the entry is known again.
    ///   - row: the digest of what the row says.
    static func insert(
        _ origin: ImportOrigin, key: String, row: String, of entry: Int64, in db: Database
    ) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO imported_entry (source, key, entry_no, imported_at, imported_by, number, row)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                origin.source, ImportKey.digest(key), entry, origin.at?.nanoseconds, origin.user, origin.number, row,
            ])
    }

    /// The entry that was recorded under the key, and the digest of what its row said; nil for a key that is not known.
    static func known(
        _ key: String, from source: String, in db: Database
    ) throws -> (entry: Int64, row: String?)? {
        let known = try db.cachedStatement(sql: "SELECT entry_no, row FROM imported_entry WHERE source = ? AND key = ?")
        return try Row.fetchOne(known, arguments: [source, ImportKey.digest(key)]).map { ($0[0], $0[1]) }
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
