import GRDB
import Model

// Files of contacts that were dropped: what came of them, so that a file is imported once and its report is kept.

extension SQLiteLedger {
    /// What came of this very file before, as long as it may still lie where it was dropped.
    package func knownContactFile(_ key: IntakeKey) throws(LedgerFailure) -> ContactFileIntake? {
        try lookUp { db in try ContactFileRows.find(key, in: db) }
    }

    /// Keeps what came of a file and gives it its number. Repeating it changes nothing: what was kept first is told.
    package func recordContactFile(_ intake: ContactFileIntake) throws(LedgerFailure) -> ContactFileIntake {
        try write { db in
            if let known = try ContactFileRows.find(intake.key, in: db) { return known }
            var kept = intake
            kept.id = try ContactFileRows.insert(intake, in: db)
            return kept
        }
    }

    /// Notes that the file has left its folder, or stays there.
    package func markContactFile(_ id: Int64, _ filing: Intake.Filing) throws(LedgerFailure) {
        try write { db in
            let (word, place) = filing.words
            try db.execute(
                sql: "UPDATE contact_file SET filing = ?, filed_to = ?, in_folder = ? WHERE id = ?",
                arguments: [word, place?.shown, filing == .kept, id])
        }
    }

    /// Those of which it is not noted that they left their folder.
    package func unfiledContactFiles() throws(LedgerFailure) -> [ContactFileIntake] {
        try read { db in
            try Row.fetchAll(db, sql: "\(ContactFileRows.select) WHERE filing IS NULL LIMIT 10000")
                .map(ContactFileRows.intake)
        }
    }

    /// By name or whole path, the newest last.
    package func contactFiles(ofPath path: String) throws(LedgerFailure) -> [ContactFileIntake] {
        try read { db in
            let name = path.split(separator: "/").last.map(String.init) ?? path
            return try Row.fetchAll(
                db,
                sql: """
                    \(ContactFileRows.select) WHERE name = ?1 AND (?2 = ?1 OR original_path = ?2 OR filed_to = ?2)
                    ORDER BY id LIMIT 1000
                    """, arguments: [name, path]
            ).map(ContactFileRows.intake)
        }
    }
}

/// Files of contacts as rows.
enum ContactFileRows {
    static let select = """
        SELECT id, folder, path, device, inode, size, modified_at, original_path, user_id, taken_at, added, changed,
            unchanged, refused, problem, report, filing, filed_to FROM contact_file
        """

    static func find(_ key: IntakeKey, in db: Database) throws -> ContactFileIntake? {
        try Row.fetchOne(
            db,
            sql: """
                \(select) WHERE inode = ? AND modified_at = ? AND size = ? AND device = ? AND folder = ? AND path = ?
                    AND in_folder = 1
                """,
            arguments: [
                Int64(bitPattern: key.inode), key.modified.nanoseconds, key.size, Int64(bitPattern: key.device),
                key.folder, Blob(bytes: key.path.bytes),
            ]
        ).map(intake)
    }

    /// Its number.
    static func insert(_ intake: ContactFileIntake, in db: Database) throws -> Int64 {
        let key = intake.key
        try db.execute(
            sql: """
                INSERT INTO contact_file (folder, path, name, device, inode, size, modified_at, original_path, user_id,
                    taken_at, added, changed, unchanged, refused, problem, report)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                key.folder, Blob(bytes: key.path.bytes), IntakeRows.name(of: key.path), Int64(bitPattern: key.device),
                Int64(bitPattern: key.inode), key.size, key.modified.nanoseconds, intake.originalPath, intake.userID,
                intake.takenAt.nanoseconds, intake.added, intake.changed, intake.unchanged, intake.refused,
                intake.problem, intake.report,
            ])
        return db.lastInsertedRowID
    }

    static func intake(_ row: Row) -> ContactFileIntake {
        var result = ContactImport()
        (result.added, result.changed, result.unchanged) = (row[10], row[11], row[12])
        let key = IntakeKey(
            folder: row[1], path: FileName(bytes: (row[2] as Blob).bytes), device: UInt64(bitPattern: row[3]),
            inode: UInt64(bitPattern: row[4]), size: row[5], modified: Moment(nanoseconds: row[6]))
        var intake = ContactFileIntake(
            key: key, originalPath: row[7], userID: row[8], takenAt: Moment(nanoseconds: row[9]), result: result,
            refused: row[13], problem: row[14], report: row[15])
        intake.id = row[0]
        intake.filing = IntakeRows.filing(row[16], to: row[17])
        return intake
    }
}
