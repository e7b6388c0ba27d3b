extension LedgerSchema {
    /// Who imported an entry, and when, and the number that the other system gave it: null for those that were imported before this was kept.
    static let imports = """
        ALTER TABLE imported_entry ADD COLUMN imported_at INTEGER;
        ALTER TABLE imported_entry ADD COLUMN imported_by TEXT;
        ALTER TABLE imported_entry ADD COLUMN number TEXT;
        """
}
