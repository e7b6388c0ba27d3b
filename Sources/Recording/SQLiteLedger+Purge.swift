import GRDB
package import Model

extension SQLiteLedger {
    /// Entries that are deleted in one transaction.
    private static let lot = 200

    /// What would go with these entries, and why others would not: it is done and taken back, so that both agree.
    /// Only a document of which the entries stand in two portions is not foretold, as each portion is taken back by
    /// itself; that takes thousands of entries.
    package func purgePreview(
        _ numbers: [Int64]
    ) throws(LedgerFailure) -> (purge: Purge, refused: [LedgerFailure]) {
        var (total, refused): (Purge, [LedgerFailure]) = (Purge(), [])
        // In portions, for which others wait no longer than for those that are deleted.
        for start in stride(from: 0, to: numbers.count, by: 5 * Self.lot) {
            let lot = numbers[start..<min(start + 5 * Self.lot, numbers.count)]
            total += try trial { db in
                var purge = EntryPurge(in: db)
                for number in lot {
                    if let failure = try SQLiteLedger.attempt(number, &purge) { refused.append(failure) }
                }
                return purge.done
            }
        }
        return (total, refused)
    }

    /// Deletes those of the entries that are canceled, for good, with their comments, their history and the documents
    /// that nothing else refers to. The rows go first and then the files: a crash between leaves files that nobody
    /// names, which `dossier verify` tells.
    ///
    /// `goesOn` is asked before each lot: when it says no, what is left stays, and that is no failure.
    ///
    /// - Returns: what is gone, and why others are not.
    package func purge(
        _ numbers: [Int64], filter: String, by user: String, at moment: Moment, store: DocumentStore,
        goesOn: () -> Bool = { true }
    ) throws(LedgerFailure) -> (purge: Purge, refused: [LedgerFailure]) {
        var (total, refused): (Purge, [LedgerFailure]) = (Purge(), [])
        var record: Int64?
        for start in stride(from: 0, to: numbers.count, by: Self.lot) where goesOn() {
            let lot = numbers[start..<min(start + Self.lot, numbers.count)].sorted()
            let digests = try write { db in
                var purge = EntryPurge(in: db)
                for number in lot {
                    if let failure = try SQLiteLedger.attempt(number, &purge) { refused.append(failure) }
                }
                if !purge.numbers.isEmpty { record = try PurgeRows.write(purge, record, filter, user, moment, in: db) }
                total += purge.done
                return purge.digests
            }
            deleteFiles(digests, from: store)
        }
        return (total, refused)
    }

    /// Canceled entries, at most `limit`, that were canceled before `moment`.
    package func canceledEntries(before moment: Moment, limit: Int) throws(LedgerFailure) -> [Int64] {
        try read { db in
            try Int64.fetchAll(
                db,
                sql: """
                    SELECT entry_no FROM entry INDEXED BY entry_by_shape
                    WHERE shape_no IN (SELECT shape_no FROM entry_shape WHERE canceled = 1)
                        AND coalesce((SELECT max(changed_at) FROM entry_change WHERE entry_change.entry_no = entry.entry_no
                            AND field = 'canceled' AND after = 'yes'), recorded_at) < ? LIMIT ?
                    """, arguments: [moment.nanoseconds, limit])
        }
    }

    /// The purges there were, the last first.
    package func purges(limit: Int = 1000) throws(LedgerFailure) -> [PurgeRecord] {
        try read { db in try PurgeRows.all(limit: limit, in: db) }
    }

    private static func attempt(_ number: Int64, _ purge: inout EntryPurge) throws -> LedgerFailure? {
        do {
            try purge.purge(number)
            return nil
        } catch let failure as LedgerFailure where failure.disposition == .never {
            return failure
        }
    }
}
