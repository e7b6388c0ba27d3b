/// An interaction of another system, as a file tells it.
package struct ImportedEntry: Equatable, Sendable {
    /// By what it is known again: the number of the other system, or what the row says.
    package var key: String
    /// Its line in the file.
    package var line: Int
    /// Contact and template are numbers and codes only; the ledger completes the rest.
    package var entry: InteractionLogEntry

    package init(key: String, line: Int, entry: InteractionLogEntry) {
        (self.key, self.line, self.entry) = (key, line, entry)
    }
}
