package import Model

/// What came of assigning a review item to a contact.
package struct Assignment: Equatable, Sendable {
    /// The new entry, or the one there was when the document turned out to be printed again.
    package var entry: InteractionLogEntry
    package var isReprint: Bool
    /// The name that was learnt.
    package var learntAlias: String?
}
