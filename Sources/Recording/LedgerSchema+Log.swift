extension LedgerSchema {
    /// An entry's shape is what it has in common with many others: template, type, user, whether it is canceled and so
    /// on. There are hundreds of shapes where there are millions of entries, so one index by shape and date serves every
    /// combination of such filters, also one that matches nothing; it takes the place of an index for each column. The
    /// other indexes hold the shape too, so that what they find is narrowed down without reading the entries.
    ///
    /// The trigger keeps the shape of an entry that is changed; a new entry comes with it.
    static let log = """
        CREATE TABLE entry_shape (
            shape_no INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, \(EntryShape.columns.map(\.declaration).joined(separator: ", "))) STRICT;
        ALTER TABLE entry ADD COLUMN shape_no INTEGER;
        \(EntryShape.add(from: "entry"))
        UPDATE entry SET shape_no = (SELECT shape_no FROM entry_shape WHERE key = \(EntryShape.key(of: "entry")));
        CREATE TRIGGER entry_shape_changed
            AFTER UPDATE OF \(EntryShape.columns.map(\.source).joined(separator: ", ")) ON entry BEGIN
            \(EntryShape.add(from: "entry WHERE entry_no = new.entry_no"))
            UPDATE entry SET shape_no = (SELECT shape_no FROM entry_shape WHERE key = \(EntryShape.key(of: "new")))
                WHERE entry_no = new.entry_no;
        END;
        DROP INDEX entry_date; DROP INDEX entry_contact; DROP INDEX entry_company; DROP INDEX entry_template;
        DROP INDEX entry_type; DROP INDEX entry_kind; DROP INDEX entry_canceled;
        CREATE INDEX entry_date ON entry (date, entry_no, shape_no, amount);
        CREATE INDEX entry_by_shape ON entry (shape_no, date, entry_no, amount);
        CREATE INDEX entry_contact ON entry (contact_no, date, entry_no, shape_no);
        CREATE INDEX entry_company ON entry (contact_company_no, date, entry_no, shape_no)
            WHERE contact_company_no IS NOT NULL;
        CREATE INDEX entry_rule ON entry (rule COLLATE NOCASE, date, entry_no, shape_no) WHERE rule IS NOT NULL;
        CREATE INDEX entry_document_date ON entry (document_date, date, entry_no, shape_no)
            WHERE document_date IS NOT NULL;
        CREATE INDEX entry_amount ON entry (amount, date, entry_no, shape_no) WHERE amount IS NOT NULL;
        CREATE INDEX entry_document ON entry (document_id) WHERE document_id IS NOT NULL;
        CREATE INDEX entry_campaign ON entry (campaign_no COLLATE NOCASE, date, entry_no, shape_no) WHERE campaign_no IS NOT NULL;
        CREATE INDEX entry_segment ON entry (segment_no COLLATE NOCASE, date, entry_no, shape_no) WHERE segment_no IS NOT NULL;
        CREATE INDEX entry_opportunity ON entry (opportunity_no COLLATE NOCASE, date, entry_no, shape_no)
            WHERE opportunity_no IS NOT NULL;
        CREATE INDEX entry_follow_up ON entry (follow_up_date, date, entry_no, shape_no)
            WHERE follow_up_date IS NOT NULL;
        """
}
