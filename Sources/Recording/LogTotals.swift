package import Model

/// What the entries of a log come to. Canceled ones do not count, and amounts count as in a `Figure`.
package struct LogTotals: Equatable, Sendable {
    /// What those in each currency come to; first, where there are such, those without one.
    package let currencies: [Figure]

    package var count: Int { currencies.reduce(0) { $0 + $1.count } }
    package var cost: Amount { currencies.reduce(.zero) { $0.adding($1.cost) } }
    package var minutes: Int { currencies.reduce(0) { $0 + $1.minutes } }
    /// What stands on the documents, by currency; without one, under the empty text.
    package var amounts: [String: Amount] {
        currencies.reduce(into: [:]) { all, figure in all.merge(figure.amounts) { $0.adding($1) } }
    }
}
