extension LedgerSchema {
    /// `contact_revision.number` grows when contacts are added or changed: documents that wait may be known then.
    static let contactRevision = """
        CREATE TABLE contact_revision (id INTEGER PRIMARY KEY, number INTEGER NOT NULL) STRICT;
        INSERT INTO contact_revision (id, number) VALUES (1, 0);
        """
}
