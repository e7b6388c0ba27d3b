extension LedgerSchema {
    /// `entry_change.cause`: what else was changed, and this with it (`entry 17`, `logged-segment 3`). The index serves
    /// the reprints of an entry.
    static let changes = """
        ALTER TABLE entry_change ADD COLUMN cause TEXT;
        CREATE INDEX intake_duplicate ON intake (entry_no) WHERE outcome = 'duplicate';
        """
}
