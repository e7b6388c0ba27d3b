import GRDB
import Model

/// What a filter finds, as rows.
enum LogRows {
    /// The numbers of one page, in order.
    static func numbers(_ filter: LogFilter, in db: Database) throws -> [Int64] {
        let filter = try today(filter, in: db)
        let conditions = try LogConditions(filter, in: db)
        if let text = conditions.text {
            let query = try SearchQuery(text, in: db)
            let common = CommonWordsPage(db: db, query: query, filter: filter)
            // To count the entries of a prefix costs as much as to look for the page among the first ones.
            if query.hasPrefix, let found = try common.numbers(mostSteps: 1) { return found }
            if let page = try SearchPage(query, filter, conditions, in: db) { return try page.numbers() }
            return try common.numbers()
        }
        return filter.sort.key == .date
            ? try LogPage(filter, conditions, in: db).numbers()
            : try SortedLogPage(filter, conditions, in: db).numbers()
    }

    /// The entries with these numbers, in their order; those that are not there are left out.
    static func entries(_ numbers: [Int64], in db: Database) throws -> [InteractionLogEntry] {
        let statement = try db.cachedStatement(
            sql: "\(EntryRows.select) WHERE entry.entry_no IN (SELECT value FROM json_each(?))")
        let list = "[\(numbers.map(String.init).joined(separator: ","))]"
        let found = try Row.fetchAll(statement, arguments: [list]).map { try EntryRows.entry($0, in: db) }
        let byNumber = Dictionary(found.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        return numbers.compactMap { byNumber[$0] }
    }

    static func count(_ filter: LogFilter, in db: Database) throws -> Int {
        let (source, conditions) = try source(filter, in: db)
        let condition = conditions.all()
        return try Int.fetchOne(
            db, sql: "SELECT count(*) FROM \(source) \(condition.sql)",
            arguments: StatementArguments(condition.arguments)) ?? 0
    }

    /// What the filter finds, as what stands behind FROM, and what else must hold.
    static func source(_ filter: LogFilter, in db: Database) throws -> (String, [SQLCondition]) {
        let filter = try today(filter, in: db)
        let conditions = try LogConditions(filter, in: db)
        if let text = conditions.text {
            let all = [SQLCondition("entry_search MATCH ?", try SearchQuery(text, in: db).text)] + conditions.all
            return ("entry_search CROSS JOIN entry ON entry.entry_no = entry_search.rowid", all)
        }
        let driver = conditions.isByNumber ? nil : conditions.drivers.first
        let index = driver.map { "INDEXED BY \($0.index)" } ?? ""
        return ("entry \(index)", conditions.all)
    }

    /// Contacts that were merged are asked for by the number they have now.
    private static func today(_ filter: LogFilter, in db: Database) throws -> LogFilter {
        var filter = filter
        filter.contact = try filter.contact.map { try ContactRows.currentNumber(of: $0, in: db) }
        filter.company = try filter.company.map { try ContactRows.currentNumber(of: $0, in: db) }
        return filter
    }
}
