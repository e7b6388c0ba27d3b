extension LedgerSchema {
    /// `imported_entry.row` is the digest of what the row said (`ImportedRow`): null for what was imported before this
    /// was kept.
    static let importedRows = "ALTER TABLE imported_entry ADD COLUMN row TEXT;"
}
