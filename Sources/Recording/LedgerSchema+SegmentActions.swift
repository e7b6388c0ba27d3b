extension LedgerSchema {
    /// `segment_action`: each change of who is in a segment, with the contacts that came or went, so that the last can
    /// be taken back; one that was taken back keeps its numbers, and no contacts. `criteria`: JSON; null where contacts
    /// were named. `saved_criteria`: under a name, for any segment (Business Central table 5098).
    static let segmentActions = """
        CREATE TABLE segment_action (
            action_no INTEGER PRIMARY KEY AUTOINCREMENT, segment_no TEXT NOT NULL REFERENCES segment,
            kind TEXT NOT NULL, criteria TEXT, done_at INTEGER NOT NULL, done_by TEXT NOT NULL,
            contacts INTEGER NOT NULL, undone_at INTEGER, undone_by TEXT) STRICT;
        CREATE INDEX segment_action_segment ON segment_action (segment_no);
        CREATE TABLE segment_action_contact (
            action_no INTEGER NOT NULL REFERENCES segment_action, contact_id INTEGER NOT NULL REFERENCES contact,
            PRIMARY KEY (action_no, contact_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX segment_action_contact_contact ON segment_action_contact (contact_id);
        CREATE TABLE saved_criteria (
            name TEXT PRIMARY KEY NOT NULL, criteria TEXT NOT NULL, saved_at INTEGER NOT NULL, saved_by TEXT NOT NULL)
            STRICT, WITHOUT ROWID;
        """
}
