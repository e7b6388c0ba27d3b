import GRDB

/// A number that grows with each change of contacts, so that the service sees it however the change was made.
enum ContactRevision {
    static func number(in db: Database) throws -> Int64 {
        let statement = try db.cachedStatement(sql: "SELECT number FROM contact_revision WHERE id = 1")
        return try Int64.fetchOne(statement) ?? 0
    }

    static func grow(in db: Database) throws {
        try db.execute(sql: "UPDATE contact_revision SET number = number + 1 WHERE id = 1")
    }

    /// Grows where what was imported changed anything.
    static func grow(from before: ContactImport, to after: ContactImport, in db: Database) throws {
        if after.added + after.changed > before.added + before.changed { try grow(in: db) }
    }
}

extension SQLiteLedger {
    /// Grows whenever contacts are added, changed or merged, by a file or by command.
    package func contactRevision() throws(LedgerFailure) -> Int64 { try lookUp(ContactRevision.number) }
}
