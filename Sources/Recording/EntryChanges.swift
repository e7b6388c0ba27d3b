import GRDB
import Model

/// Changes of entries, each with its line in the history, by one person at one moment inside one transaction. What
/// people correct, cancel or bring back goes through here; comments are rows of their own, and reprints are counted,
/// contacts merged and persons erased without a line.
struct EntryChanges {
    let db: Database
    let user: String
    let moment: Moment
    var reason: String?

    init(by user: String, at moment: Moment, reason: String? = nil, in db: Database) {
        (self.db, self.user, self.moment, self.reason) = (db, user, moment, reason)
    }

    /// Gives a field its new value; the entry's names stay those at the time of recording. False when the field has
    /// that value already, and nothing is noted.
    /// - Throws: `LedgerFailure.notFound`.
    @discardableResult
    func make(_ edit: EntryEdit, of number: Int64) throws -> Bool {
        let column = edit.field.rawValue
        let statement = try db.cachedStatement(sql: "SELECT \(column) FROM entry WHERE entry_no = ?")
        guard let row = try Row.fetchOne(statement, arguments: [number]) else {
            throw LedgerFailure.notFound("entry \(number)")
        }
        let before: String? = edit.isSwitch ? (row[0] ? "yes" : "no") : row[0]
        guard before != edit.text else { return false }
        let value: (any DatabaseValueConvertible)? = edit.isSwitch ? edit.text == "yes" : edit.text
        let update = try db.cachedStatement(sql: "UPDATE entry SET \(column) = ? WHERE entry_no = ?")
        if edit.field == .subject || edit.field == .description {
            try SearchRows.changing(number, in: db) { try update.execute(arguments: [value, number]) }
        } else {
            try update.execute(arguments: [value, number])
        }
        try note(edit.field, of: number, before: before, after: edit.text)
        return true
    }

    func note(
        _ field: EntryField, of number: Int64, before: String?, after: String?, reason: String? = nil,
        cause: EntryChange.Cause? = nil
    ) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO entry_change (entry_no, changed_at, user_id, field, before, after, reason, cause)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            number, moment.nanoseconds, user, field.rawValue, before, after, reason ?? self.reason, cause?.code,
        ])
    }

    /// What was changed on the entry, the first change first.
    static func all(of number: Int64, in db: Database) throws -> [EntryChange] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT changed_at, user_id, field, before, after, reason, cause FROM entry_change WHERE entry_no = ?
                ORDER BY change_no
                """)
        return try Row.fetchAll(statement, arguments: [number]).compactMap { row in
            guard let field = EntryField(rawValue: row[2]) else { return nil }
            return EntryChange(
                entryNumber: number, at: Moment(nanoseconds: row[0]), user: row[1], field: field, before: row[3],
                after: row[4], reason: row[5], cause: (row[6] as String?).flatMap(EntryChange.Cause.init))
        }
    }
}
