import GRDB
package import Model

// Looking contacts up: what matching asks while documents come in, so every answer comes from an index.

extension SQLiteLedger {
    package func contact(numbered number: String) throws(LedgerFailure) -> Contact? {
        try lookUp { db in try ContactRows.id(of: number, in: db).flatMap { try ContactRows.contact($0, in: db) } }
    }

    /// The contacts that carry any of these identifiers, or another form of the same registration. A customer number
    /// is the contact's own number.
    package func contacts(identifiedBy identifiers: [Identifier]) throws(LedgerFailure) -> [Contact] {
        guard !identifiers.isEmpty else { return [] }
        return try lookUp { db in
            var found = FoundContacts()
            let statement = try db.cachedStatement(
                sql: "SELECT contact_id FROM contact_identifier WHERE value = ? AND scheme = ?")
            for identifier in Set(identifiers.flatMap(\.equivalents)) {
                if identifier.scheme == .customerNo, let id = try ContactRows.id(of: identifier.value, in: db) {
                    found.add(id)
                }
                found.add(
                    try Int64.fetchAll(statement, arguments: [identifier.value, identifier.scheme.rawValue]))
            }
            return try found.contacts(in: db)
        }
    }

    package func contacts(named keys: [NameKey]) throws(LedgerFailure) -> [Contact] {
        guard keys.contains(where: { !$0.isEmpty }) else { return [] }
        return try lookUp { db in
            var found = FoundContacts()
            let statement = try db.cachedStatement(sql: "SELECT contact_id FROM contact_name WHERE name_key = ?")
            for key in Set(keys) where !key.isEmpty {
                found.add(try Int64.fetchAll(statement, arguments: [key.description]))
            }
            return try found.contacts(in: db)
        }
    }

    package func contacts(near postCodes: [String], limit: Int) throws(LedgerFailure) -> [Contact] {
        try lookUp { db in
            var found = FoundContacts()
            let statement = try db.cachedStatement(
                sql: """
                    SELECT id FROM contact WHERE post_code_key = ?1
                    UNION SELECT contact_id FROM contact_address WHERE post_code_key = ?1 ORDER BY 1 LIMIT ?2
                    """)
            for postCode in Set(postCodes) where found.count < limit {
                found.add(try Int64.fetchAll(statement, arguments: [postCode, limit - found.count]))
            }
            return try found.contacts(in: db)
        }
    }

    package func contacts(
        near postCodes: [String], named keys: [NameKey], limit: Int
    ) throws(LedgerFailure) -> [Contact] {
        try lookUp { db in
            var found = FoundContacts()
            let statement = try db.cachedStatement(
                sql: """
                    SELECT id FROM contact WHERE post_code_key = ?1 AND name_start = ?2
                    UNION SELECT contact_id FROM contact_address WHERE post_code_key = ?1 AND name_start = ?2
                    ORDER BY 1 LIMIT ?3
                    """)
            let starts = Set(keys.map(ContactRows.start))
            for postCode in Set(postCodes) {
                for start in starts where found.count < limit {
                    found.add(
                        try Int64.fetchAll(statement, arguments: [postCode, start, limit - found.count]))
                }
            }
            return try found.contacts(in: db)
        }
    }

    /// The contacts of the entries, not canceled, that carry this document number.
    package func contacts(ofDocumentNumbered number: String) throws(LedgerFailure) -> [Contact] {
        let key = number.alphanumeric
        guard !key.isEmpty else { return [] }
        return try lookUp { db in
            var found = FoundContacts()
            let statement = try db.cachedStatement(
                sql: """
                    SELECT DISTINCT contact.id FROM entry JOIN contact ON contact.number = entry.contact_no
                    WHERE entry.document_no_key = ? AND entry.canceled = 0 AND entry.copy_of IS NULL LIMIT 20
                    """)
            found.add(try Int64.fetchAll(statement, arguments: [key]))
            return try found.contacts(in: db)
        }
    }

    /// For lists: contacts whose number, name, alias or identifier holds `text` (all without it), in order of number,
    /// behind the one numbered `after`.
    package func contacts(matching text: String?, limit: Int, after: String?) throws(LedgerFailure) -> [Contact] {
        try read { db in
            var conditions = ["number > ?"]
            var arguments: StatementArguments = [after ?? ""]
            if let text = text?.trimmed, !text.isEmpty {
                conditions.append(
                    """
                    (instr(lower(number), lower(?)) OR instr(lower(name), lower(?))
                    OR id IN (SELECT contact_id FROM contact_former_number WHERE instr(lower(number), lower(?)))
                    OR id IN (SELECT contact_id FROM contact_name WHERE instr(name_key, ?))
                    OR id IN (SELECT contact_id FROM contact_identifier WHERE instr(value, ?) AND origin < 2))
                    """)
                let key = NameKey(text).description
                let number = text.contains("@") ? text.lowercased() : text.alphanumeric
                arguments += [text, text, text, key.isEmpty ? text : key, number.isEmpty ? text : number]
            }
            arguments += [max(limit, 0)]
            let ids = try Int64.fetchAll(
                db,
                sql: """
                    SELECT id FROM contact WHERE \(conditions.joined(separator: " AND ")) ORDER BY number LIMIT ?
                    """, arguments: arguments)
            return try ids.compactMap { try ContactRows.contact($0, in: db) }
        }
    }
}

/// Contacts in the order they were found, each once.
private struct FoundContacts {
    private var ids: [Int64] = []
    private var seen: Set<Int64> = []

    var count: Int { ids.count }

    mutating func add(_ id: Int64) {
        if seen.insert(id).inserted { ids.append(id) }
    }

    mutating func add(_ more: [Int64]) {
        for id in more { add(id) }
    }

    func contacts(in db: Database) throws -> [Contact] { try ids.compactMap { try ContactRows.contact($0, in: db) } }
}
