extension LedgerSchema {
    /// `interaction_draft.logged_segment_no`: the draft is being recorded, for the contacts of its segment up to the one
    /// numbered `logged_up_to`.
    static let segmentLogging = """
        ALTER TABLE interaction_draft ADD COLUMN logged_segment_no INTEGER;
        ALTER TABLE interaction_draft ADD COLUMN logged_up_to TEXT;
        """
}
