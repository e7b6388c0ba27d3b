/// What a failure means for the work in hand: every failure type of the house answers this, and Intake branches on it.
package enum Disposition: String, Sendable, CaseIterable {
    /// A passing state (disk full, ledger busy): nothing is final, the same work is tried again after a while.
    case later
    /// Trying again changes nothing: this one piece of work ends here, the service goes on.
    case never
    /// The service cannot keep its promise any more and stops.
    case critical
}
