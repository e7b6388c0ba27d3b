extension LedgerSchema {
    /// As in `LedgerSchema.search`.
    static let wordsTokenizer = ["unicode61", "remove_diacritics", "2"]

    /// The words of `entry_search`, in order; and what is to be followed up, in the order of the log.
    static let pages = """
        CREATE VIRTUAL TABLE entry_search_word USING fts5vocab(entry_search, instance);
        CREATE INDEX entry_followed_up ON entry (date, entry_no, follow_up_date, shape_no)
            WHERE follow_up_date IS NOT NULL;
        """

    /// What should have been followed up before it happened.
    static let followUps = """
        CREATE INDEX entry_after_follow_up ON entry (date, follow_up_date) WHERE follow_up_date < date;
        """
}
