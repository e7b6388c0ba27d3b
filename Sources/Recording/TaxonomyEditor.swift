import GRDB
package import Model

/// Where something of the taxonomy is in use.
package struct TaxonomyUse: Equatable, Sendable {
    package var entries = 0
    package var drafts = 0
    package var segments = 0
    /// Templates of a group.
    package var templates = 0
    /// Document types that a template serves.
    package var types = 0

    package init() {}
}

/// Groups, templates and setup in the hands of somebody who changes them, inside one transaction.
package struct TaxonomyEditor {
    /// As it is before the change.
    package let taxonomy: Taxonomy
    package let own: OwnTaxonomy
    private let db: Database
    private let user: String
    private let moment: Moment

    init(over configured: Taxonomy, by user: String, at moment: Moment, in db: Database) throws {
        own = try OwnTaxonomyRows.all(in: db)
        taxonomy = try SQLiteLedger.taxonomy(over: configured, in: db)
        (self.db, self.user, self.moment) = (db, user, moment)
    }

    package func put(_ group: InteractionGroup) throws {
        try OwnTaxonomyRows.write(.group, group.code, group, by: user, at: moment, in: db)
    }

    package func put(_ template: InteractionTemplate) throws {
        try OwnTaxonomyRows.write(.template, template.code, template, by: user, at: moment, in: db)
    }

    /// - Parameter code: nil for a type that is to have no template.
    package func set(_ code: String?, for type: DocumentType) throws {
        try OwnTaxonomyRows.write(.setup, type.rawValue, code, by: user, at: moment, in: db)
    }

    /// Takes back what was said by command, so that the files have the word again.
    package func resetGroup(_ code: String) throws { try OwnTaxonomyRows.remove(.group, code, in: db) }
    package func resetTemplate(_ code: String) throws { try OwnTaxonomyRows.remove(.template, code, in: db) }
    package func resetSetup(_ type: DocumentType) throws { try OwnTaxonomyRows.remove(.setup, type.rawValue, in: db) }

    package func deleteGroup(_ code: String) throws {
        try resetGroup(code)
        try db.execute(sql: "DELETE FROM interaction_group WHERE code = ?", arguments: [code])
    }

    /// With its attachments.
    /// - Returns: documents of which the rows are gone with it; their files go when this is committed.
    package func deleteTemplate(_ code: String) throws -> [DocumentDigest] {
        try resetTemplate(code)
        let documents = try Int64.fetchAll(
            db, sql: "SELECT DISTINCT document_id FROM template_attachment WHERE template_code = ?", arguments: [code])
        try db.execute(sql: "DELETE FROM template_attachment WHERE template_code = ?", arguments: [code])
        try db.execute(sql: "DELETE FROM interaction_template WHERE code = ?", arguments: [code])
        var release = DocumentRelease(in: db)
        for document in documents { try release.release(document) }
        return release.digests
    }

    package func use(ofGroup code: String) throws -> TaxonomyUse {
        var use = TaxonomyUse()
        use.entries = try entries("group_code", code)
        use.templates = taxonomy.templates.count { $0.groupCode == code }
        return use
    }

    package func use(ofTemplate code: String) throws -> TaxonomyUse {
        var use = TaxonomyUse()
        use.entries = try entries("template_code", code)
        use.segments = try count("segment WHERE template_code = ?", code)
        use.drafts = try DraftRows.all(in: db).count { $0.interaction.templateCode == code }
        use.types = taxonomy.setup.values.count { $0 == code }
        return use
    }

    /// By their shapes, of which there are few.
    private func entries(_ column: String, _ code: String) throws -> Int {
        let shapes = "SELECT shape_no FROM entry_shape WHERE \(column) = ?"
        return try count("entry INDEXED BY entry_by_shape WHERE shape_no IN (\(shapes))", code)
    }

    private func count(_ rows: String, _ code: String) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(rows)", arguments: [code]) ?? 0
    }
}

extension SQLiteLedger {
    /// Changes the taxonomy by `body` and puts the outcome in force, in one transaction.
    /// - Parameter configured: what stands in the files.
    /// - Throws: also what `body` refuses, as `LedgerFailure`.
    package func editTaxonomy<Outcome>(
        over configured: Taxonomy, by user: String, at moment: Moment, _ body: (TaxonomyEditor) throws -> Outcome
    ) throws(LedgerFailure) -> Outcome {
        try write { db in
            let outcome = try body(TaxonomyEditor(over: configured, by: user, at: moment, in: db))
            try SQLiteLedger.install(configured, in: db)
            return outcome
        }
    }
}
