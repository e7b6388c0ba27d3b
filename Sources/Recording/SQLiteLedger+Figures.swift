import GRDB
import Model

extension SQLiteLedger {
    /// What the interactions that the filter finds come to, by one of their values, in the order of the key.
    package func figures(by grouping: FigureGrouping, _ filter: LogFilter) throws(LedgerFailure) -> [Figure] {
        try read { db in
            let (key, name) = grouping.columns
            var filter = filter
            filter.canceled = false
            filter.contact = try filter.contact.map { try ContactRows.currentNumber(of: $0, in: db) }
            filter.company = try filter.company.map { try ContactRows.currentNumber(of: $0, in: db) }
            var conditions = LogConditions(filter)
            if let text = filter.text { conditions.test(try SearchQuery(text, in: db)) }
            let condition = conditions.all.all()
            let counts = """
                entry.amount IS NOT NULL AND copy_of IS NULL AND NOT EXISTS (SELECT 1 FROM entry later
                    WHERE later.previous_entry_no = entry.entry_no AND later.canceled = 0)
                """
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT \(key) AS key, \(name), COUNT(*), \(SQLiteLedger.sum("cost")), SUM(duration_min),
                        MAX(CASE WHEN attempt_failed = 0 THEN date END),
                        CASE WHEN \(counts) THEN COALESCE(currency, '') END AS counted, \(SQLiteLedger.sum("amount"))
                    FROM entry \(condition.sql) GROUP BY key, counted ORDER BY key, counted
                    """, arguments: StatementArguments(condition.arguments))
            var figures: [Figure] = []
            while let row = try rows.next() { SQLiteLedger.add(row, to: &figures) }
            return figures
        }
    }

    /// Whole units and millionths apart: the sum of a million large amounts must not overflow.
    private static func sum(_ column: String) -> String {
        "SUM(entry.\(column) / 1000000), SUM(entry.\(column) % 1000000)"
    }

    private static func add(_ row: Row, to figures: inout [Figure]) {
        let key: String? = row[0]
        if figures.isEmpty || figures[figures.count - 1].key != key { figures.append(Figure(key: key)) }
        let last = figures.count - 1
        figures[last].name = row[1]
        figures[last].count += row[2]
        figures[last].cost = figures[last].cost + amount(row[3], row[4])
        figures[last].minutes += row[5]
        if let date = (row[6] as String?).flatMap({ CalendarDate(iso: $0) }) {
            figures[last].lastInteraction = max(figures[last].lastInteraction ?? date, date)
        }
        if let currency: String = row[7] { figures[last].amounts[currency] = amount(row[8], row[9]) }
    }

    /// The largest amount where there is no such sum.
    private static func amount(_ units: Int64?, _ millionths: Int64?) -> Amount {
        let (product, overflows) = (units ?? 0).multipliedReportingOverflow(by: 1_000_000)
        let (sum, overflowsToo) = product.addingReportingOverflow(millionths ?? 0)
        guard !overflows, !overflowsToo else { return Amount(millionths: (units ?? 0) < 0 ? .min + 1 : .max) }
        return Amount(millionths: sum)
    }
}
