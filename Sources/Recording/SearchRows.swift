import Foundation
import GRDB
import Model

/// The words of entries in the index of words. Who changes an entry's words does it within `changing`.
enum SearchRows {
    /// Bytes of a document's text that are indexed.
    private static let longest = 512 * 1024

    /// The last entry of which the words are indexed.
    static func position(in db: Database) throws -> Int64 {
        try Int64.fetchOne(try db.cachedStatement(sql: "SELECT entry_no FROM search_position")) ?? 0
    }

    /// Indexes the next entries, at most `limit`; how many.
    static func indexNext(_ limit: Int, in db: Database) throws -> Int {
        let next = try db.cachedStatement(
            sql: "SELECT entry_no FROM entry WHERE entry_no > ? ORDER BY entry_no LIMIT ?")
        let numbers = try Int64.fetchAll(next, arguments: [position(in: db), limit])
        for number in numbers { try add(number, in: db) }
        if let last = numbers.last {
            try db.execute(sql: "UPDATE search_position SET entry_no = ?", arguments: [last])
        }
        return numbers.count
    }

    /// Does `change`, after which the entry may have other words.
    static func changing<Value>(_ number: Int64, in db: Database, _ change: () throws -> Value) throws -> Value {
        guard try number <= position(in: db) else { return try change() }
        try remove(number, in: db)
        let value = try change()
        try add(number, in: db)
        return value
    }

    /// Takes the entry's words out; to be called before the entry, its comments or its document are deleted.
    static func remove(_ number: Int64, in db: Database) throws {
        guard try number <= position(in: db), let text = try text(of: number, in: db) else { return }
        try db.cachedStatement(sql: "INSERT INTO entry_search (entry_search, rowid, text) VALUES ('delete', ?, ?)")
            .execute(arguments: [number, text])
    }

    private static func add(_ number: Int64, in db: Database) throws {
        guard let text = try text(of: number, in: db) else { return }
        try db.cachedStatement(sql: "INSERT INTO entry_search (rowid, text) VALUES (?, ?)")
            .execute(arguments: [number, text])
    }

    /// Of a document that was merely attached the words are no part: it may be read long after the entry was indexed.
    private static func text(of number: Int64, in db: Database) throws -> String? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT description, subject, substr(text, 1, \(longest)) FROM entry
                LEFT JOIN document_reading ON document_reading.document_id = entry.document_id AND attached = 0
                WHERE entry_no = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [number]) else { return nil }
        let own: [String] = try [row[0], row[1] ?? ""] + CommentRows.texts(of: number, in: db)
        return own.joined(separator: "\n") + "\n" + String(decoding: (row[2] as Data?) ?? Data(), as: UTF8.self)
    }
}
