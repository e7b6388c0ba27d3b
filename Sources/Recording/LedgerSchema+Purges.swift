extension LedgerSchema {
    /// `purge.numbers`: the entries that are no more, `3-7,12`.
    static let purges = """
        CREATE TABLE purge (
            purge_no INTEGER PRIMARY KEY AUTOINCREMENT, purged_at INTEGER NOT NULL, user_id TEXT NOT NULL,
            filter TEXT NOT NULL, entries INTEGER NOT NULL, comments INTEGER NOT NULL, documents INTEGER NOT NULL,
            bytes INTEGER NOT NULL, numbers TEXT NOT NULL) STRICT;
        """
}
