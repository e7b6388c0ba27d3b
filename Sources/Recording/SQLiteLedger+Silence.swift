import GRDB
package import Model

// What did not happen. Business Central's last interaction counts canceled ones too; here neither canceled ones nor
// failed attempts do.

extension SQLiteLedger {
    /// Documents by which a quote of ours is taken up: the contact's order, or what we send upon it. What goes the
    /// other way is between us and a supplier.
    private static let answers: [(kind: DocumentKind, direction: Direction)] = [
        (.order, .inbound), (.orderConfirmation, .outbound), (.invoice, .outbound), (.deliveryNote, .outbound),
        (.proForma, .outbound),
    ]
    /// Answers that are looked at for one quote.
    private static let mostAnswers = 200

    /// The quotes we sent until `day`, each in its last version, that were not taken up: no order, confirmation, delivery
    /// note or invoice of the same contact, its company or its people, from the day of the quote on, that refers to it, or
    /// to no quote at all. The oldest first, behind the entry `after`.
    ///
    /// - Parameter strictly: only a document that refers to the quote takes it up.
    package func silentQuotes(
        until day: CalendarDate, strictly: Bool = false, after: InteractionLogEntry? = nil, limit: Int = 500
    ) throws(LedgerFailure) -> (quotes: [SilentQuote], last: InteractionLogEntry?) {
        try read { db in
            let entries = try Row.fetchAll(
                db,
                sql: """
                    \(EntryRows.select) WHERE document_kind = 'quote' AND direction = 'outbound' AND canceled = 0
                        AND copy_of IS NULL AND date <= ? AND (date, entry.entry_no) > (?, ?)
                        AND \(BusinessKey.isLast())
                    ORDER BY date, entry.entry_no LIMIT ?
                    """,
                arguments: [day.description, after?.date.description ?? "", after?.number ?? 0, limit]
            ).map { try EntryRows.entry($0, in: db) }
            let quotes = try entries.compactMap { try SQLiteLedger.silence(of: $0, strictly: strictly, in: db) }
            return (quotes, entries.last)
        }
    }

    private static func silence(
        of quote: InteractionLogEntry, strictly: Bool, in db: Database
    ) throws -> SilentQuote? {
        var silent = SilentQuote(entry: quote)
        let kinds = answers.map { "('\($0.kind.rawValue)', '\($0.direction.rawValue)')" }.joined(separator: ", ")
        let statement = try db.cachedStatement(
            sql: """
                SELECT entry_no, document_id FROM entry WHERE canceled = 0 AND date >= ?1 AND entry_no <> ?2
                    AND (document_kind, direction) IN (VALUES \(kinds))
                    AND entry_no IN (SELECT entry_no FROM entry WHERE contact_no = ?3
                        UNION SELECT entry_no FROM entry WHERE contact_company_no = ?4)
                ORDER BY date, entry_no LIMIT \(mostAnswers)
                """)
        let company = quote.contactCompanyNumber ?? quote.contactNumber
        for row in try Row.fetchAll(
            statement, arguments: [quote.date.description, quote.number, quote.contactNumber, company])
        {
            let references =
                try (row[1] as Int64?).flatMap { try DocumentRows.decision(of: $0, in: db) }?.facts
                .references ?? []
            let key = BusinessKey.numberKey(quote.documentNumber)
            if key != nil, references.contains(where: { BusinessKey.numberKey($0.value) == key }) { return nil }
            let otherQuote = references.first { $0.type == "quote" }?.value
            if otherQuote == nil, !strictly { return nil }
            if silent.other == nil {
                silent.other = try EntryRows.entry(row[0], in: db)
                silent.otherQuote = otherQuote
            }
        }
        return silent
    }

    /// Companies, and the people who have none, with whom there was no interaction since `day`; those of a company with
    /// it. In order of number, behind `after`.
    ///
    /// - Parameter people: everyone for himself.
    package func silentContacts(
        since day: CalendarDate, people: Bool = false, after: String = "", limit: Int = 500
    ) throws(LedgerFailure) -> [SilentContact] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT number, kind, name, salesperson_code, (
                        SELECT MAX(date) FROM (
                            SELECT MAX(date) AS date FROM entry
                                WHERE contact_no = contact.number AND canceled = 0 AND attempt_failed = 0
                            UNION ALL SELECT MAX(date) FROM entry
                                WHERE contact.kind = 'company' AND contact_company_no = contact.number
                                    AND canceled = 0 AND attempt_failed = 0)) AS last
                    FROM contact WHERE number > ?1 AND (?2 OR kind = 'company' OR company_no IS NULL)
                        AND (last IS NULL OR last < ?3)
                    ORDER BY number LIMIT ?4
                    """, arguments: [after, people, day.description, limit]
            ).map { row in
                SilentContact(
                    number: row[0], kind: Contact.Kind(rawValue: row[1]) ?? .company, name: row[2],
                    salespersonCode: row[3], lastInteraction: (row[4] as String?).flatMap { CalendarDate(iso: $0) })
            }
        }
    }
}
