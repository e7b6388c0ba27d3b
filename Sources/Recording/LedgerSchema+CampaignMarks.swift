extension LedgerSchema {
    /// Targets of campaigns and responses to them are few among the entries, and are found without reading the others.
    static let campaignMarks = """
        CREATE INDEX entry_campaign_target ON entry (date, entry_no, shape_no) WHERE campaign_target = 1;
        CREATE INDEX entry_campaign_response ON entry (date, entry_no, shape_no) WHERE campaign_response = 1;
        """
}
