extension LedgerSchema {
    /// `imported_entry.key` was what the row says, and is its SHA-256 from now on; nothing of the text is left behind.
    /// Debian's SQLite wipes what it deletes by itself: that is not taken back for the rest of the connection.
    static let importKeys = """
        PRAGMA secure_delete = ON;
        UPDATE imported_entry SET key = import_key(key);
        """
}
