import GRDB
import Model

/// Finds the entries of one page in the order of date and number, at about the same price in a large ledger as in a
/// small one. Either a condition has an index that is in this order, or the first entries by date are walked through;
/// where these are not enough, what is asked for is rare, and is gathered from the few places where it can be.
struct LogPage {
    /// Where an entry stands in the order.
    struct Place {
        let date: String
        let number: Int64
    }

    let db: Database
    let conditions: LogConditions
    let sort: LogSort
    let limit: Int
    private let after: Place?

    /// How many entries are walked through before rare ones are gathered.
    private static let walk = 10_000
    /// How many entries are gathered and then sorted.
    static let gather = 30_000

    init(_ filter: LogFilter, _ conditions: LogConditions, in db: Database) {
        self.db = db
        self.conditions = conditions
        sort = filter.sort
        limit = max(filter.limit, 1)
        after = filter.after.map { Place(date: $0.date.description, number: $0.number) }
    }

    /// The numbers of the page's entries, in order.
    func numbers() throws -> [Int64] { try places().map(\.number) }

    private func places() throws -> [Place] {
        if conditions.isByNumber {
            return try places(index: "NOT INDEXED", conditions.all, behind: after, limit: limit)
        }
        if let driver = conditions.drivers.first {
            let index = try index(of: driver)
            return try places(index: "INDEXED BY \(index)", conditions.all, behind: after, limit: limit)
        }
        guard !conditions.shape.isEmpty || !conditions.amounts.isEmpty || !conditions.documentDates.isEmpty else {
            return try places(index: "INDEXED BY entry_date", conditions.all, behind: after, limit: limit)
        }
        // The date on the document does not stand in the index that is walked through.
        if !conditions.documentDates.isEmpty { return try gathered(behind: after, limit: limit) }
        let range = conditions.amounts.all()
        if !range.sql.isEmpty, try isFew("entry INDEXED BY entry_amount \(range.sql)", range.arguments, limit: 1_000) {
            return try places(index: "INDEXED BY entry_amount", conditions.all, behind: after, limit: limit)
        }
        let near = try walked()
        guard near.count < limit, let end = try endOfWalk() else { return near }
        return near + (try gathered(behind: end, limit: limit - near.count))
    }

    /// The first of the page among the entries that come first.
    private func walked() throws -> [Place] {
        let start = (behind(after) + conditions.dates).all()
        let narrow = (conditions.shapeCondition + conditions.amounts + conditions.others).all()
        return try fetch(
            """
            SELECT date, entry_no FROM (SELECT date, entry_no, shape_no, amount FROM entry INDEXED BY entry_date
                \(start.sql) \(order) LIMIT ?) AS entry \(narrow.sql) LIMIT ?
            """, start.arguments + [Self.walk.databaseValue] + narrow.arguments + [limit.databaseValue])
    }

    /// The last entry that was walked through; nil where the log ended before.
    private func endOfWalk() throws -> Place? {
        let start = (behind(after) + conditions.dates).all()
        return try fetch(
            "SELECT date, entry_no FROM entry INDEXED BY entry_date \(start.sql) \(order) LIMIT 1 OFFSET ?",
            start.arguments + [(Self.walk - 1).databaseValue]
        ).first
    }

    private var order: String { "ORDER BY date \(sort.direction), entry_no \(sort.direction)" }

    /// Rare ones, from the few places where they can be.
    private func gathered(behind place: Place?, limit: Int) throws -> [Place] {
        let range = conditions.amounts.all()
        if !range.sql.isEmpty, try isFew("entry INDEXED BY entry_amount \(range.sql)", range.arguments) {
            return try places(index: "INDEXED BY entry_amount", conditions.all, behind: place, limit: limit)
        }
        if !conditions.documentDates.isEmpty {
            return try LogStreams.documentDates(conditions, in: db).first(limit, behind: place, sort, in: db)
        }
        if !conditions.shape.isEmpty {
            return try LogStreams.shapes(conditions, in: db).first(limit, behind: place, sort, in: db)
        }
        return try places(index: "INDEXED BY entry_date", conditions.all, behind: place, limit: limit)
    }

    private func places(
        index: String, _ all: [SQLCondition], behind place: Place?, limit: Int
    ) throws -> [Place] {
        let condition = (behind(place) + all).all()
        return try fetch(
            """
            SELECT date, entry_no FROM entry \(index) \(condition.sql) \(order) LIMIT ?
            """, condition.arguments + [limit.databaseValue])
    }

    /// To stand before other conditions on dates: SQLite looks into an index by the first bound of a column.
    private func behind(_ place: Place?) -> [SQLCondition] {
        place.map { [SQLCondition("(date, entry.entry_no) \(sort.later) (?, ?)", $0.date, $0.number)] } ?? []
    }

    private func index(of driver: LogConditions.Driver) throws -> String {
        guard let other = driver.indexOfFew else { return driver.index }
        let condition = driver.condition
        let source = "entry INDEXED BY \(other) WHERE \(condition.sql)"
        return try isFew(source, condition.arguments, limit: 1_000) ? other : driver.index
    }

    private func isFew(_ source: String, _ arguments: [DatabaseValue], limit: Int = gather) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT count(*) FROM (SELECT 1 FROM \(source) LIMIT ?)")
        let most = limit + 1
        return try Int.fetchOne(statement, arguments: StatementArguments(arguments + [most.databaseValue])) ?? 0 < most
    }

    private func fetch(_ sql: String, _ arguments: [DatabaseValue]) throws -> [Place] {
        let statement = try db.cachedStatement(sql: sql)
        return try Row.fetchAll(statement, arguments: StatementArguments(arguments)).map {
            Place(date: $0[0], number: $0[1])
        }
    }
}
