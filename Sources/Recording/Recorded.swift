package import Model

/// What became of one submission, for the folder and the journal.
package struct Recorded: Equatable, Sendable {
    package var intakeID: Int64
    package var outcome: Outcome
    /// The entry that was recorded, or the one this is a duplicate of.
    package var entry: InteractionLogEntry?
    /// The first intake of the bytes or the document that this one repeats.
    package var original: Intake?
}
