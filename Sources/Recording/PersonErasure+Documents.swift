import Foundation
import GRDB
import Model

// The documents of a person that is erased: those of the entries and their reprints, and those of drafts that go.

extension PersonErasure {
    /// What is there, and the rows of the documents that go.
    func found(keepsDocuments: Bool) throws -> (erasure: Erasure, documents: Set<Int64>) {
        var erasure = Erasure()
        erasure.entries = entries.count
        erasure.comments =
            try Int.fetchOne(
                db,
                sql: """
                    SELECT COUNT(*) FROM entry_comment
                    WHERE entry_no IN (SELECT entry_no FROM entry WHERE contact_no = ?)
                    """, arguments: [contact.number]) ?? 0
        let drafts = try draftsOfNobodyElse()
        erasure.drafts = drafts.count
        let goingDrafts = Set(drafts.map(\.number))
        var (seen, documents): (Set<Int64>, Set<Int64>) = ([], [])
        for entry in entries {
            for document in try EntryPurge.documents(of: entry, in: db) where seen.insert(document).inserted {
                if try keepsDocuments || isWantedByOthers(document, besides: goingDrafts) {
                    erasure.kept.append(entry)
                } else {
                    documents.insert(document)
                }
            }
        }
        for document in try drafts.compactMap({ try DraftRows.document(of: $0.number, in: db) })
        where seen.insert(document).inserted {
            if try !isWantedByOthers(document, besides: goingDrafts) { documents.insert(document) }
        }
        for document in documents.sorted() { try add(document, to: &erasure) }
        erasure.documentsNaming = try entriesOfDocumentsNaming(besides: seen)
        return (erasure, documents)
    }

    /// Entries of others with documents in whose words the person is named, in order. The index of words finds them;
    /// what is not in it yet is looked at.
    private func entriesOfDocumentsNaming(besides own: Set<Int64>) throws -> [Int64] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT entry_no, entry.document_id, text FROM entry
                JOIN document_reading ON document_reading.document_id = entry.document_id
                WHERE attached = 0 AND contact_no <> ?1
                    AND (entry_no IN (SELECT rowid FROM entry_search WHERE entry_search MATCH ?2) OR entry_no > ?3)
                ORDER BY entry_no
                """, arguments: [contact.number, mentions.query, SearchRows.position(in: db)])
        var entries: [Int64] = []
        while let row = try rows.next() {
            guard let document: Int64 = row[1], !own.contains(document) else { continue }
            if mentions.areSpelt(in: String(decoding: (row[2] as Data?) ?? Data(), as: UTF8.self)) {
                entries.append(row[0])
            }
        }
        return entries
    }

    private func add(_ document: Int64, to erasure: inout Erasure) throws {
        let digest = try String.fetchOne(db, sql: "SELECT digest FROM document WHERE id = ?", arguments: [document])
        if let digest = digest.flatMap(DocumentDigest.init(rawValue:)) { erasure.documents.append(digest) }
        erasure.files += try String.fetchAll(
            db, sql: "SELECT filed_to FROM intake WHERE document_id = ? AND filed_to IS NOT NULL",
            arguments: [document])
    }

    /// True when the document is of another contact's entry or its reprint, of a template, of a draft that stays, or
    /// asks a question that was not answered by this person.
    private func isWantedByOthers(_ document: Int64, besides drafts: Set<Int64>) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: """
                SELECT EXISTS (SELECT 1 FROM entry WHERE document_id = ?1 AND contact_no <> ?2)
                    OR EXISTS (SELECT 1 FROM document JOIN entry ON entry.entry_no = document.entry_no
                        WHERE document.id = ?1 AND contact_no <> ?2)
                    OR EXISTS (SELECT 1 FROM template_attachment WHERE document_id = ?1)
                    OR EXISTS (SELECT 1 FROM review_item LEFT JOIN entry ON entry.entry_no = review_item.entry_no
                        WHERE review_item.document_id = ?1 AND contact_no IS NOT ?2)
                """)
        if try Bool.fetchOne(statement, arguments: [document, contact.number]) ?? true { return true }
        return try !Int64.fetchSet(
            db, sql: "SELECT draft_no FROM interaction_draft WHERE document_id = ?", arguments: [document]
        ).isSubset(of: drafts)
    }

    /// Intakes stay for the counts, without the names of their files.
    func delete(_ document: Int64) throws {
        try db.execute(
            sql: """
                UPDATE intake SET document_id = NULL, review_no = NULL, original_path = '', path = X'', name = '',
                    reason_detail = NULL, filed_to = NULL, filed_path = NULL, in_folder = 0,
                    filing = COALESCE(filing, 'vanished') WHERE document_id = ?
                """, arguments: [document])
        for sql in [
            "UPDATE lesson SET document_id = NULL WHERE document_id = ?",
            "DELETE FROM review_item WHERE document_id = ?", "DELETE FROM document_reading WHERE document_id = ?",
            "DELETE FROM document WHERE id = ?",
        ] { try db.execute(sql: sql, arguments: [document]) }
    }
}
