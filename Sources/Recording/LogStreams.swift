import GRDB

/// Entries in the order of their dates, that an index holds one value behind the other: those of one shape, or those of
/// one day on documents. From many such streams the first of a page are gathered.
struct LogStreams {
    private let index: String
    private let column: String
    /// A JSON array.
    private let values: String
    /// Of the log.
    private let dates: [SQLCondition]
    /// What else the entries must be.
    private let narrow: [SQLCondition]

    /// Days that a page is looked for in, from the first entry on; at last everything is. To look through a stream in
    /// vain costs a microsecond or two, to read an entry in vain about as much.
    private static let windows: [Int?] = [4, 128, nil]

    static func shapes(_ conditions: LogConditions, in db: Database) throws -> LogStreams {
        LogStreams(
            index: "entry_by_shape", column: "shape_no", values: try shapes(conditions.shape, in: db),
            dates: conditions.dates, narrow: conditions.amounts + conditions.others)
    }

    /// By the days on documents, of which one look into the index finds the next.
    static func documentDates(_ conditions: LogConditions, in db: Database) throws -> LogStreams {
        let bounds = conditions.documentDates.all()
        let days = try String.fetchOne(
            db,
            sql: """
                WITH RECURSIVE day (document_date) AS (
                    SELECT (SELECT max(document_date) FROM entry INDEXED BY entry_document_date \(bounds.sql)) UNION ALL
                    SELECT (SELECT max(entry.document_date) FROM entry INDEXED BY entry_document_date
                        WHERE entry.document_date < day.document_date)
                    FROM day \(bounds.sql))
                SELECT json_group_array(document_date) FROM day \(bounds.sql)
                """, arguments: StatementArguments(bounds.arguments + bounds.arguments + bounds.arguments))
        var narrow = conditions.amounts + conditions.others
        if !conditions.shape.isEmpty {
            // Found once, and not by each window anew.
            let shapes = try shapes(conditions.shape, in: db)
            narrow.append(SQLCondition("shape_no IN (SELECT value FROM json_each(?))", shapes))
        }
        return LogStreams(
            index: "entry_document_date", column: "document_date", values: days ?? "[]", dates: conditions.dates,
            narrow: narrow)
    }

    private static func shapes(_ conditions: [SQLCondition], in db: Database) throws -> String {
        let condition = conditions.all()
        return try String.fetchOne(
            db, sql: "SELECT json_group_array(shape_no) FROM entry_shape \(condition.sql)",
            arguments: StatementArguments(condition.arguments)) ?? "[]"
    }

    /// The first entries of all streams together.
    func first(_ limit: Int, behind place: LogPage.Place?, _ sort: LogSort, in db: Database) throws -> [LogPage.Place] {
        guard let start = try start(behind: place, sort, in: db) else { return [] }
        let behind = place.map { [SQLCondition("(date, entry_no) \(sort.later) (?, ?)", $0.date, $0.number)] } ?? []
        var found: [LogPage.Place] = []
        for days in Self.windows {
            var condition = (behind + window(from: start, days: days, sort) + dates + narrow).all("AND")
            condition.arguments = [values.databaseValue] + condition.arguments + [limit.databaseValue]
            let statement = try db.cachedStatement(
                sql: """
                    SELECT date, entry_no FROM entry INDEXED BY \(index)
                    WHERE \(column) IN (SELECT value FROM json_each(?)) \(condition.sql)
                    ORDER BY date \(sort.direction), entry_no \(sort.direction) LIMIT ?
                    """)
            found = try Row.fetchAll(statement, arguments: StatementArguments(condition.arguments)).map {
                LogPage.Place(date: $0[0], number: $0[1])
            }
            if found.count >= limit { break }
        }
        return found
    }

    /// The date of the first entry of any stream.
    private func start(behind place: LogPage.Place?, _ sort: LogSort, in db: Database) throws -> String? {
        let extreme = sort.isAscending ? "min" : "max"
        let bound = place.map { [SQLCondition("date \(sort.later)= ?", $0.date)] } ?? []
        let condition = (bound + dates).all("AND")
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(extreme)((SELECT \(extreme)(date) FROM entry INDEXED BY \(index)
                    WHERE \(column) = json_each.value \(condition.sql))) FROM json_each(?)
                """)
        return try String.fetchOne(
            statement, arguments: StatementArguments(condition.arguments + [values.databaseValue]))
    }

    private func window(from start: String, days: Int?, _ sort: LogSort) -> [SQLCondition] {
        let first = SQLCondition("date \(sort.later)= ?", start)
        guard let days else { return [first] }
        let sooner = sort.isAscending ? "<" : ">"
        let shift = "\(sort.isAscending ? "+" : "-")\(days) days"
        return [first, SQLCondition("date \(sooner)= date(?, ?)", start, shift)]
    }
}
