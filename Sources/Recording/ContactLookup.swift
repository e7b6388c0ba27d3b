import GRDB
import Model

/// Looking contacts up in one view of the ledger: what matching asks while documents come in, so every answer comes
/// from an index. A contact that several things lead to is read once.
final class ContactLookup: ContactDirectory {
    private let db: Database
    private var known: [Int64: Contact] = [:]

    init(_ db: Database) { self.db = db }

    func contact(numbered number: String) throws -> Contact? {
        try ContactRows.id(of: number, in: db).flatMap(contact)
    }

    /// The contacts that carry any of these identifiers, or another form of the same registration. A customer number
    /// is the contact's own number.
    func contacts(identifiedBy identifiers: [Identifier]) throws -> [Contact] {
        guard !identifiers.isEmpty else { return [] }
        var found = FoundRows()
        let statement = try db.cachedStatement(
            sql: "SELECT contact_id FROM contact_identifier WHERE value = ? AND scheme = ?")
        for identifier in Set(identifiers.flatMap(\.equivalents)) {
            if identifier.scheme == .customerNo, let id = try ContactRows.id(of: identifier.value, in: db) {
                found.add(id)
            }
            found.add(try Int64.fetchAll(statement, arguments: [identifier.value, identifier.scheme.rawValue]))
        }
        return try contacts(found)
    }

    func contacts(named keys: [NameKey]) throws -> [Contact] {
        var found = FoundRows()
        let statement = try db.cachedStatement(sql: "SELECT contact_id FROM contact_name WHERE name_key = ?")
        for key in Set(keys) where !key.isEmpty {
            found.add(try Int64.fetchAll(statement, arguments: [key.description]))
        }
        return try contacts(found)
    }

    func contacts(near postCodes: [String], named keys: [NameKey], limit: Int) throws -> [Contact] {
        var found = FoundRows()
        let statement = try db.cachedStatement(
            sql: """
                SELECT id FROM contact WHERE post_code_key = ?1 AND name_start = ?2
                UNION SELECT contact_id FROM contact_address WHERE post_code_key = ?1 AND name_start = ?2
                ORDER BY 1 LIMIT ?3
                """)
        let starts = Set(keys.map(ContactRows.start))
        for postCode in Set(postCodes) {
            for start in starts where found.count < limit {
                found.add(try Int64.fetchAll(statement, arguments: [postCode, start, limit - found.count]))
            }
        }
        return try contacts(found)
    }

    /// The contacts of the entries, not canceled, that carry this document number.
    func contacts(ofDocumentNumbered number: String) throws -> [Contact] {
        let key = number.alphanumeric
        guard !key.isEmpty else { return [] }
        var found = FoundRows()
        let statement = try db.cachedStatement(
            sql: """
                SELECT DISTINCT contact.id FROM entry JOIN contact ON contact.number = entry.contact_no
                WHERE entry.document_no_key = ? AND entry.canceled = 0 AND entry.copy_of IS NULL LIMIT 20
                """)
        found.add(try Int64.fetchAll(statement, arguments: [key]))
        return try contacts(found)
    }

    func segments(of contact: Contact) throws -> [String] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT DISTINCT segment_no FROM contact JOIN segment_member ON contact_id = id WHERE number IN (?, ?)
                """)
        return try String.fetchAll(statement, arguments: [contact.number, contact.companyNumber ?? contact.number])
    }

    private func contacts(_ found: FoundRows) throws -> [Contact] { try found.ids.compactMap(contact) }

    private func contact(_ id: Int64) throws -> Contact? {
        if let contact = known[id] { return contact }
        let contact = try ContactRows.contact(id, in: db)
        known[id] = contact
        return contact
    }
}

/// Rows in the order they were found, each once.
private struct FoundRows {
    private(set) var ids: [Int64] = []
    private var seen: Set<Int64> = []

    var count: Int { ids.count }

    mutating func add(_ id: Int64) {
        if seen.insert(id).inserted { ids.append(id) }
    }

    mutating func add(_ more: [Int64]) {
        for id in more { add(id) }
    }
}
