extension LedgerSchema {
    /// The words of each entry up to that of `search_position`: its own, its comments' and its document's. The table
    /// holds no text, which stands in the ledger already; what is taken out is told by the text that was put in.
    static let search = """
        CREATE VIRTUAL TABLE entry_search USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2');
        CREATE TABLE search_position (only INTEGER PRIMARY KEY CHECK (only = 1), entry_no INTEGER NOT NULL) STRICT;
        INSERT INTO search_position (only, entry_no) VALUES (1, 0);
        """
}
