package import Model

/// The entries that are recorded from now on, each once, in the order of their numbers.
///
/// That something was written at all is seen by a counter of the database, which costs next to nothing to look at.
package struct NewEntries {
    private let ledger: SQLiteLedger
    private let changes: LedgerChanges
    private var filter: LogFilter
    /// All up to this one were given, or do not fit the filter.
    private var last: Int64
    /// All up to this one are to be given.
    private var newest: Int64

    /// - Parameter filter: which of them; its range of entries, order and limit do not count.
    package init(of ledger: SQLiteLedger, _ filter: LogFilter) throws(LedgerFailure) {
        (self.ledger, self.filter) = (ledger, filter)
        self.filter.sort = LogSort(.entry, ascending: true)
        changes = try LedgerChanges(ledger)
        last = try ledger.lastEntryNumber()
        newest = last
    }

    /// The next of them, at most `limit`, which is 1 or more; none when no more have come.
    package mutating func next(_ limit: Int) throws(LedgerFailure) -> [InteractionLogEntry] {
        if last == newest {
            guard try changes.haveCome() else { return [] }
            // Asked before the entries are: what is recorded between the two questions is given the next time.
            newest = max(newest, try ledger.lastEntryNumber())
        }
        guard last < newest else { return [] }
        (filter.entries, filter.limit) = ((last + 1)...newest, limit)
        let found = try ledger.log(filter)
        last = found.count < limit ? newest : found.last?.number ?? newest
        return found
    }
}
