import Foundation
import GRDB
import Model

/// Writes contacts with all that is looked up by.
enum ContactWriter {
    enum Change: Equatable {
        case added, changed, unchanged
        /// The contact of this number was merged into that one, which is left as it is.
        case merged(into: String)
        case refused(ContactFileNote.Reason)
    }

    /// Brings a contact up to date with what a file says of it; what was learnt here stays. With `dryRun` nothing is
    /// written.
    static func take(_ record: ImportedContact, in db: Database, dryRun: Bool = false) throws -> Change {
        let fingerprint = ContactFingerprint.of(record)
        let known = try db.cachedStatement(sql: "SELECT id, fingerprint FROM contact WHERE number = ?")
        guard let row = try Row.fetchOne(known, arguments: [record.contact.number]) else {
            if let id = try ContactRows.id(ofFormer: record.contact.number, in: db),
                let contact = try ContactRows.contact(id, in: db)
            {
                return .merged(into: contact.number)
            }
            if !dryRun { try insert(record.contact, fingerprint, in: db) }
            return .added
        }
        guard row[1] as Data != fingerprint else { return .unchanged }
        let id: Int64 = row[0]
        guard let before = try ContactRows.contact(id, in: db) else { return .unchanged }
        // Nothing was imported under this number yet: it was chosen here.
        if (row[1] as Data).isEmpty, let reason = before.objection(to: record.contact) { return .refused(reason) }
        var after = record.completed(by: before)
        after.companyNumber = try after.companyNumber.map { try ContactRows.currentNumber(of: $0, in: db) }
        let learnt = try Learnt(of: id, in: db)
        after.identifiers = Array(Set(after.identifiers).union(learnt.identifiers))
        after.aliases += learnt.aliases.filter { !after.aliases.contains($0) }
        after.learntNames = before.learntNames
        after.formerNumbers = Set(after.formerNumbers).union(before.formerNumbers).sorted()
        guard !after.saysTheSame(as: before) else { return .unchanged }
        if !dryRun { try update(id, after, fingerprint, learnt, in: db) }
        return .changed
    }

    /// Writes a contact anew as it is; what was learnt before stays marked as such, and what it has now and `before`
    /// had not is marked, too.
    static func replace(_ id: Int64, with contact: Contact, learntBesides before: Contact, in db: Database) throws {
        let statement = try db.cachedStatement(sql: "SELECT fingerprint FROM contact WHERE id = ?")
        let fingerprint = try Data.fetchOne(statement, arguments: [id]) ?? Data()
        var learnt = try Learnt(of: id, in: db)
        learnt.add(contact, besides: before)
        try update(id, contact, fingerprint, learnt, in: db)
    }

    static func insert(_ contact: Contact, _ fingerprint: Data, learnt: Learnt? = nil, in db: Database) throws {
        var contact = contact
        contact.companyNumber = try contact.companyNumber.map { try ContactRows.currentNumber(of: $0, in: db) }
        try db.cachedStatement(sql: insertContact).execute(arguments: values(of: contact, fingerprint))
        try writeDetails(of: contact, db.lastInsertedRowID, learnt, in: db)
    }

    private static func update(
        _ id: Int64, _ contact: Contact, _ fingerprint: Data, _ learnt: Learnt, in db: Database
    ) throws {
        try db.cachedStatement(sql: updateContact).execute(arguments: values(of: contact, fingerprint) + [id])
        for table in ["contact_identifier", "contact_name", "contact_address"] {
            try db.cachedStatement(sql: "DELETE FROM \(table) WHERE contact_id = ?").execute(arguments: [id])
        }
        try writeDetails(of: contact, id, learnt, in: db)
    }

    private static let columns = [
        "number", "kind", "name", "name_2", "company_no", "company_name", "street", "address_2", "post_code", "city",
        "country", "language_code", "salesperson_code", "correspondence_type", "business_relations",
        "exclude_from_segment", "privacy_blocked", "post_code_key", "name_start", "fingerprint",
    ]
    private static let insertContact = """
        INSERT INTO contact (\(columns.joined(separator: ", ")))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
        """
    private static let updateContact =
        "UPDATE contact SET \(columns.map { $0 + " = ?" }.joined(separator: ", ")) WHERE id = ?"

    private static func values(of contact: Contact, _ fingerprint: Data) -> StatementArguments {
        let address = contact.address
        return [
            contact.number, contact.kind.rawValue, contact.name, contact.name2, contact.companyNumber,
            contact.companyName, address.street, contact.address2, address.postCode, address.city, address.country,
            contact.languageCode, contact.salespersonCode, contact.correspondenceType,
            BusinessRelation.text(contact.businessRelations), contact.isExcludedFromSegments, contact.isPrivacyBlocked,
            key(ofPostCode: address.postCode),
            ContactRows.start(of: NameKey(contact.name)), fingerprint,
        ]
    }

    private static func key(ofPostCode text: String?) -> String? {
        text.map(PostCode.normalForm).flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func writeDetails(of contact: Contact, _ id: Int64, _ learnt: Learnt?, in db: Database) throws {
        let identifier = try db.cachedStatement(
            sql: """
                INSERT INTO contact_identifier (contact_id, scheme, value, origin) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """)
        let own = contact.identifiers.filter { learnt?.identifiers.contains($0) != true }
        for (form, origin) in ContactRows.stored(own) {
            try identifier.execute(arguments: [id, form.scheme.rawValue, form.value, origin.rawValue])
        }
        for one in contact.identifiers where learnt?.identifiers.contains(one) == true {
            try ContactLearning.learn(one, of: id, in: db)
        }
        let names =
            [(0, contact.name, false)] + (contact.name2.map { [(1, $0, false)] } ?? [])
            + (contact.aliases.map { ($0, false) } + contact.formerNames.map { ($0, true) }).enumerated().map {
                ($0.offset + 2, $0.element.0, $0.element.1)
            }
        let name = try db.cachedStatement(
            sql: """
                INSERT INTO contact_name (contact_id, position, name_key, name, origin, is_former)
                VALUES (?, ?, ?, ?, ?, ?)
                """)
        for (position, text, isFormer) in names {
            let isLearnt = position >= 2 && !isFormer && learnt?.aliases.contains(text) == true
            let origin: ContactRows.Origin = isLearnt ? .learnt : .imported
            try name.execute(arguments: [id, position, NameKey(text).description, text, origin.rawValue, isFormer])
        }
        for learnt in contact.learntNames {
            try ContactLearning.learn(alias: learnt.name, at: learnt.postCode ?? "", of: id, in: db)
        }
        try writeAddresses(of: contact, id, in: db)
        for number in contact.formerNumbers { try writeFormer(number, of: id, in: db) }
    }

    private static func writeAddresses(of contact: Contact, _ id: Int64, in db: Database) throws {
        guard !contact.otherAddresses.isEmpty else { return }
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO contact_address (contact_id, position, code, street, address_2, post_code, city, country,
                    valid_from, valid_until, post_code_key, name_start) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        let start = ContactRows.start(of: NameKey(contact.name))
        for (position, other) in contact.otherAddresses.enumerated() {
            let address = other.address
            try statement.execute(arguments: [
                id, position, other.code, address.street, other.address2, address.postCode, address.city,
                address.country, other.from?.description, other.until?.description, key(ofPostCode: address.postCode),
                start,
            ])
        }
    }

    /// A number that another contact bears is that one's.
    static func writeFormer(_ number: String, of id: Int64, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO contact_former_number (number, contact_id) SELECT ?1, ?2
                WHERE NOT EXISTS (SELECT 1 FROM contact WHERE number = ?1) ON CONFLICT DO NOTHING
                """
        ).execute(arguments: [number, id])
    }
}

extension Contact {
    /// Why this contact, made by hand, is not the one that a file has under its number: it has no name in common with
    /// it, and is registered otherwise. A firm that was renamed keeps its registration, one that was registered anew
    /// its name.
    fileprivate func objection(to imported: Contact) -> ContactFileNote.Reason? {
        guard Set(names.map { NameKey($0) }).isDisjoint(with: imported.names.map { NameKey($0) }),
            let own = registrations.first, let other = imported.registrations.first,
            Set(registrations.flatMap(\.equivalents)).isDisjoint(with: imported.registrations.flatMap(\.equivalents))
        else { return nil }
        return .taken(number, by: name, registered: own.value, file: other.value)
    }

    /// Equal but for the order of what has none.
    fileprivate func saysTheSame(as other: Contact) -> Bool {
        guard Set(identifiers) == Set(other.identifiers) else { return false }
        var (one, two) = (self, other)
        (one.identifiers, two.identifiers) = ([], [])
        return one == two
    }
}
