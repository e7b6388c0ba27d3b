import GRDB
import Model

/// What an entry has in common with many others, as a row of its own: see `LedgerSchema.log`.
enum EntryShape {
    struct Column {
        let name: String
        /// The column of `entry` it comes from.
        let source: String
        let isNumber: Bool
        /// The value out of an entry's row, where it is not the column itself.
        var form = "%"

        var declaration: String { "\(name) \(isNumber ? "INTEGER" : "TEXT")" }
        func value(of row: String) -> String {
            form.split(separator: "%", omittingEmptySubsequences: false)
                .joined(separator: "\(row).\(source)")
        }
    }

    private static func words(_ name: String) -> Column { Column(name: name, source: name, isNumber: false) }

    static let columns: [Column] = [
        words("template_code"), words("group_code"), words("document_type"), words("document_kind"), words("direction"),
        words("information_flow"), words("initiated_by"), words("correspondence_type"), words("language"),
        words("currency"), words("evaluation"),
        Column(name: "attempt_failed", source: "attempt_failed", isNumber: true),
        Column(name: "canceled", source: "canceled", isNumber: true), words("user_id"), words("salesperson_code"),
        Column(name: "automatic", source: "rule", isNumber: true, form: "(% IS NOT NULL)"),
    ]

    private static let separator = "\u{1F}"

    /// The key of the shape of an entry's row, as SQL; null and empty are told apart.
    static func key(of row: String) -> String {
        columns.map { "coalesce('=' || \($0.value(of: row)), '')" }.joined(separator: " || char(31) || ")
    }

    /// Adds the shapes of all entries that `source` selects.
    static func add(from source: String) -> String {
        """
        INSERT OR IGNORE INTO entry_shape (key, \(columns.map(\.name).joined(separator: ", ")))
            SELECT DISTINCT \(key(of: "entry")), \(columns.map { $0.value(of: "entry") }.joined(separator: ", "))
            FROM \(source);
        """
    }

    /// The number of the entry's shape; one that is new is added.
    static func number(of entry: InteractionLogEntry, in db: Database) throws -> Int64 {
        let values = values(of: entry)
        let key = values.map { value in value.isNull ? "" : "=\(value.text)" }.joined(separator: separator)
        let known = try db.cachedStatement(sql: "SELECT shape_no FROM entry_shape WHERE key = ?")
        if let number = try Int64.fetchOne(known, arguments: [key]) { return number }
        let names = columns.map(\.name).joined(separator: ", ")
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        try db.execute(
            sql: "INSERT INTO entry_shape (key, \(names)) VALUES (?, \(places))",
            arguments: StatementArguments([key.databaseValue] + values))
        return db.lastInsertedRowID
    }

    /// In the order of `columns`.
    private static func values(of entry: InteractionLogEntry) -> [DatabaseValue] {
        let values: [(any DatabaseValueConvertible)?] = [
            entry.templateCode, entry.groupCode, entry.documentType?.rawValue, entry.documentKind?.rawValue,
            entry.direction?.rawValue, entry.informationFlow?.rawValue, entry.initiatedBy?.rawValue,
            entry.correspondenceType, entry.language, entry.currency, entry.evaluation, entry.attemptFailed,
            entry.canceled, entry.userID, entry.salespersonCode, entry.rule != nil,
        ]
        return values.map { $0?.databaseValue ?? .null }
    }
}

extension DatabaseValue {
    /// As SQLite's `||` writes it.
    fileprivate var text: String {
        String.fromDatabaseValue(self) ?? Int64.fromDatabaseValue(self).map(String.init) ?? ""
    }
}
