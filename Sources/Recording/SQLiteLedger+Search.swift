import GRDB

extension SQLiteLedger {
    /// Indexes the words of the next entries, at most `limit`, in one short transaction; how many there were. Recording
    /// does not wait for this: it is called in idle moments.
    package func indexWords(limit: Int) throws(LedgerFailure) -> Int {
        let isAnyLeft = try lookUp { db in
            try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM entry WHERE entry_no > ?)",
                arguments: [SearchRows.position(in: db)])
        }
        guard isAnyLeft == true else { return 0 }
        return try write { db in try SearchRows.indexNext(limit, in: db) }
    }

    /// How many entries cannot be found by their words yet.
    package func unindexedEntries() throws(LedgerFailure) -> Int {
        try read { db in
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM entry WHERE entry_no > ?", arguments: [SearchRows.position(in: db)]) ?? 0
        }
    }
}
