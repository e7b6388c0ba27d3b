package import Model

/// What is done to entries, each by itself.
package enum EntryAction: Equatable, Sendable {
    case cancel
    case uncancel
    case edit([EntryEdit])
    /// At most `EntryComment.longest` bytes, not empty.
    case comment(String)
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
