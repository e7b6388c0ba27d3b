import Foundation
import GRDB
import Model

/// Groups, templates and setup as rows: those in force.
enum TaxonomyRows {
    static func write(_ group: InteractionGroup, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO interaction_group (code, description, texts) VALUES (?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET description = excluded.description, texts = excluded.texts
                """, arguments: [group.code, group.description, try json(group.texts)])
    }

    static func write(_ template: InteractionTemplate, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO interaction_template (code, group_code, description, unit_cost, unit_duration_min,
                    information_flow, initiated_by, correspondence_type, ignore_contact_correspondence_type, texts,
                    campaign_no, campaign_target, campaign_response)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET group_code = excluded.group_code, description = excluded.description,
                    unit_cost = excluded.unit_cost, unit_duration_min = excluded.unit_duration_min,
                    information_flow = excluded.information_flow, initiated_by = excluded.initiated_by,
                    correspondence_type = excluded.correspondence_type,
                    ignore_contact_correspondence_type = excluded.ignore_contact_correspondence_type,
                    texts = excluded.texts, campaign_no = excluded.campaign_no,
                    campaign_target = excluded.campaign_target, campaign_response = excluded.campaign_response
                """,
            arguments: [
                template.code, template.groupCode, template.description, template.unitCost.millionths,
                template.unitDurationMinutes, template.informationFlow?.rawValue, template.initiatedBy?.rawValue,
                template.correspondenceType, template.ignoreContactCorrespondenceType, try json(template.texts),
                template.campaignNumber, template.isCampaignTarget, template.isCampaignResponse,
            ])
    }

    static func write(_ setup: [DocumentType: String], in db: Database) throws {
        try db.execute(sql: "DELETE FROM template_setup")
        for (type, code) in setup {
            try db.execute(
                sql: "INSERT INTO template_setup (document_type, template_code) VALUES (?, ?)",
                arguments: [type.rawValue, code])
        }
    }

    /// Groups and templates in order of their codes.
    static func all(in db: Database) throws -> Taxonomy {
        let groups = try Row.fetchAll(db, sql: "SELECT code, description, texts FROM interaction_group ORDER BY code")
        let templates = try Row.fetchAll(db, sql: "\(selectTemplate) ORDER BY code")
        let setup = try Row.fetchAll(db, sql: "SELECT document_type, template_code FROM template_setup")
        return Taxonomy(
            groups: try groups.map { row in
                var group = InteractionGroup(code: row[0], description: row[1])
                group.texts = try texts(row[2])
                return group
            }, templates: try templates.map(template),
            setup: Dictionary(
                setup.map { (DocumentType(rawValue: $0[0]), $0[1]) }, uniquingKeysWith: { first, _ in first }))
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
            correspondence_type, ignore_contact_correspondence_type, texts, campaign_no, campaign_target,
            campaign_response FROM interaction_template
        """

    private static func template(_ row: Row) throws -> InteractionTemplate {
        var template = InteractionTemplate(
            code: row[0], groupCode: row[1], description: row[2], unitCost: Amount(millionths: row[3]),
            unitDurationMinutes: row[4], informationFlow: (row[5] as String?).flatMap(InformationFlow.init),
            initiatedBy: (row[6] as String?).flatMap(InitiatedBy.init), correspondenceType: row[7],
            ignoreContactCorrespondenceType: row[8])
        template.texts = try texts(row[9])
        template.campaignNumber = row[10]
        template.isCampaignTarget = row[11]
        template.isCampaignResponse = row[12]
        return template
    }

    private static func json(_ texts: [String: String]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(texts), as: UTF8.self)
    }

    private static func texts(_ json: String) throws -> [String: String] {
        json == "{}" ? [:] : try JSONDecoder().decode([String: String].self, from: Data(json.utf8))
    }
}
