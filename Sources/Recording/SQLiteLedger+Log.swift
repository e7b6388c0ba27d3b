import GRDB
package import Model

// The interaction log as people read it.

extension SQLiteLedger {
    /// One page of entries, the newest first by date and number.
    package func log(_ filter: LogFilter) throws(LedgerFailure) -> [InteractionLogEntry] {
        try read { db in
            var filter = filter
            filter.contact = try filter.contact.map { try ContactRows.currentNumber(of: $0, in: db) }
            filter.company = try filter.company.map { try ContactRows.currentNumber(of: $0, in: db) }
            let query = LogQuery(filter)
            return try Row.fetchAll(db.cachedStatement(sql: query.sql), arguments: query.arguments)
                .map { try EntryRows.entry($0, in: db) }
        }
    }

    package func entry(_ number: Int64) throws(LedgerFailure) -> InteractionLogEntry? {
        try read { db in try EntryRows.entry(number, in: db) }
    }

    package func entryDetails(_ number: Int64) throws(LedgerFailure) -> EntryDetails? {
        try read { db in
            guard let entry = try EntryRows.entry(number, in: db) else { return nil }
            let versions = try BusinessKey(entry)?.entries(in: db).reversed() ?? []
            let isAmongThem = versions.contains { $0.number == number }
            var details = EntryDetails(entry: entry, intakes: [], versions: isAmongThem ? versions : [entry])
            guard let digest = entry.document?.digest, let document = try DocumentRows.find(digest, in: db) else {
                return details
            }
            (details.reassignedFrom, details.reassignedTo) = try SQLiteLedger.reassignments(of: number, in: db)
            guard try !EntryRows.isAttached(number, in: db) else { return details }
            details.reading = try DocumentRows.reading(of: document.id, in: db)
            details.decision = try DocumentRows.decision(of: document.id, in: db)
            // The document's own files, and those of its reprints.
            details.intakes = try Row.fetchAll(
                db,
                sql: """
                    \(IntakeRows.select) WHERE intake.document_id IN (SELECT ? UNION SELECT document_id FROM intake
                        WHERE entry_no = ? AND document_id IS NOT NULL) ORDER BY intake.id
                    """, arguments: [document.id, number]
            ).map(IntakeRows.intake)
            return details
        }
    }

    package func status() throws(LedgerFailure) -> LedgerStatus {
        try read { db in
            var status = LedgerStatus()
            for row in try Row.fetchAll(db, sql: "SELECT outcome, COUNT(*) FROM intake GROUP BY outcome") {
                if let word = OutcomeWord(rawValue: row[0]) { status.outcomes[word] = row[1] }
            }
            func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(sql)") ?? 0 }
            status.entries = try count("entry")
            status.contacts = try count("contact")
            status.waitingReview = try count("review_item WHERE resolution IS NULL")
            status.unfiled = try count("intake WHERE filing IS NULL")
            status.oldestReview = try Int64.fetchOne(
                db,
                sql: "SELECT received_at FROM review_item WHERE resolution IS NULL ORDER BY review_no LIMIT 1"
            ).map(Moment.init(nanoseconds:))
            status.lastRecorded = try Int64.fetchOne(
                db, sql: "SELECT recorded_at FROM entry ORDER BY entry_no DESC LIMIT 1"
            ).map(Moment.init(nanoseconds:))
            return status
        }
    }
}
