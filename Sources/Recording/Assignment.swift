package import Model

/// What came of recording a document that had waited, or was another contact's before.
package struct Assignment: Equatable, Sendable {
    /// The new entry, or the one there was when the document turned out to be printed again.
    package var entry: InteractionLogEntry
    package var isReprint: Bool
    package var learnt: [Lesson] = []
}
