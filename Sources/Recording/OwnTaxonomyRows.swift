import Foundation
import GRDB
import Model

/// What was said of the taxonomy by command, as rows.
enum OwnTaxonomyRows {
    enum Part: String { case group, template, setup }

    static func all(in db: Database) throws -> OwnTaxonomy {
        var own = OwnTaxonomy()
        let rows = try Row.fetchAll(db, sql: "SELECT part, code, content, changed_at, changed_by FROM own_taxonomy")
        for row in rows {
            let (code, content): (String, String?) = (row[1], row[2])
            func given<Value>(_ value: Value) -> OwnTaxonomy.Own<Value> {
                OwnTaxonomy.Own(value, changedAt: Moment(nanoseconds: row[3]), changedBy: row[4])
            }
            switch Part(rawValue: row[0]) {
            case .group: own.groups[code] = try content.map { given(try decoded($0)) }
            case .template: own.templates[code] = try content.map { given(try decoded($0)) }
            case .setup: own.setup[DocumentType(rawValue: code)] = given(try content.map { try decoded($0) })
            case nil: break
            }
        }
        return own
    }

    /// - Parameter content: nil for a type that is to have no template.
    static func write<Content: Encodable>(
        _ part: Part, _ code: String, _ content: Content?, by user: String, at moment: Moment, in db: Database
    ) throws {
        let json = try content.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
        try db.execute(
            sql: """
                INSERT INTO own_taxonomy (part, code, content, changed_at, changed_by) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (part, code) DO UPDATE SET content = excluded.content, changed_at = excluded.changed_at,
                    changed_by = excluded.changed_by
                """, arguments: [part.rawValue, code, json, moment.nanoseconds, user])
        try changed(in: db)
    }

    static func remove(_ part: Part, _ code: String, in db: Database) throws {
        try db.execute(
            sql: "DELETE FROM own_taxonomy WHERE part = ? AND code = ?", arguments: [part.rawValue, code])
        try changed(in: db)
    }

    static func revision(in db: Database) throws -> Int64 {
        let statement = try db.cachedStatement(sql: "SELECT number FROM taxonomy_revision WHERE id = 1")
        return try Int64.fetchOne(statement) ?? 0
    }

    private static func changed(in db: Database) throws {
        try db.execute(sql: "UPDATE taxonomy_revision SET number = number + 1 WHERE id = 1")
    }

    private static func decoded<Value: Decodable>(_ json: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(json.utf8))
    }
}
