import GRDB
import Model

/// Contacts as the ledger keeps them: one row, with identifiers and names in tables of their own that serve as indexes.
enum ContactRows {
    /// Where an identifier or a name comes from.
    enum Origin: Int { case imported = 0, learnt = 1, derived = 2, derivedFromLearnt = 3 }

    /// By its number, or by the number of one that was merged into it.
    static func id(of number: String, in db: Database) throws -> Int64? {
        let statement = try db.cachedStatement(sql: "SELECT id FROM contact WHERE number = ?")
        return try Int64.fetchOne(statement, arguments: [number]) ?? id(ofFormer: number, in: db)
    }

    /// The contact into which the one of this number was merged.
    static func id(ofFormer number: String, in db: Database) throws -> Int64? {
        let statement = try db.cachedStatement(sql: "SELECT contact_id FROM contact_former_number WHERE number = ?")
        return try Int64.fetchOne(statement, arguments: [number])
    }

    /// The number of the contact into which this one was merged; else itself.
    static func currentNumber(of number: String, in db: Database) throws -> String {
        guard let id = try id(ofFormer: number, in: db) else { return number }
        return try String.fetchOne(db, sql: "SELECT number FROM contact WHERE id = ?", arguments: [id]) ?? number
    }

    static func count(in db: Database) throws -> Int { try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM contact") ?? 0 }

    /// Takes away the indexes by which matching finds contacts, for the rest of a transaction that writes very many;
    /// gives the statements that make them again.
    static func dropIndexes(in db: Database) throws -> [String] {
        let indexes = try Row.fetchAll(
            db,
            sql: """
                SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
                    AND tbl_name IN ('contact', 'contact_identifier', 'contact_name', 'contact_address')
                """)
        for row in indexes { try db.execute(sql: "DROP INDEX \"\(row[0] as String)\"") }
        return indexes.map { $0[1] }
    }

    static func contact(_ id: Int64, in db: Database) throws -> Contact? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT number, kind, name, name_2, company_no, company_name, street, address_2, post_code, city,
                    country, language_code, salesperson_code, correspondence_type, business_relations,
                    exclude_from_segment, privacy_blocked,
                    EXISTS (SELECT 1 FROM contact_name WHERE contact_id = contact.id AND position >= 2),
                    EXISTS (SELECT 1 FROM contact_address WHERE contact_id = contact.id),
                    EXISTS (SELECT 1 FROM contact_former_number WHERE contact_id = contact.id)
                FROM contact WHERE id = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
        var contact = Contact(
            number: row[0], kind: Contact.Kind(rawValue: row[1]) ?? .company, name: row[2], name2: row[3],
            companyNumber: row[4], companyName: row[5],
            address: PostalAddress(street: row[6], postCode: row[8], city: row[9], country: row[10]), address2: row[7],
            languageCode: row[11], salespersonCode: row[12], correspondenceType: row[13])
        contact.businessRelations = BusinessRelation.list(row[14])
        contact.isExcludedFromSegments = row[15]
        contact.isPrivacyBlocked = row[16]
        contact.identifiers = try identifiers(of: id, in: db)
        // Most contacts have none of these, and every document asks for a contact or two.
        if row[17] { try readNames(of: id, into: &contact, in: db) }
        if row[18] { contact.otherAddresses = try otherAddresses(of: id, in: db) }
        if row[19] {
            let former = try db.cachedStatement(
                sql: "SELECT number FROM contact_former_number WHERE contact_id = ? ORDER BY number")
            contact.formerNumbers = try String.fetchAll(former, arguments: [id])
        }
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
            sql: """
                SELECT name, place, is_former FROM contact_name WHERE contact_id = ? AND position >= 2
                ORDER BY position
                """)
        for row in try Row.fetchAll(statement, arguments: [id]) {
            if let place = row[1] as String? {
                contact.learntNames.append(LearntName(name: row[0], postCode: place.isEmpty ? nil : place))
            } else if row[2] {
                contact.formerNames.append(row[0])
            } else {
                contact.aliases.append(row[0])
            }
        }
    }

    private static func otherAddresses(of id: Int64, in db: Database) throws -> [OtherAddress] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT code, street, address_2, post_code, city, country, valid_from, valid_until FROM contact_address
                WHERE contact_id = ? ORDER BY position
                """)
        return try Row.fetchAll(statement, arguments: [id]).map { row in
            OtherAddress(
                code: row[0],
                address: PostalAddress(street: row[1], postCode: row[3], city: row[4], country: row[5]),
                address2: row[2], from: (row[6] as String?).flatMap { CalendarDate(iso: $0) },
                until: (row[7] as String?).flatMap { CalendarDate(iso: $0) })
        }
    }

    /// The identifiers of a contact, and those forms of them by which they could not be found otherwise: look-ups try
    /// all equivalents of what they look for, but a SIREN does not tell the VAT number that holds it.
    static func stored(_ identifiers: [Identifier]) -> [(identifier: Identifier, origin: Origin)] {
        var seen = Set(identifiers)
        var stored = Array(seen).map { (identifier: $0, origin: Origin.imported) }
        // Where all forms know one another, none of them need be asked again.
        var settled: Set<Identifier> = []
        for identifier in identifiers where !settled.contains(identifier) {
            let forms = identifier.equivalents
            guard forms.count > 1 else { continue }
            var all = true
            for other in forms.dropFirst() {
                let back = other.equivalents
                all = all && back.count == forms.count && back.allSatisfy(forms.contains)
                if !seen.contains(other), !back.contains(identifier) {
                    seen.insert(other)
                    stored.append((other, .derived))
                }
            }
            if all { settled.formUnion(forms) }
        }
        return stored
    }
}

extension BusinessRelation {
    /// `,customer,vendor,`, so that one of them is found between its commas; nil for none.
    static func text(_ relations: [BusinessRelation]) -> String? {
        relations.isEmpty ? nil : "," + relations.map(\.rawValue).joined(separator: ",") + ","
    }

    fileprivate static func list(_ text: String?) -> [BusinessRelation] {
        (text ?? "").split(separator: ",").compactMap { BusinessRelation(rawValue: String($0)) }
    }
}
