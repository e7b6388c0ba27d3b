import GRDB
import Model

/// Deletes canceled entries inside one transaction, with all that is theirs (Business Central report 5190). What came
/// in when, and where each file went, stays known.
struct EntryPurge {
    let db: Database
    private(set) var done = Purge()
    /// Documents of which the rows are gone; their files go when this is committed.
    private(set) var digests: [DocumentDigest] = []
    /// The entries that are gone.
    private(set) var numbers: [Int64] = []

    init(in db: Database) { self.db = db }

    /// - Throws: `LedgerFailure.notFound`; `.refused` for an entry that is not canceled.
    mutating func purge(_ number: Int64) throws {
        let statement = try db.cachedStatement(sql: "SELECT canceled, document_id FROM entry WHERE entry_no = ?")
        guard let row = try Row.fetchOne(statement, arguments: [number]) else {
            throw LedgerFailure.notFound("entry \(number)")
        }
        guard row[0] else {
            throw LedgerFailure.refused("entry \(number) is not canceled, and only what is canceled can be deleted")
        }
        let documents = try EntryPurge.documents(of: number, in: db)
        try SearchRows.remove(number, in: db)
        try execute("DELETE FROM entry_comment WHERE entry_no = ?", number)
        done.comments += db.changesCount
        try execute("DELETE FROM entry_change WHERE entry_no = ?", number)
        // What was moved to this entry may come back.
        try execute("DELETE FROM reassignment WHERE from_entry = ?1 OR to_entry = ?1", number)
        try execute("DELETE FROM entry WHERE entry_no = ?", number)
        for document in documents { try settle(document, of: number) }
        done.entries += 1
        numbers.append(number)
    }

    /// The entry's document, and those that were counted as its reprints: when they came in, or when somebody answered
    /// the question about them.
    static func documents(of number: Int64, in db: Database) throws -> [Int64] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT document_id FROM entry WHERE entry_no = ?1 AND document_id IS NOT NULL
                UNION SELECT document_id FROM intake
                    WHERE entry_no = ?1 AND outcome = 'duplicate' AND document_id IS NOT NULL
                UNION SELECT id FROM document WHERE entry_no = ?1
                """)
        return try Int64.fetchAll(statement, arguments: [number])
    }

    /// The document goes with its last entry. A question about it that was answered by this entry goes too, once its
    /// file has left the review folder: what came in is then known as recorded.
    private mutating func settle(_ document: Int64, of number: Int64) throws {
        let answered = try Int64.fetchAll(
            db,
            sql: """
                SELECT review_no FROM review_item WHERE document_id = ? AND entry_no = ? AND filed = 1
                    AND resolution IS NOT NULL
                """, arguments: [document, number])
        for review in answered {
            try db.execute(
                sql: """
                    UPDATE intake SET entry_no = ?1, review_no = NULL,
                        outcome = CASE outcome WHEN 'review' THEN 'recorded' ELSE outcome END,
                        reason_code = CASE outcome WHEN 'review' THEN NULL ELSE reason_code END
                    WHERE document_id = ?2 AND review_no = ?3
                    """, arguments: [number, document, review])
            try execute("DELETE FROM review_item WHERE review_no = ?", review)
        }
        // Another entry of the document may be its first one now.
        try db.execute(
            sql: """
                UPDATE document SET entry_no = (SELECT min(entry_no) FROM entry
                    WHERE document_id = document.id AND attached = 0)
                WHERE id = ? AND entry_no = ?
                """, arguments: [document, number])
        guard try !DocumentRows.isWanted(document, in: db), let gone = try DocumentRows.delete(document, in: db) else {
            return
        }
        digests.append(gone.digest)
        done.documents += 1
        done.bytes += gone.size
    }

    private func execute(_ sql: String, _ number: Int64) throws {
        try db.cachedStatement(sql: sql).execute(arguments: [number])
    }
}
