extension LedgerSchema {
    /// The sums ask for the later versions of a document by its number, no more by the entry before.
    static let versions = "DROP INDEX entry_previous;"
}
