extension LedgerSchema {
    /// `interaction_draft.content` is what was entered, as JSON; a draft is found by its number alone.
    static let drafts = """
        CREATE TABLE interaction_draft (
            draft_no INTEGER PRIMARY KEY AUTOINCREMENT, saved_at INTEGER NOT NULL, user_id TEXT NOT NULL,
            content TEXT NOT NULL, document_id INTEGER) STRICT;
        CREATE INDEX interaction_draft_document ON interaction_draft (document_id) WHERE document_id IS NOT NULL;
        """
}
