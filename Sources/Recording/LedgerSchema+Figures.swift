extension LedgerSchema {
    /// `imported_entry`: which entries came from files of other systems, and by what they are known there
    /// (`ImportKey`).
    /// `erasure`: which persons were taken out, by the number that stands in their place; never who they were.
    /// The index serves the sums, which count the last version of a document only.
    static let figures = """
        CREATE TABLE imported_entry (
            source TEXT NOT NULL, key TEXT NOT NULL, entry_no INTEGER NOT NULL,
            PRIMARY KEY (source, key)) STRICT, WITHOUT ROWID;
        CREATE TABLE erasure (
            erasure_no INTEGER PRIMARY KEY AUTOINCREMENT, erased_at INTEGER NOT NULL, erased_by TEXT NOT NULL,
            reason TEXT NOT NULL, entries INTEGER NOT NULL, documents INTEGER NOT NULL, kept INTEGER NOT NULL) STRICT;
        CREATE INDEX imported_entry_entry ON imported_entry (entry_no);
        CREATE INDEX entry_previous ON entry (previous_entry_no) WHERE previous_entry_no IS NOT NULL;
        """
}
