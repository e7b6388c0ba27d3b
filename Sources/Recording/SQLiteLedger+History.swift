import GRDB
package import Model

extension SQLiteLedger {
    /// Everything that happened to the entry: how it was recorded, what people changed, and when its document came
    /// again; the first first.
    /// - Throws: `LedgerFailure.notFound`.
    package func history(ofEntry number: Int64) throws(LedgerFailure) -> [EntryEvent] {
        try read { db in
            guard let entry = try EntryRows.entry(number, in: db) else {
                throw try MissingEntry.failure(number, in: db)
            }
            return try EntryHistory(entry, in: db).events()
        }
    }
}
