import GRDB
package import Model

/// A file that belongs to a template in one language (Business Central table 5103).
package struct TemplateAttachment: Equatable, Sendable {
    package var templateCode: String
    /// ISO 639-1.
    package var language: String
    package var digest: DocumentDigest
    /// In bytes.
    package var size: Int64
    /// As it was called where it came from.
    package var fileName: String
    package var attachedAt: Moment
    package var attachedBy: String
}

extension SQLiteLedger {
    /// In order of their languages.
    package func attachments(ofTemplate code: String) throws(LedgerFailure) -> [TemplateAttachment] {
        try read { db in try TemplateAttachmentRows.all(of: code, in: db) }
    }

    /// Attaches the file in the place of the one that the template has in this language.
    package func attach(
        _ document: AttachedDocument, toTemplate code: String, language: String, by user: String, at moment: Moment,
        store: DocumentStore
    ) throws(LedgerFailure) {
        try write(releasingFrom: store) { db, release in
            guard try TaxonomyRows.template(code, in: db) != nil else {
                throw LedgerFailure.notFound("interaction template \(code)")
            }
            let documentID = try DocumentRows.attach(document, by: user, at: moment, in: db)
            let before = try TemplateAttachmentRows.document(of: code, languages: [language], in: db)
            let name = document.originalPath.split(separator: "/").last.map(String.init) ?? document.originalPath
            try db.execute(
                sql: """
                    INSERT INTO template_attachment (template_code, language, document_id, file_name, attached_at,
                        attached_by) VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (template_code, language) DO UPDATE SET document_id = excluded.document_id,
                        file_name = excluded.file_name, attached_at = excluded.attached_at,
                        attached_by = excluded.attached_by
                    """, arguments: [code, language, documentID, name, moment.nanoseconds, user])
            try release.release(before)
        }
    }

    /// - Throws: `LedgerFailure.notFound` where there is none in this language.
    package func removeAttachment(
        ofTemplate code: String, language: String, store: DocumentStore
    ) throws(LedgerFailure) {
        try write(releasingFrom: store) { db, release in
            let before = try TemplateAttachmentRows.document(of: code, languages: [language], in: db)
            try db.execute(
                sql: "DELETE FROM template_attachment WHERE template_code = ? AND language = ?",
                arguments: [code, language])
            guard db.changesCount > 0 else {
                throw LedgerFailure.notFound("attachment of template \(code) in language '\(language)'")
            }
            try release.release(before)
        }
    }
}

/// Attachments of templates as rows.
enum TemplateAttachmentRows {
    static func all(of code: String, in db: Database) throws -> [TemplateAttachment] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT template_code, language, digest, size, file_name, attached_at, attached_by
                FROM template_attachment JOIN document ON document.id = document_id WHERE template_code = ?
                ORDER BY language
                """, arguments: [code]
        ).compactMap { row in
            DocumentDigest(rawValue: row[2]).map {
                TemplateAttachment(
                    templateCode: row[0], language: row[1], digest: $0, size: row[3], fileName: row[4],
                    attachedAt: Moment(nanoseconds: row[5]), attachedBy: row[6])
            }
        }
    }

    /// The document's row, in the first of `languages` in which there is one.
    static func document(of code: String, languages: [String], in db: Database) throws -> Int64? {
        let statement = try db.cachedStatement(
            sql: "SELECT document_id FROM template_attachment WHERE template_code = ? AND language = ?")
        for language in languages {
            if let id = try Int64.fetchOne(statement, arguments: [code, language]) { return id }
        }
        return nil
    }
}
