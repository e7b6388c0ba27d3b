import GRDB
import Model

/// What was learnt here about one contact: no import takes it away.
struct Learnt {
    var identifiers: Set<Identifier> = []
    /// In the order in which they were learnt.
    var aliases: [String] = []

    init(of id: Int64, in db: Database) throws {
        let names = try db.cachedStatement(
            sql: "SELECT name FROM contact_name WHERE contact_id = ? AND origin = 1 AND place IS NULL ORDER BY position"
        )
        aliases = try String.fetchAll(names, arguments: [id])
        let numbers = try db.cachedStatement(
            sql: "SELECT scheme, value FROM contact_identifier WHERE contact_id = ? AND origin = 1")
        identifiers = Set(
            try Row.fetchAll(numbers, arguments: [id]).compactMap { row in
                Identifier.Scheme(rawValue: row[0]).map { Identifier(scheme: $0, normal: row[1]) }
            })
    }
}

/// Learns names and identifiers of contacts.
enum ContactLearning {
    /// `place`: see `LedgerSchema.lessons`.
    static func learn(alias: String, at place: String? = nil, of id: Int64, in db: Database) throws {
        let name = String((alias.cleanLine ?? "").prefix(ContactLimits.text)).trimmed
        guard !NameKey(name).isEmpty else {
            throw LedgerFailure.refused("'\(name)' is no name: it needs at least one letter or digit")
        }
        try db.execute(
            sql: """
                INSERT INTO contact_name (contact_id, position, name_key, name, origin, place)
                SELECT ?, MAX(MAX(position), 1) + 1, ?, ?, 1, ? FROM contact_name WHERE contact_id = ?
                HAVING SUM(name = ? AND place IS ?) = 0
                """, arguments: [id, NameKey(name).description, name, place, id, name, place])
    }

    static func learn(_ identifier: Identifier, of id: Int64, in db: Database) throws {
        for form in [identifier] + ContactRows.stored([identifier]).filter({ $0.origin == .derived }).map(\.identifier)
        {
            let origin: ContactRows.Origin = form == identifier ? .learnt : .derivedFromLearnt
            try db.execute(
                sql: """
                    INSERT INTO contact_identifier (contact_id, scheme, value, origin) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """, arguments: [id, form.scheme.rawValue, form.value, origin.rawValue])
        }
    }
}
