import GRDB
import Model

/// Documents that lose a reference inside one transaction, and go with the last one.
struct DocumentRelease {
    let db: Database
    /// Documents of which the rows are gone; their files go when this is committed.
    private(set) var digests: [DocumentDigest] = []

    init(in db: Database) { self.db = db }

    /// Deletes the document's rows when nothing refers to it any more.
    mutating func release(_ document: Int64?) throws {
        guard let document, try !DocumentRows.isWanted(document, in: db) else { return }
        if let gone = try DocumentRows.delete(document, in: db) { digests.append(gone.digest) }
    }
}

extension DocumentRows {
    /// True when an entry, a question, a draft or a template refers to the document, or when it came in through a drop
    /// folder and was not recorded: the ledger tells what became of it.
    static func isWanted(_ document: Int64, in db: Database) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: """
                SELECT EXISTS (SELECT 1 FROM entry WHERE document_id = ?1)
                    OR EXISTS (SELECT 1 FROM review_item WHERE document_id = ?1)
                    OR EXISTS (SELECT 1 FROM interaction_draft WHERE document_id = ?1)
                    OR EXISTS (SELECT 1 FROM template_attachment WHERE document_id = ?1)
                    OR EXISTS (SELECT 1 FROM document JOIN entry ON entry.entry_no = document.entry_no WHERE id = ?1)
                    OR EXISTS (SELECT 1 FROM intake WHERE document_id = ?1 AND entry_no IS NULL)
                """)
        return try Bool.fetchOne(statement, arguments: [document]) ?? true
    }

    /// Deletes the document's rows; its file is the caller's to delete once this is committed.
    static func delete(_ document: Int64, in db: Database) throws -> (digest: DocumentDigest, size: Int64)? {
        let row = try Row.fetchOne(db, sql: "SELECT digest, size FROM document WHERE id = ?", arguments: [document])
        for sql in [
            "UPDATE intake SET document_id = NULL WHERE document_id = ?",
            "UPDATE lesson SET document_id = NULL WHERE document_id = ?",
            "DELETE FROM document_reading WHERE document_id = ?", "DELETE FROM document WHERE id = ?",
        ] { try db.cachedStatement(sql: sql).execute(arguments: [document]) }
        guard let row, let digest = DocumentDigest(rawValue: row[0]) else { return nil }
        return (digest, row[1])
    }
}

extension SQLiteLedger {
    /// Writes, and deletes the files of the documents that were released by it.
    func write<Value>(
        releasingFrom store: DocumentStore, _ change: (Database, inout DocumentRelease) throws -> Value
    ) throws(LedgerFailure) -> Value {
        let (value, digests) = try write { db in
            var release = DocumentRelease(in: db)
            let value = try change(db, &release)
            return (value, release.digests)
        }
        deleteFiles(digests, from: store)
        return value
    }
}
