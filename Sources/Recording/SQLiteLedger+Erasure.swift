import GRDB
package import Model

extension SQLiteLedger {
    /// Takes a person out of the ledger: card, names, addresses, numbers, what was learnt, the texts of the entries and
    /// comments, those of others that name the person, and the documents that are of nobody else. Entries stay under a neutral number, with cost, minutes and
    /// amounts.
    ///
    /// The documents' files are the caller's to delete, after this.
    ///
    /// - Parameters:
    ///   - keepsDocuments: documents and what was read in them stay, as the law may want of invoices.
    ///   - preview: only tell.
    /// - Throws: `LedgerFailure.notFound`; `refused` for a company.
    package func erase(
        contact number: String, reason: String, keepsDocuments: Bool, by user: String, at moment: Moment,
        preview: Bool
    ) throws(LedgerFailure) -> Erasure {
        if preview {
            return try read { db in
                try PersonErasure(number, in: db).plan(
                    keepsDocuments: keepsDocuments, forgetting: ForeignMentions(of: number, in: db))
            }
        }
        let elsewhere = try read { db in try ForeignMentions(of: number, in: db) }
        let erasure = try overwriting { db in
            try PersonErasure(number, in: db).carryOut(
                reason: reason, keepsDocuments: keepsDocuments, forgetting: elsewhere, by: user, at: moment)
        }
        // The person is gone, whatever comes of this: words that stay here go when the index is next written anew.
        try? rewriteWords()
        // What was deleted stands in the log of changes until that is written over.
        try? writeWithoutTransaction { db in try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        return erasure
    }

    /// Pages of the index of words that are written anew in one transaction.
    private static let portion = 500

    /// Words that were taken out leave the index of words only when it is written anew: in portions, so that others
    /// write meanwhile.
    private func rewriteWords() throws(LedgerFailure) {
        // A negative number begins to write all of it anew; fewer than two changed rows end it.
        var pages = -Self.portion
        while try overwriting({ db in
            let before = db.totalChangesCount
            try db.execute(
                sql: "INSERT INTO entry_search (entry_search, rank) VALUES ('merge', ?)", arguments: [pages])
            return db.totalChangesCount - before >= 2
        }) { pages = Self.portion }
    }

    /// One transaction in which what is deleted is written over.
    private func overwriting<Value>(_ body: (Database) throws -> Value) throws(LedgerFailure) -> Value {
        try write { db in
            try db.execute(sql: "PRAGMA secure_delete = ON")
            return try body(db)
        }
    }

    /// Deletes the files of documents of which the rows are gone. Whoever records a document sees within its own transaction that
    /// the file is there, so it either finds the file gone, and brings it again, or its row is seen here.
    ///
    /// What took the rows away stands, whatever comes of the files; `dossier verify` tells one that nobody names.
    ///
    /// - Returns: the paths of those that are still there.
    @discardableResult
    package func deleteFiles(_ digests: [DocumentDigest], from store: DocumentStore) -> [String] {
        guard !digests.isEmpty else { return [] }
        let left =
            try? write { db in
                try digests.filter { try DocumentRows.find($0, in: db) == nil && !store.remove($0) }
            }
        return (left ?? digests.filter(store.holds)).map(store.path(of:))
    }

    /// The last first.
    package func erasures() throws(LedgerFailure) -> [PastErasure] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM erasure ORDER BY erasure_no DESC").map { row in
                PastErasure(
                    neutralNumber: Erasure.neutralNumber(row["erasure_no"]), at: Moment(nanoseconds: row["erased_at"]),
                    user: row["erased_by"], reason: row["reason"], entries: row["entries"],
                    documents: row["documents"], kept: row["kept"])
            }
        }
    }
}
