import Recording

extension Office {
    /// Indexes the words of entries that are not indexed yet, in small transactions, for at most this long.
    package func indexWords(within limit: Duration) throws {
        try demand(.change)
        let end = ContinuousClock.now + limit
        while try ledger.indexWords(limit: 100) > 0, ContinuousClock.now < end {}
    }
}
