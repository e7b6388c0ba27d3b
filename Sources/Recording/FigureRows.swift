import GRDB
import Model

/// Sums over the entries that a filter finds.
enum FigureRows {
    static func figures(by grouping: FigureGrouping, _ filter: LogFilter, in db: Database) throws -> [Figure] {
        guard filter.canceled != true else { return [] }
        var filter = filter
        // Nearly all are not: to read the entries in their order is quicker than to look them up by their shapes.
        filter.canceled = nil
        let (source, conditions) = try LogRows.source(filter, in: db)
        let condition = (conditions + [SQLCondition("entry.canceled = 0")]).all()
        let (key, name) = grouping.columns
        let counts = "entry.amount IS NOT NULL AND \(isSummed(by: grouping, filter)) AND \(isCountedOnce)"
        // Codes are the same code in either case.
        let rows = try Row.fetchCursor(
            db,
            sql: """
                \(loneCopies(from: source, condition.sql))
                SELECT lower(\(key)) AS folded, MIN(\(key)), \(name), COUNT(*), \(sum("cost")), SUM(duration_min),
                    MAX(CASE WHEN attempt_failed = 0 THEN date END),
                    CASE WHEN \(counts) THEN COALESCE(upper(currency), '') END AS counted, \(sum("amount", sign))
                FROM \(source) \(condition.sql) GROUP BY folded, counted ORDER BY folded, counted
                """, arguments: StatementArguments(condition.arguments + condition.arguments + condition.arguments))
        var (figures, last): ([Figure], String?) = ([], nil)
        while let row = try rows.next() {
            let folded: String? = row[0]
            if figures.isEmpty || folded != last { figures.append(Figure(key: row[1])) }
            last = folded
            add(row, to: &figures[figures.count - 1])
        }
        return figures
    }

    /// A quote, its order, its invoice and the reminder name one amount four times: it counts where it is invoiced, or on
    /// the documents that are asked for.
    private static func isSummed(by grouping: FigureGrouping, _ filter: LogFilter) -> String {
        guard grouping != .type, filter.documentType == nil, filter.documentKind == nil else { return "true" }
        return "COALESCE(entry.document_kind, 'invoice') IN ('invoice', 'credit-note')"
    }

    /// Of the entries that record one document the first one counts; of a copy its first entry tells whether it is that of
    /// the last version.
    private static let isCountedOnce = """
        CASE WHEN entry.copy_of IS NULL THEN \(BusinessKey.isLast())
            ELSE entry.entry_no IN (SELECT entry_no FROM lone) AND NOT EXISTS (
                SELECT 1 FROM entry AS first WHERE first.entry_no = entry.copy_of AND NOT (\(BusinessKey.isLast("first"))))
        END
        """

    /// `lone`: of what is selected, copies of which the first entry is not selected too, one for each document.
    private static func loneCopies(from source: String, _ condition: String) -> String {
        // Where nothing else finds few entries, there are fewer copies than entries.
        let copies = source.trimmed == "entry" ? "entry INDEXED BY entry_copy" : source
        return """
            WITH selected (entry_no, copy_of) AS MATERIALIZED (
                SELECT entry.entry_no, entry.copy_of FROM \(copies) \(condition) AND entry.copy_of IS NOT NULL),
            lone (entry_no) AS MATERIALIZED (
                SELECT MIN(entry_no) FROM selected WHERE copy_of NOT IN (
                    SELECT entry.entry_no FROM \(source) \(condition)
                        AND entry.entry_no IN (SELECT copy_of FROM selected))
                GROUP BY copy_of)
            """
    }

    private static let sign = "CASE entry.document_kind WHEN 'credit-note' THEN -1 ELSE 1 END"

    /// Whole units and millionths apart: the sum of a million large amounts must not overflow.
    private static func sum(_ column: String, _ sign: String = "1") -> String {
        "SUM(\(sign) * (entry.\(column) / 1000000)), SUM(\(sign) * (entry.\(column) % 1000000))"
    }

    private static func add(_ row: Row, to figure: inout Figure) {
        figure.name = row[2]
        figure.count += row[3]
        figure.cost = figure.cost.adding(Amount(units: row[4], millionths: row[5]))
        figure.minutes += row[6]
        if let date = (row[7] as String?).flatMap({ CalendarDate(iso: $0) }) {
            figure.lastInteraction = max(figure.lastInteraction ?? date, date)
        }
        if let currency: String = row[8] { figure.amounts[currency] = Amount(units: row[9], millionths: row[10]) }
    }
}

/// Sums that end at the largest amount where there is no such sum.
extension Amount {
    fileprivate init(units: Int64, millionths: Int64) {
        let (whole, isOver) = units.multipliedReportingOverflow(by: 1_000_000)
        let most: Int64 = units < 0 ? .min + 1 : .max
        self = Amount(millionths: isOver ? most : whole).adding(Amount(millionths: millionths))
    }

    func adding(_ other: Amount) -> Amount {
        let (sum, isOver) = millionths.addingReportingOverflow(other.millionths)
        return Amount(millionths: isOver ? (millionths < 0 ? .min + 1 : .max) : sum)
    }
}
