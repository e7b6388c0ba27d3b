import GRDB
package import Model

/// Criteria under a name, for any segment.
package struct SavedCriteria: Equatable, Sendable {
    package var name: String
    package var criteria: SegmentCriteria
    package var savedAt: Moment
    package var savedBy: String

    package init(name: String, criteria: SegmentCriteria, savedAt: Moment, savedBy: String) {
        self.name = name
        self.criteria = criteria
        self.savedAt = savedAt
        self.savedBy = savedBy
    }
}

extension SQLiteLedger {
    /// Saves criteria; those that had the name before go where `replaces`.
    /// - Throws: `LedgerFailure.refused` when the name is taken.
    package func save(_ saved: SavedCriteria, replaces: Bool) throws(LedgerFailure) {
        try write { db in
            if !replaces, try SQLiteLedger.saved(saved.name, in: db) != nil {
                throw LedgerFailure.refused(
                    "there are criteria \(saved.name) already; say --replace to put others in their place")
            }
            try db.execute(
                sql: "INSERT OR REPLACE INTO saved_criteria (name, criteria, saved_at, saved_by) VALUES (?, ?, ?, ?)",
                arguments: [
                    saved.name, try CriteriaText.text(saved.criteria), saved.savedAt.nanoseconds, saved.savedBy,
                ])
        }
    }

    /// In order of name.
    package func savedCriteria() throws(LedgerFailure) -> [SavedCriteria] {
        try read { db in
            try Row.fetchAll(db, sql: "\(SQLiteLedger.selectSaved) ORDER BY name").compactMap(SQLiteLedger.saved)
        }
    }

    /// - Throws: `LedgerFailure.notFound`.
    package func savedCriteria(named name: String) throws(LedgerFailure) -> SavedCriteria {
        try read { db in
            guard let saved = try SQLiteLedger.saved(name, in: db) else {
                throw LedgerFailure.notFound("saved criteria \(name)")
            }
            return saved
        }
    }

    /// - Throws: `LedgerFailure.notFound`.
    package func deleteSavedCriteria(_ name: String) throws(LedgerFailure) {
        try write { db in
            try db.execute(sql: "DELETE FROM saved_criteria WHERE name = ?", arguments: [name])
            if db.changesCount == 0 { throw LedgerFailure.notFound("saved criteria \(name)") }
        }
    }

    private static let selectSaved = "SELECT name, criteria, saved_at, saved_by FROM saved_criteria"

    private static func saved(_ name: String, in db: Database) throws -> SavedCriteria? {
        try Row.fetchOne(db, sql: "\(selectSaved) WHERE name = ?", arguments: [name]).flatMap(saved)
    }

    private static func saved(_ row: Row) -> SavedCriteria? {
        CriteriaText.criteria(row[1]).map { criteria in
            SavedCriteria(
                name: row[0], criteria: criteria, savedAt: Moment(nanoseconds: row[2]), savedBy: row[3])
        }
    }
}
