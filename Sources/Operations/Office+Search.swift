import Recording

extension Office {
    /// Indexes the words of entries that are not indexed yet, in small transactions, for at most this long.
    /// - Returns: True when all that there were are indexed.
    @discardableResult
    package func indexWords(within limit: Duration) throws -> Bool {
        try demand(.change)
        let end = ContinuousClock.now + limit
        while try ledger.indexWords(limit: 100) > 0 {
            if ContinuousClock.now >= end { return try ledger.unindexedEntries() == 0 }
        }
        return true
    }
}
