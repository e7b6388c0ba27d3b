import Foundation
import GRDB
package import Model

extension SQLiteLedger {
    /// The types of documents that were seen: recorded, or waiting since no template serves them; how many of each.
    package func seenDocumentTypes() throws(LedgerFailure) -> [DocumentType: Int] {
        try read { db in
            var seen: [DocumentType: Int] = [:]
            let entries = try Row.fetchAll(
                db,
                sql: """
                    SELECT document_type, SUM(entries) AS count FROM (
                        SELECT document_type, (SELECT COUNT(*) FROM entry INDEXED BY entry_by_shape
                            WHERE entry.shape_no = entry_shape.shape_no) AS entries
                        FROM entry_shape WHERE document_type IS NOT NULL AND canceled = 0)
                    GROUP BY document_type HAVING count > 0
                    """)
            for row in entries { seen[DocumentType(rawValue: row[0]), default: 0] += row[1] }
            let waiting = try Data.fetchAll(
                db,
                sql: """
                    SELECT decision FROM review_item JOIN document_reading USING (document_id)
                    WHERE resolution IS NULL AND reason_code = ? LIMIT 1000
                    """, arguments: [ReviewReason.Code.templateMissing.rawValue])
            for decision in waiting {
                if let type = try StoredReading.documentType(ofDecision: decision) { seen[type, default: 0] += 1 }
            }
            return seen
        }
    }
}
