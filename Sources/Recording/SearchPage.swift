import GRDB
import Model

/// Finds the entries of one page among the few that hold the words asked for.
struct SearchPage {
    let db: Database
    let query: SearchQuery
    let filter: LogFilter
    let conditions: LogConditions

    /// Nil where too many entries hold these words.
    init?(_ query: SearchQuery, _ filter: LogFilter, _ conditions: LogConditions, in db: Database) throws {
        let few = try SearchPage.few(in: db)
        let count = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM (SELECT 1 FROM entry_search WHERE entry_search MATCH ? LIMIT ?)",
            arguments: [query.text, few])
        guard count ?? 0 < few else { return nil }
        (self.db, self.query, self.filter, self.conditions) = (db, query, filter, conditions)
    }

    /// Words that more entries hold than this are common: then it is cheaper to go through entries in their order until
    /// a page is full than to gather and sort all that hold the words.
    private static func few(in db: Database) throws -> Int {
        let all = try SearchRows.position(in: db)
        return max(2_000, Int((50 * Double(all)).squareRoot()))
    }

    func numbers() throws -> [Int64] {
        let sort = filter.sort
        var all = [SQLCondition("entry_search MATCH ?", query.text)] + conditions.all
        // Entries without a value come last, in either direction.
        let missing = sort.key.column.map { ["(\($0) IS NULL)"] } ?? []
        let columns = sort.key == .entry ? ["entry_no"] : (sort.key.column.map { [$0] } ?? []) + ["date", "entry_no"]
        if let after = filter.after { all.append(behind(after, columns)) }
        let condition = all.all()
        let order = missing + columns.map { "\($0) \(sort.direction)" }
        return try Int64.fetchAll(
            db,
            sql: """
                SELECT entry_no FROM entry_search CROSS JOIN entry ON entry.entry_no = entry_search.rowid
                \(condition.sql) ORDER BY \(order.joined(separator: ", ")) LIMIT ?
                """, arguments: StatementArguments(condition.arguments + [max(filter.limit, 1).databaseValue]))
    }

    private func behind(_ after: InteractionLogEntry, _ columns: [String]) -> SQLCondition {
        let sort = filter.sort
        let (date, number) = (after.date.description.databaseValue, after.number.databaseValue)
        func tuple(_ columns: [String], _ values: [DatabaseValue]) -> SQLCondition {
            let places = values.map { _ in "?" }.joined(separator: ", ")
            var condition = SQLCondition("(\(columns.joined(separator: ", "))) \(sort.later) (\(places))")
            condition.arguments = values
            return condition
        }
        guard let column = sort.key.column else {
            return tuple(columns, sort.key == .entry ? [number] : [date, number])
        }
        let value = sort.key.value(of: after)
        if value.isNull {
            var condition = tuple(["date", "entry_no"], [date, number])
            condition.sql = "(\(column) IS NULL AND \(condition.sql))"
            return condition
        }
        var condition = tuple(columns, [value, date, number])
        condition.sql = "(\(column) IS NULL OR \(condition.sql))"
        return condition
    }
}

extension LogSort.Key {
    /// What stands in the column of the order.
    func value(of entry: InteractionLogEntry) -> DatabaseValue {
        switch self {
        case .date, .entry: .null
        case .amount: entry.amount?.millionths.databaseValue ?? .null
        case .contact: entry.contactNumber.databaseValue
        case .documentDate: entry.documentDate?.description.databaseValue ?? .null
        }
    }
}
