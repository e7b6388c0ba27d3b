import GRDB
import Model

/// What is of one person in the ledger, and its going. Lives inside one transaction.
struct PersonErasure {
    let db: Database
    private let id: Int64
    let contact: Contact
    let mentions: PersonMentions
    /// The entries of the person, in order.
    let entries: [Int64]

    init(_ number: String, in db: Database) throws {
        self.db = db
        (id, contact) = try PersonErasure.person(number, in: db)
        mentions = PersonMentions(of: contact)
        entries = try Int64.fetchAll(
            db, sql: "SELECT entry_no FROM entry WHERE contact_no = ? ORDER BY entry_no", arguments: [contact.number])
    }

    /// - Throws: `LedgerFailure.notFound`; `refused` for a company.
    static func person(_ number: String, in db: Database) throws -> (id: Int64, contact: Contact) {
        guard let id = try ContactRows.id(of: number, in: db), let contact = try ContactRows.contact(id, in: db) else {
            throw LedgerFailure.notFound("contact \(number)")
        }
        guard contact.kind == .person else {
            throw LedgerFailure.refused(
                "\(contact.number) \(contact.name) is a company; only persons are erased, and companies merged")
        }
        return (id, contact)
    }

    /// - Parameter elsewhere: where others' rows name the person.
    func plan(keepsDocuments: Bool, forgetting elsewhere: ForeignMentions) throws -> Erasure {
        var erasure = try found(keepsDocuments: keepsDocuments).erasure
        erasure.mentioning = elsewhere.entries
        return erasure
    }

    /// - Parameter elsewhere: where others' rows name the person, found before.
    func carryOut(
        reason: String, keepsDocuments: Bool, forgetting elsewhere: ForeignMentions, by user: String, at moment: Moment
    ) throws -> Erasure {
        var (erasure, documents) = try found(keepsDocuments: keepsDocuments)
        erasure.mentioning = elsewhere.entries
        try db.execute(
            sql: """
                INSERT INTO erasure (erased_at, erased_by, reason, entries, documents, kept) VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                moment.nanoseconds, user, reason, erasure.entries, documents.count, erasure.kept.count,
            ])
        let neutral = Erasure.neutralNumber(db.lastInsertedRowID)
        erasure.neutralNumber = neutral
        for entry in entries {
            try SearchRows.changing(entry, in: db) { try neutralize(entry, as: neutral, without: documents) }
        }
        try forgetDrafts()
        for document in documents { try delete(document) }
        try elsewhere.forget(mentions, as: neutral, in: db)
        try forgetSelections()
        try forgetCompany(as: neutral)
        try deleteCard()
        return erasure
    }

    private func neutralize(_ entry: Int64, as neutral: String, without documents: Set<Int64>) throws {
        try db.execute(
            sql: """
                UPDATE entry SET contact_no = ?, contact_name = '', subject = NULL, contact_via = NULL,
                    cancel_reason = NULL, description = COALESCE(
                        (SELECT description FROM interaction_template WHERE code = template_code), template_code)
                WHERE entry_no = ?
                """, arguments: [neutral, entry])
        let document = try Int64.fetchOne(
            db, sql: "SELECT document_id FROM entry WHERE entry_no = ?", arguments: [entry])
        if let document, documents.contains(document) {
            try db.execute(sql: "UPDATE entry SET document_id = NULL WHERE entry_no = ?", arguments: [entry])
        }
        try db.execute(sql: "DELETE FROM entry_comment WHERE entry_no = ?", arguments: [entry])
        // What was changed and when stays; the words do not.
        try db.execute(
            sql: """
                UPDATE entry_change SET reason = NULL,
                    before = CASE WHEN field IN ('subject', 'description') THEN NULL ELSE before END,
                    after = CASE WHEN field IN ('subject', 'description') THEN NULL ELSE after END
                WHERE entry_no = ?
                """, arguments: [entry])
    }

    /// A card that was a company's once stands as such on entries and on the cards of its people.
    private func forgetCompany(as neutral: String) throws {
        for number in mentions.numbers {
            try db.execute(
                sql: """
                    UPDATE entry SET contact_company_no = ?, contact_company_name = NULL WHERE contact_company_no = ?
                    """, arguments: [neutral, number])
            try db.execute(
                sql: "UPDATE contact SET company_no = NULL, company_name = NULL WHERE company_no = ?",
                arguments: [number])
        }
    }

    /// The card, with the rows of every table that belong to it.
    private func deleteCard() throws {
        let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
        for table in tables {
            for key in try db.foreignKeys(on: table) where key.destinationTable == "contact" {
                guard let column = key.originColumns.first else { continue }
                try db.execute(sql: "DELETE FROM \"\(table)\" WHERE \"\(column)\" = ?", arguments: [id])
            }
        }
        try db.execute(sql: "DELETE FROM contact WHERE id = ?", arguments: [id])
    }
}
