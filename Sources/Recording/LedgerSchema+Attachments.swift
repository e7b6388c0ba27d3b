extension LedgerSchema {
    /// `entry.attached` is 1 where somebody gave the document to an interaction recorded by hand: it was not read for
    /// this entry, and says nothing about how that was decided.
    static let attachments = "ALTER TABLE entry ADD COLUMN attached INTEGER NOT NULL DEFAULT 0;"
}
