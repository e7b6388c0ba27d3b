import Crypto
import Foundation
import GRDB
package import Model

extension SQLiteLedger {
    /// Contacts of one transaction: big enough to be fast, small enough to let intake in between.
    private static let lot = 2_000

    /// Adds contacts and brings known ones (by No.) up to date; what was learnt here about a contact stays. Contacts
    /// that are not in the list stay as they are. Lots of contacts are committed one by one: after a failure the same
    /// import can simply be repeated.
    package func importContacts(_ contacts: [Contact]) throws(LedgerFailure) -> ContactImport {
        var result = ContactImport()
        var start = contacts.startIndex
        while start < contacts.endIndex {
            let end =
                contacts.index(start, offsetBy: SQLiteLedger.lot, limitedBy: contacts.endIndex) ?? contacts.endIndex
            let part = try write { db in
                var part = ContactImport()
                for contact in contacts[start..<end] {
                    switch try ContactImporter.write(contact, in: db) {
                    case .added: part.added += 1
                    case .changed: part.changed += 1
                    case .unchanged: part.unchanged += 1
                    }
                }
                return part
            }
            result.added += part.added
            result.changed += part.changed
            result.unchanged += part.unchanged
            start = end
        }
        return result
    }
}

/// Writes contacts with all that is looked up by.
enum ContactImporter {
    enum Change { case added, changed, unchanged }

    static func write(_ contact: Contact, in db: Database) throws -> Change {
        let fingerprint = fingerprint(of: contact)
        let known = try db.cachedStatement(sql: "SELECT id, fingerprint FROM contact WHERE number = ?")
        if let row = try Row.fetchOne(known, arguments: [contact.number]) {
            guard row[1] as Data != fingerprint else { return .unchanged }
            let id: Int64 = row[0]
            try db.cachedStatement(sql: updateContact).execute(
                arguments: values(of: contact, fingerprint) + [id])
            try db.cachedStatement(sql: "DELETE FROM contact_identifier WHERE contact_id = ? AND origin IN (0, 2)")
                .execute(arguments: [id])
            let learnt = try Row.fetchAll(
                db, sql: "SELECT name, place FROM contact_name WHERE contact_id = ? AND origin = 1 ORDER BY position",
                arguments: [id])
            try db.cachedStatement(sql: "DELETE FROM contact_name WHERE contact_id = ?").execute(arguments: [id])
            try writeDetails(of: contact, id, in: db)
            for row in learnt { try learn(alias: row[0], at: row[1], of: id, in: db) }
            return .changed
        }
        try db.cachedStatement(sql: insertContact).execute(arguments: values(of: contact, fingerprint))
        try writeDetails(of: contact, db.lastInsertedRowID, in: db)
        return .added
    }

    private static let columns = [
        "number", "kind", "name", "name_2", "company_no", "company_name", "street", "address_2", "post_code", "city",
        "country", "language_code", "salesperson_code", "correspondence_type", "post_code_key", "name_start",
        "fingerprint",
    ]
    private static let insertContact = """
        INSERT INTO contact (\(columns.joined(separator: ", ")))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
        """
    private static let updateContact =
        "UPDATE contact SET \(columns.map { $0 + " = ?" }.joined(separator: ", ")) WHERE id = ?"

    private static func values(of contact: Contact, _ fingerprint: Data) -> StatementArguments {
        let address = contact.address
        let postCode = address.postCode.map(PostCode.normalForm).flatMap { $0.isEmpty ? nil : $0 }
        return [
            contact.number, contact.kind.rawValue, contact.name, contact.name2, contact.companyNumber,
            contact.companyName, address.street, contact.address2, address.postCode, address.city, address.country,
            contact.languageCode, contact.salespersonCode, contact.correspondenceType, postCode,
            ContactRows.start(of: NameKey(contact.name)), fingerprint,
        ]
    }

    private static func writeDetails(of contact: Contact, _ id: Int64, in db: Database) throws {
        let identifier = try db.cachedStatement(
            sql: """
                INSERT INTO contact_identifier (contact_id, scheme, value, origin) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """)
        for (form, origin) in ContactRows.stored(contact.identifiers) {
            try identifier.execute(arguments: [id, form.scheme.rawValue, form.value, origin.rawValue])
        }
        let names =
            [(0, contact.name)] + (contact.name2.map { [(1, $0)] } ?? [])
            + contact.aliases.enumerated().map { ($0.offset + 2, $0.element) }
        let name = try db.cachedStatement(
            sql: "INSERT INTO contact_name (contact_id, position, name_key, name, origin) VALUES (?, ?, ?, ?, 0)")
        for (position, text) in names {
            try name.execute(arguments: [id, position, NameKey(text).description, text])
        }
    }

    /// `place`: see `LedgerSchema.lessons`.
    static func learn(alias: String, at place: String? = nil, of id: Int64, in db: Database) throws {
        let name = String(alias.trimmed.prefix(200))
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

    /// What an import says about a contact, in 16 bytes: a contact whose fingerprint is known is left alone.
    private static func fingerprint(of contact: Contact) -> Data {
        var hash = SHA256()
        func add(_ text: String?) {
            if let text { hash.update(data: Array(text.utf8)) }
            hash.update(data: [text == nil ? 1 : 0])
        }
        let address = contact.address
        for text in [
            contact.kind.rawValue, contact.name, contact.name2, contact.companyNumber, contact.companyName,
            address.street, contact.address2, address.postCode, address.city, address.country, contact.languageCode,
            contact.salespersonCode, contact.correspondenceType,
        ] { add(text) }
        for identifier in contact.identifiers.map(\.description).sorted() { add(identifier) }
        add(nil)
        for alias in contact.aliases { add(alias) }
        return Data(hash.finalize().prefix(16))
    }
}
