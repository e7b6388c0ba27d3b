import GRDB
package import Model

extension SQLiteLedger {
    /// Takes over the configured taxonomy, with what was said by command over it: groups and templates are added or
    /// brought up to date (one that is no longer configured stays, for entries made from it), the setup is replaced.
    package func install(_ configured: Taxonomy) throws(LedgerFailure) {
        try write { db in try SQLiteLedger.install(configured, in: db) }
    }

    static func install(_ configured: Taxonomy, in db: Database) throws {
        let taxonomy = configured.overlaid(by: try OwnTaxonomyRows.all(in: db))
        for group in taxonomy.groups { try TaxonomyRows.write(group, in: db) }
        for template in taxonomy.templates { try TaxonomyRows.write(template, in: db) }
        try TaxonomyRows.write(taxonomy.setup, in: db)
    }

    /// As it was installed last. Groups and templates in order of their codes.
    package func taxonomy() throws(LedgerFailure) -> Taxonomy { try read { try TaxonomyRows.all(in: $0) } }

    /// What holds with this configuration: its own, what was said by command over it, and the groups and templates that
    /// are configured no more. In order of their codes.
    package func taxonomy(over configured: Taxonomy) throws(LedgerFailure) -> Taxonomy {
        try read { db in try SQLiteLedger.taxonomy(over: configured, in: db) }
    }

    static func taxonomy(over configured: Taxonomy, in db: Database) throws -> Taxonomy {
        var taxonomy = configured.overlaid(by: try OwnTaxonomyRows.all(in: db))
        let installed = try TaxonomyRows.all(in: db)
        taxonomy.groups += installed.groups.filter { taxonomy.group($0.code) == nil }
        taxonomy.templates += installed.templates.filter { taxonomy.template($0.code) == nil }
        taxonomy.groups.sort { $0.code < $1.code }
        taxonomy.templates.sort { $0.code < $1.code }
        return taxonomy
    }

    package func ownTaxonomy() throws(LedgerFailure) -> OwnTaxonomy { try read { try OwnTaxonomyRows.all(in: $0) } }

    /// Grows whenever something is said by command.
    package func taxonomyRevision() throws(LedgerFailure) -> Int64 {
        try lookUp { try OwnTaxonomyRows.revision(in: $0) }
    }

    static func template(_ code: String, in db: Database) throws -> InteractionTemplate? {
        try TaxonomyRows.template(code, in: db)
    }

    static func templateCode(for type: DocumentType, in db: Database) throws -> String? {
        try TaxonomyRows.templateCode(for: type, in: db)
    }
}
