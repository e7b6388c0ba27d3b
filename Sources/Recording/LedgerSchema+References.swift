extension LedgerSchema {
    /// What refers to a document or an entry is found without reading all there is. Documents that were counted as
    /// reprints of an entry that is no more are those of the first entry that still records them, or of none.
    static let references = """
        CREATE INDEX document_entry ON document (entry_no) WHERE entry_no IS NOT NULL;
        CREATE INDEX review_item_document ON review_item (document_id);
        CREATE INDEX lesson_document ON lesson (document_id) WHERE document_id IS NOT NULL;
        UPDATE document SET entry_no = (SELECT min(entry_no) FROM entry
                WHERE entry.document_id = document.id AND attached = 0)
            WHERE entry_no IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.entry_no = document.entry_no);
        DELETE FROM reassignment WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry_no = to_entry);
        """
}
