package import Model

/// A quote of ours to which nothing came back.
package struct SilentQuote: Equatable, Sendable {
    package var entry: InteractionLogEntry
    /// A later order, confirmation or invoice of the same contact that speaks of something else.
    package var other: InteractionLogEntry?
    /// The quote to which that one refers.
    package var otherQuote: String?

    package init(entry: InteractionLogEntry) { self.entry = entry }
}

/// A contact with whom there was no interaction for long.
package struct SilentContact: Equatable, Sendable {
    package var number: String
    package var kind: Contact.Kind
    package var name: String
    package var salespersonCode: String?
    /// Nil when there never was one.
    package var lastInteraction: CalendarDate?
}
