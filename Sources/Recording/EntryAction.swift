package import Model

/// What is done to entries, each by itself.
package enum EntryAction: Equatable, Sendable {
    case cancel
    case uncancel
    case edit([EntryEdit])
    /// At most `EntryComment.longest` bytes, not empty.
    case comment(String)
}

/// What it would come to.
package struct EntryChangePreview: Equatable, Sendable {
    /// How many would be changed.
    package var entries: Int
    /// Of these, how many were not asked for and go along, as they record the same document for another contact.
    package var unasked: Int
    /// Why others would not.
    package var refused: [LedgerFailure]

    package init(entries: Int, unasked: Int = 0, refused: [LedgerFailure] = []) {
        (self.entries, self.unasked, self.refused) = (entries, unasked, refused)
    }
}

/// What came of it for one entry.
package struct EntryOutcome: Equatable, Sendable {
    package enum Result: Equatable, Sendable {
        /// These copies of it were changed with it.
        case done(copies: [Int64])
        /// It is so already.
        case unchanged
        case refused(LedgerFailure)
    }

    package var entryNumber: Int64
    package var result: Result
}
