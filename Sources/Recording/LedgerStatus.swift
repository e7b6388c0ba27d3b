package import Model

/// How the ledger stands, in figures.
package struct LedgerStatus: Equatable, Sendable {
    /// Files taken in so far, by outcome.
    package var outcomes: [OutcomeWord: Int] = [:]
    package var entries = 0
    package var contacts = 0
    package var waitingReview = 0
    /// The oldest review item that still waits.
    package var oldestReview: Moment?
    package var lastRecorded: Moment?
    /// Committed files that still lie in a drop folder.
    package var unfiled = 0
}
