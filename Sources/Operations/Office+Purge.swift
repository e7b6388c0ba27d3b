package import Model
package import Recording
import Settings

// Canceled entries are deleted for good (Business Central report 5190).

extension Office {
    /// What would go, and why others would not: it is deleted and taken back, so that the answer is exact, and needs the
    /// right to change.
    package func purgePreview(_ numbers: [Int64]) throws -> (purge: Purge, refused: [LedgerFailure]) {
        try demand(.change)
        return try ledger.purgePreview(numbers)
    }

    /// Deletes those of the entries that are canceled; `filter` is what the history of purges says was asked for.
    package func purge(
        _ numbers: [Int64], filter: String, at moment: Moment
    ) throws -> (purge: Purge, refused: [LedgerFailure]) {
        try demand(.change)
        return try ledger.purge(numbers, filter: filter, by: user.name, at: moment, store: store)
    }

    package func purges() throws -> [PurgeRecord] {
        try demand(.read)
        return try ledger.purges()
    }
}
