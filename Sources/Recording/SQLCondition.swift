import GRDB

/// A condition with the values that stand in it.
struct SQLCondition {
    var sql: String
    var arguments: [DatabaseValue] = []

    init(_ sql: String, _ values: (any DatabaseValueConvertible)?...) {
        self.sql = sql
        arguments = values.map { $0?.databaseValue ?? .null }
    }
}

extension Sequence<SQLCondition> {
    /// All of them, with `word` before; nothing where there are none.
    func all(_ word: String = "WHERE") -> SQLCondition {
        var whole = SQLCondition("")
        for one in self {
            whole.sql += whole.sql.isEmpty ? "\(word) \(one.sql)" : " AND \(one.sql)"
            whole.arguments += one.arguments
        }
        return whole
    }
}
