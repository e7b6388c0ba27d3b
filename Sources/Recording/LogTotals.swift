package import Model

/// What the entries of a log come to. Canceled ones do not count.
package struct LogTotals: Equatable, Sendable {
    package var count = 0
    package var cost = Amount.zero
    package var minutes = 0
    /// What stands on the documents, by currency; without one, under the empty text.
    package var amounts: [String: Amount] = [:]

    package init() {}
}
