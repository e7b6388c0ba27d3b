import GRDB
package import Model

/// A file that somebody gives to an interaction, durable in the `DocumentStore`.
package struct AttachedDocument: Equatable, Sendable {
    package var digest: DocumentDigest
    /// In bytes.
    package var size: Int64
    package var mediaType: MediaType
    /// Where it lay, as shown to people.
    package var originalPath: String
    /// When it was last written.
    package var modified: Moment

    package init(digest: DocumentDigest, size: Int64, mediaType: MediaType, originalPath: String, modified: Moment) {
        self.digest = digest
        self.size = size
        self.mediaType = mediaType
        self.originalPath = originalPath
        self.modified = modified
    }
}

extension DocumentRows {
    /// The row of the attached document; one that is known already stays what it is, with the entry it has. A new one
    /// has none: dropped into a folder later, it is read and recorded like any other.
    static func attach(_ document: AttachedDocument, by user: String, at moment: Moment, in db: Database) throws
        -> Int64
    {
        if let known = try find(document.digest, in: db) { return known.id }
        // A purge may have removed the file that was found there when this one came.
        guard try DocumentStore.holds(document.digest, besideDatabaseOf: db) else {
            throw LedgerFailure.refused("\(document.originalPath) was removed by a purge at this moment; try again")
        }
        try db.cachedStatement(
            sql: """
                INSERT INTO document (digest, size, media_type, original_path, user_id, printed_at, taken_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            document.digest.rawValue, document.size, document.mediaType.rawValue, document.originalPath, user,
            document.modified.nanoseconds, moment.nanoseconds,
        ])
        return db.lastInsertedRowID
    }
}
