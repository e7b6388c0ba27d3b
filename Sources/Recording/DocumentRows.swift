import Foundation
import GRDB
import Model

/// Documents as rows, with their readings.
enum DocumentRows {
    struct Known {
        let id: Int64
        let entry: Int64?
        let review: Int64?

        /// False for a document that was only ever a problem, or ignored by a rule: it is treated anew.
        var isSettled: Bool { entry != nil || review != nil }
    }

    static func find(_ digest: DocumentDigest, in db: Database) throws -> Known? {
        let statement = try db.cachedStatement(sql: "SELECT id, entry_no, review_no FROM document WHERE digest = ?")
        return try Row.fetchOne(statement, arguments: [digest.rawValue]).map {
            Known(id: $0[0], entry: $0[1], review: $0[2])
        }
    }

    /// True when it was recorded or is in review, or was.
    static func isSettled(_ digest: DocumentDigest, in db: Database) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: "SELECT entry_no IS NOT NULL OR review_no IS NOT NULL FROM document WHERE digest = ?")
        return try Bool.fetchOne(statement, arguments: [digest.rawValue]) ?? false
    }

    /// Adds the document of the submission, or brings up to date what was a problem before.
    static func write(_ submission: Submission, _ digest: DocumentDigest, in db: Database) throws -> Int64 {
        var mediaType = MediaType.other
        if case .decided(let reading, _) = submission.result { mediaType = reading.mediaType }
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO document (digest, size, media_type, original_path, user_id, printed_at, taken_at,
                    records_reprints)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (digest) DO UPDATE SET media_type = excluded.media_type,
                    original_path = excluded.original_path, user_id = excluded.user_id,
                    printed_at = excluded.printed_at, taken_at = excluded.taken_at,
                    records_reprints = excluded.records_reprints
                RETURNING id
                """)
        let id = try Int64.fetchOne(
            statement,
            arguments: [
                digest.rawValue, submission.size, mediaType.rawValue, submission.originalPath, submission.userID,
                submission.printedAt.nanoseconds, submission.takenAt.nanoseconds,
                submission.recordsReprints,
            ])
        guard let id else { throw DatabaseError(resultCode: .SQLITE_INTERNAL, message: "no id for a new document") }
        return id
    }

    static func link(_ id: Int64, entry: Int64?, review: Int64?, in db: Database) throws {
        try db.cachedStatement(sql: "UPDATE document SET entry_no = ?, review_no = ? WHERE id = ?")
            .execute(arguments: [entry, review, id])
    }

    static func write(_ stored: StoredReading, of id: Int64, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO document_reading (document_id, reading, text, decision) VALUES (?, ?, ?, ?)
                ON CONFLICT (document_id) DO UPDATE SET reading = excluded.reading, text = excluded.text,
                    decision = excluded.decision
                """
        ).execute(arguments: [id, stored.reading, stored.text, stored.decision])
    }

    static func decision(of id: Int64, in db: Database) throws -> Decision? {
        let statement = try db.cachedStatement(
            sql: "SELECT decision, reading FROM document_reading WHERE document_id = ?")
        return try Row.fetchOne(statement, arguments: [id]).map { try StoredReading.decision($0[0], beside: $0[1]) }
    }

    static func write(_ decision: Decision, of id: Int64, in db: Database) throws {
        try db.execute(
            sql: "UPDATE document_reading SET decision = ? WHERE document_id = ?",
            arguments: [StoredReading.encoded(decision), id])
    }

    static func reading(of id: Int64, in db: Database) throws -> DocumentReading? {
        let row = try Row.fetchOne(
            db, sql: "SELECT reading, text FROM document_reading WHERE document_id = ?", arguments: [id])
        return try row.map { try StoredReading.reading($0[0], text: $0[1]) }
    }
}
