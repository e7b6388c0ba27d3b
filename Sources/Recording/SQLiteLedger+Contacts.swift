import GRDB
package import Model

extension SQLiteLedger: SharedContactDirectory {
    package func consult<Answer>(
        _ body: (any ContactDirectory) throws -> Answer
    ) throws(LedgerFailure) -> Answer {
        try read { db in try body(ContactLookup(db)) }
    }

    /// By its number, or by the number of one that was merged into it.
    package func contact(numbered number: String) throws(LedgerFailure) -> Contact? {
        try lookUp { db in try ContactLookup(db).contact(numbered: number) }
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
