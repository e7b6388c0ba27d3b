import GRDB
import Model

/// Contacts as the ledger keeps them: one row, with identifiers and names in tables of their own that serve as indexes.
enum ContactRows {
    /// Where an identifier or a name comes from.
    enum Origin: Int { case imported = 0, learnt = 1, derived = 2, derivedFromLearnt = 3 }

    static func id(of number: String, in db: Database) throws -> Int64? {
        let statement = try db.cachedStatement(sql: "SELECT id FROM contact WHERE number = ?")
        return try Int64.fetchOne(statement, arguments: [number])
    }

    static func contact(_ id: Int64, in db: Database) throws -> Contact? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT number, kind, name, name_2, company_no, company_name, street, address_2, post_code, city,
                    country, language_code, salesperson_code, correspondence_type FROM contact WHERE id = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
        var contact = Contact(
            number: row[0], kind: Contact.Kind(rawValue: row[1]) ?? .company, name: row[2], name2: row[3],
            companyNumber: row[4], companyName: row[5],
            address: PostalAddress(street: row[6], postCode: row[8], city: row[9], country: row[10]), address2: row[7],
            languageCode: row[11], salespersonCode: row[12], correspondenceType: row[13])
        contact.identifiers = try identifiers(of: id, in: db)
        try readNames(of: id, into: &contact, in: db)
        return contact
    }

    /// The letters with which a name begins: with the post code they find the names in a town that may be nearly
    /// another, without a walk through the whole town.
    static func start(of key: NameKey) -> String { String(key.description.prefix(2)) }

    private static func identifiers(of id: Int64, in db: Database) throws -> [Identifier] {
        let statement = try db.cachedStatement(
            sql: "SELECT scheme, value FROM contact_identifier WHERE contact_id = ? AND origin < 2")
        return try Row.fetchAll(statement, arguments: [id]).compactMap { row in
            Identifier.Scheme(rawValue: row[0]).map { Identifier(scheme: $0, normal: row[1]) }
        }
    }

    private static func readNames(of id: Int64, into contact: inout Contact, in db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "SELECT name, place FROM contact_name WHERE contact_id = ? AND position >= 2 ORDER BY position")
        for row in try Row.fetchAll(statement, arguments: [id]) {
            guard let place = row[1] as String? else {
                contact.aliases.append(row[0])
                continue
            }
            contact.learntNames.append(LearntName(name: row[0], postCode: place.isEmpty ? nil : place))
        }
    }

    /// The identifiers of a contact, and those forms of them by which they could not be found otherwise: look-ups try
    /// all equivalents of what they look for, but a SIREN does not tell the VAT number that holds it.
    static func stored(_ identifiers: [Identifier]) -> [(identifier: Identifier, origin: Origin)] {
        var seen = Set(identifiers)
        var stored = Array(seen).map { (identifier: $0, origin: Origin.imported) }
        for identifier in identifiers {
            for other in identifier.equivalents where !seen.contains(other) && !other.equivalents.contains(identifier) {
                seen.insert(other)
                stored.append((other, .derived))
            }
        }
        return stored
    }
}
