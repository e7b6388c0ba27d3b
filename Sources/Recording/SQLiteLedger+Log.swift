import GRDB
package import Model

// The interaction log as people read it.

extension SQLiteLedger {
    /// One page of entries, in the order of the filter.
    package func log(_ filter: LogFilter) throws(LedgerFailure) -> [InteractionLogEntry] {
        try read { db in try LogRows.entries(try LogRows.numbers(filter, in: db), in: db) }
    }

    /// The numbers alone, in the order of the filter.
    package func entryNumbers(_ filter: LogFilter) throws(LedgerFailure) -> [Int64] {
        try read { db in try LogRows.numbers(filter, in: db) }
    }

    /// How many entries the filter finds; canceled ones count too.
    package func count(_ filter: LogFilter) throws(LedgerFailure) -> Int {
        try read { db in try LogRows.count(filter, in: db) }
    }

    /// The number of the entry that was recorded last; 0 where there is none.
    package func lastEntryNumber() throws(LedgerFailure) -> Int64 {
        try lookUp { db in try Int64.fetchOne(db, sql: "SELECT max(entry_no) FROM entry") ?? 0 }
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
            (details.reassignedFrom, details.reassignedTo) = try SQLiteLedger.reassignments(of: number, in: db)
            details.imported = try ImportRows.origin(of: number, in: db)
            details.copies = try Int64.fetchAll(
                db, sql: "SELECT entry_no FROM entry WHERE copy_of = ? ORDER BY entry_no", arguments: [number])
            details.comments = try CommentRows.all(of: number, in: db)
            details.history = try EntryHistory(entry, in: db).events()
            guard let digest = entry.document?.digest, let document = try DocumentRows.find(digest, in: db) else {
                return details
            }
            guard try !EntryRows.isAttached(number, in: db) else { return details }
            details.reading = try DocumentRows.reading(of: document.id, in: db)
            details.decision = try DocumentRows.decision(of: document.id, in: db)
            // The document's own files, and those of its reprints.
            details.intakes = try Row.fetchAll(
                db,
                sql: """
                    \(IntakeRows.select) WHERE intake.document_id IN (SELECT ? UNION SELECT document_id FROM intake
                        WHERE entry_no = ? AND outcome = 'duplicate' AND document_id IS NOT NULL) ORDER BY intake.id
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
