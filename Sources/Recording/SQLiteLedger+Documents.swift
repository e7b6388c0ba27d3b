import GRDB
package import Model

/// A document that was read, with what was decided of it.
package struct DecidedDocument: Sendable {
    /// In the order in which documents came.
    package var number: Int64
    package var digest: DocumentDigest
    package var originalPath: String
    package var userID: String?
    package var takenAt: Moment
    package var reading: DocumentReading
    /// By the rules of its day, or by a person since.
    package var decision: Decision
    /// The entry that records it, as long as it is not canceled.
    package var entryNumber: Int64?
}

extension SQLiteLedger {
    /// The documents taken in since `moment`, behind the one numbered `after`, at most `limit`; those that could not be
    /// read are left out.
    package func decidedDocuments(
        since moment: Moment, after number: Int64 = 0, limit: Int = 200
    ) throws(LedgerFailure) -> [DecidedDocument] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT \(SQLiteLedger.decidedColumns)
                    FROM document JOIN document_reading ON document_id = document.id
                    WHERE document.id > ? AND taken_at >= ? ORDER BY document.id LIMIT ?
                    """, arguments: [number, moment.nanoseconds, limit]
            ).compactMap(SQLiteLedger.decidedDocument)
        }
    }

    static let decidedColumns = """
        document.id, digest, original_path, document.user_id, taken_at, reading, text, decision, document.entry_no
        """

    static func decidedDocument(_ row: Row) throws -> DecidedDocument? {
        guard let digest = DocumentDigest(rawValue: row[1]) else { return nil }
        return DecidedDocument(
            number: row[0], digest: digest, originalPath: row[2], userID: row[3], takenAt: Moment(nanoseconds: row[4]),
            reading: try StoredReading.reading(row[5], text: row[6]),
            decision: try StoredReading.decision(row[7], beside: row[5]), entryNumber: row[8])
    }

    /// The documents of which the SHA-256 begins with these lower-case digits, at most `limit`.
    package func digests(beginning digits: String, limit: Int) throws(LedgerFailure) -> [DocumentDigest] {
        try read { db in
            try String.fetchAll(
                db, sql: "SELECT digest FROM document WHERE digest >= ? AND digest < ? ORDER BY digest LIMIT ?",
                arguments: [digits, digits + "g", limit]
            ).compactMap(DocumentDigest.init(rawValue:))
        }
    }

    /// What became of these bytes before; nil when they are new, or were only ever a problem or ignored.
    package func handledBefore(_ digest: DocumentDigest) throws(LedgerFailure) -> HandledBefore? {
        try read { db in
            guard let known = try DocumentRows.find(digest, in: db), known.isSettled,
                let row = try Row.fetchOne(
                    db, sql: "SELECT taken_at, original_path FROM document WHERE id = ?", arguments: [known.id])
            else { return nil }
            var before = HandledBefore(takenAt: Moment(nanoseconds: row[0]), originalPath: row[1])
            before.entryNumber = known.entry
            if let entry = try known.entry.flatMap({ try EntryRows.entry($0, in: db) }) {
                (before.recordedAt, before.isCanceled) = (entry.recordedAt, entry.canceled)
            }
            before.reviewNumber = known.review
            before.resolution = try known.review.flatMap { try ReviewRows.item($0, in: db) }?.item.resolution
            return before
        }
    }
}
