import GRDB

/// The values of an index by which rare entries are gathered.
enum DistinctValues {
    static func shapes(_ conditions: [SQLCondition], in db: Database) throws -> [DatabaseValue] {
        let condition = conditions.all()
        return try DatabaseValue.fetchAll(
            db, sql: "SELECT shape_no FROM entry_shape \(condition.sql) ORDER BY shape_no DESC",
            arguments: StatementArguments(condition.arguments))
    }

    /// The days that stand on documents, within bounds: one look into the index for each.
    static func documentDates(_ bounds: [SQLCondition], in db: Database) throws -> [DatabaseValue] {
        let bound = bounds.all("AND")
        let statement = try db.cachedStatement(
            sql: """
                SELECT max(document_date) FROM entry INDEXED BY entry_document_date
                WHERE document_date < ? \(bound.sql)
                """)
        var days: [DatabaseValue] = []
        var last = "9999"
        while let day = try String.fetchOne(
            statement, arguments: StatementArguments([last.databaseValue] + bound.arguments))
        {
            days.append(day.databaseValue)
            last = day
        }
        return days
    }
}
