import GRDB
import Model

extension SQLiteLedger {
    /// What the interactions that the filter finds come to, by one of their values, in the order of the key.
    package func figures(by grouping: FigureGrouping, _ filter: LogFilter) throws(LedgerFailure) -> [Figure] {
        try read { db in try FigureRows.figures(by: grouping, filter, in: db) }
    }

    /// What they come to altogether.
    package func totals(_ filter: LogFilter) throws(LedgerFailure) -> LogTotals {
        try read { db in LogTotals(currencies: try FigureRows.figures(by: .currency, filter, in: db)) }
    }
}
