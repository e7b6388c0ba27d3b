import GRDB
package import Model

/// Why there is no entry of a number: it never was, or it was deleted.
enum MissingEntry {
    static func failure(_ number: Int64, in db: Database) throws -> LedgerFailure {
        guard let purge = try purge(of: number, in: db) else { return .notFound("entry \(number)") }
        let when = LocalTime(purge.at)?.description ?? purge.at.description
        return .refused(
            "entry \(number) was deleted by the purge of \(when), by \(purge.user); 'dossier purge --history' tells more"
        )
    }

    /// The purge that deleted it: a number is given once.
    static func purge(of number: Int64, in db: Database) throws -> PurgeRecord? {
        try PurgeRows.all(limit: mostPurges, in: db).first { $0.holds(number) }
    }

    /// As many as the history of purges lists.
    private static let mostPurges = 1000
}

extension SQLiteLedger {
    /// What to say of an entry that has no document.
    package func missing(documentOf entry: InteractionLogEntry) throws(LedgerFailure) -> LedgerFailure {
        let number = entry.number
        if let origin = try read({ db in try ImportRows.origin(of: number, in: db) }) {
            return .refused("entry \(number) has no document; it was imported from \(origin.source) without one")
        }
        // Only those of documents have a type.
        if entry.documentType != nil { return .refused("the document of entry \(number) is kept no more") }
        return .refused("entry \(number) has no document; it was made by hand")
    }

    /// What to say of an entry that is not there.
    package func missing(entry number: Int64) throws(LedgerFailure) -> LedgerFailure {
        try read { db in try MissingEntry.failure(number, in: db) }
    }

    /// The purge that deleted the entry; nil where none did.
    package func purge(ofEntry number: Int64) throws(LedgerFailure) -> PurgeRecord? {
        try read { db in try MissingEntry.purge(of: number, in: db) }
    }
}
