import GRDB
import Model

/// Finds the entries of one page in another order than that of the date. Where a filter has an index, or few shapes of
/// entries are asked for, these are gathered and sorted; else the index of the order is walked through.
struct SortedLogPage {
    private struct Source {
        /// `INDEXED BY …`
        let index: String
        /// The index is only of entries that have a value in the column of the order.
        var hasValuesOnly = false
    }

    let db: Database
    let conditions: LogConditions
    let sort: LogSort
    let limit: Int
    private let after: InteractionLogEntry?

    private static let gather = 100_000

    init(_ filter: LogFilter, _ conditions: LogConditions, in db: Database) {
        self.db = db
        self.conditions = conditions
        sort = filter.sort
        limit = max(filter.limit, 1)
        after = filter.after
    }

    func numbers() throws -> [Int64] {
        let source = try source()
        guard let column = sort.key.column else { return try numbers(source, [], order: ["entry_no"], after: placed()) }
        let (value, last) = (after.map(sort.key.value(of:)), placed())
        var found: [Int64] = []
        if value.map({ !$0.isNull }) ?? true {
            found = try numbers(
                source, [SQLCondition("\(column) IS NOT NULL")], order: [column, "date", "entry_no"],
                after: value.map { [$0] + last })
        }
        if found.count < limit {
            let isAmongThese = value?.isNull == true
            found += try numbers(
                source.hasValuesOnly ? Source(index: "NOT INDEXED") : source, [SQLCondition("\(column) IS NULL")],
                order: ["date", "entry_no"], after: isAmongThese ? last : nil, taken: found.count)
        }
        return found
    }

    /// Date and number of the entry behind which the page begins, or only its number.
    private func placed() -> [DatabaseValue] {
        guard let after else { return [] }
        let number = after.number.databaseValue
        return sort.key == .entry ? [number] : [after.date.description.databaseValue, number]
    }

    private func source() throws -> Source {
        if conditions.isByNumber { return Source(index: "NOT INDEXED") }
        if let driver = conditions.drivers.first { return Source(index: "INDEXED BY \(driver.index)") }
        let ofShape = conditions.shapeCondition.all()
        if !ofShape.sql.isEmpty {
            let count = try Int.fetchOne(
                db,
                sql: """
                    SELECT count(*) FROM (SELECT 1 FROM entry INDEXED BY entry_by_shape \(ofShape.sql) LIMIT ?)
                    """, arguments: StatementArguments(ofShape.arguments + [Self.gather.databaseValue]))
            if count ?? 0 < Self.gather { return Source(index: "INDEXED BY entry_by_shape") }
        }
        if sort.key == .entry { return Source(index: "NOT INDEXED") }
        return Source(index: "INDEXED BY \(sort.key.index)", hasValuesOnly: sort.key != .contact)
    }

    private func numbers(
        _ source: Source, _ more: [SQLCondition], order: [String], after: [DatabaseValue]?, taken: Int = 0
    ) throws -> [Int64] {
        var all = conditions.all + more
        if let after, !after.isEmpty {
            var behind = SQLCondition(
                "(\(order.joined(separator: ", "))) \(sort.later) (\(after.map { _ in "?" }.joined(separator: ", ")))")
            behind.arguments = after
            // First, for SQLite looks into an index by the first bound of a column.
            all.insert(behind, at: 0)
        }
        let condition = all.all()
        let statement = try db.cachedStatement(
            sql: """
                SELECT entry_no FROM entry \(source.index) \(condition.sql)
                ORDER BY \(order.map { "\($0) \(sort.direction)" }.joined(separator: ", ")) LIMIT ?
                """)
        return try Int64.fetchAll(
            statement, arguments: StatementArguments(condition.arguments + [(limit - taken).databaseValue]))
    }
}
