extension LedgerSchema {
    /// What contacts are chosen by. `contact.business_relations`: `,customer,vendor,`, null for none.
    static let contactSelection = """
        ALTER TABLE contact ADD COLUMN business_relations TEXT;
        ALTER TABLE contact ADD COLUMN exclude_from_segment INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE contact ADD COLUMN privacy_blocked INTEGER NOT NULL DEFAULT 0;
        """
}
