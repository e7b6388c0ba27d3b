import GRDB
package import Model

extension SQLiteLedger {
    /// Takes over the configured taxonomy: groups and templates are added or brought up to date (one that is no longer
    /// configured stays, for entries made from it), the setup is replaced.
    package func install(_ taxonomy: Taxonomy) throws(LedgerFailure) {
        try write { db in
            for group in taxonomy.groups {
                try db.execute(
                    sql: """
                        INSERT INTO interaction_group (code, description) VALUES (?, ?)
                        ON CONFLICT (code) DO UPDATE SET description = excluded.description
                        """, arguments: [group.code, group.description])
            }
            for template in taxonomy.templates { try SQLiteLedger.install(template, in: db) }
            try db.execute(sql: "DELETE FROM template_setup")
            for (type, code) in taxonomy.setup {
                try db.execute(
                    sql: "INSERT INTO template_setup (document_type, template_code) VALUES (?, ?)",
                    arguments: [type.rawValue, code])
            }
        }
    }

    private static func install(_ template: InteractionTemplate, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO interaction_template (code, group_code, description, unit_cost, unit_duration_min,
                    information_flow, initiated_by, correspondence_type, ignore_contact_correspondence_type)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET group_code = excluded.group_code, description = excluded.description,
                    unit_cost = excluded.unit_cost, unit_duration_min = excluded.unit_duration_min,
                    information_flow = excluded.information_flow, initiated_by = excluded.initiated_by,
                    correspondence_type = excluded.correspondence_type,
                    ignore_contact_correspondence_type = excluded.ignore_contact_correspondence_type
                """,
            arguments: [
                template.code, template.groupCode, template.description, template.unitCost.millionths,
                template.unitDurationMinutes, template.informationFlow?.rawValue, template.initiatedBy?.rawValue,
                template.correspondenceType, template.ignoreContactCorrespondenceType,
            ])
    }

    /// Groups and templates in order of their codes.
    package func taxonomy() throws(LedgerFailure) -> Taxonomy {
        try read { db in
            let groups = try Row.fetchAll(db, sql: "SELECT code, description FROM interaction_group ORDER BY code")
            let templates = try Row.fetchAll(db, sql: "\(SQLiteLedger.selectTemplate) ORDER BY code")
            let setup = try Row.fetchAll(db, sql: "SELECT document_type, template_code FROM template_setup")
            return Taxonomy(
                groups: groups.map { InteractionGroup(code: $0[0], description: $0[1]) },
                templates: templates.map(SQLiteLedger.template),
                setup: Dictionary(
                    setup.map { (DocumentType(rawValue: $0[0]), $0[1]) }, uniquingKeysWith: { first, _ in first }))
        }
    }

    static func template(_ code: String, in db: Database) throws -> InteractionTemplate? {
        let statement = try db.cachedStatement(sql: "\(selectTemplate) WHERE code = ?")
        return try Row.fetchOne(statement, arguments: [code]).map(template)
    }

    static func templateCode(for type: DocumentType, in db: Database) throws -> String? {
        let statement = try db.cachedStatement(sql: "SELECT template_code FROM template_setup WHERE document_type = ?")
        return try String.fetchOne(statement, arguments: [type.rawValue])
    }

    private static let selectTemplate = """
        SELECT code, group_code, description, unit_cost, unit_duration_min, information_flow, initiated_by,
            correspondence_type, ignore_contact_correspondence_type FROM interaction_template
        """

    private static func template(_ row: Row) -> InteractionTemplate {
        InteractionTemplate(
            code: row[0], groupCode: row[1], description: row[2], unitCost: Amount(millionths: row[3]),
            unitDurationMinutes: row[4], informationFlow: (row[5] as String?).flatMap(InformationFlow.init),
            initiatedBy: (row[6] as String?).flatMap(InitiatedBy.init), correspondenceType: row[7],
            ignoreContactCorrespondenceType: row[8])
    }
}
