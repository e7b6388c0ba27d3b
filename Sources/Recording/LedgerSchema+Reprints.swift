extension LedgerSchema {
    /// `document.records_reprints`: 1 where the folder it came from wants every print of a document as an interaction of
    /// its own. Kept, since a document may be recorded long after it came, when a person says whose it is.
    static let reprints = "ALTER TABLE document ADD COLUMN records_reprints INTEGER NOT NULL DEFAULT 0;"
}
