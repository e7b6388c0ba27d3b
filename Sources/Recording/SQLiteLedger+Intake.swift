import GRDB
package import Model

// What was taken in, and where each file went.

extension SQLiteLedger {
    /// This very file, committed before and still in its folder: only its filing is to be repeated (nothing at all
    /// when it was `kept`). Two states of one file that look alike are told apart by their digest; this gives the last.
    package func knownIntake(_ key: IntakeKey) throws(LedgerFailure) -> Intake? {
        try lookUp { db in try IntakeRows.intakes(of: key, in: db).first }
    }

    /// True when the same bytes were recorded or reviewed before; a former problem does not count.
    package func isKnown(_ digest: DocumentDigest) throws(LedgerFailure) -> Bool {
        try lookUp { db in try DocumentRows.isSettled(digest, in: db) }
    }

    /// Notes that the files have left their folders, or stay there for good.
    package func markFiled(_ filed: [FiledIntake]) throws(LedgerFailure) {
        guard !filed.isEmpty else { return }
        try write { db in try IntakeRows.markFiled(filed, in: db) }
    }

    /// Committed files that may still lie in their folders: for recovery at the start.
    package func unfiled() throws(LedgerFailure) -> [Intake] {
        try read { db in
            try Row.fetchAll(db, sql: "\(IntakeRows.select) WHERE filing IS NULL ORDER BY intake.id")
                .map(IntakeRows.intake)
        }
    }

    /// Where did that file go? All intakes of files with this name, or with this path or the end of it, where they were
    /// dropped or where they were filed; the last first.
    package func intakes(ofPath path: String) throws(LedgerFailure) -> [Intake] {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return try read { db in
            try Row.fetchAll(
                db, sql: "\(IntakeRows.select) WHERE name = ? ORDER BY intake.id DESC LIMIT 1000", arguments: [name]
            )
            .map(IntakeRows.intake)
            .filter { intake in
                var places = [intake.originalPath]
                if case .moved(let place) = intake.filing { places.append(place.shown) }
                return path == name || places.contains { $0 == path || $0.hasSuffix("/" + path) }
            }
        }
    }

    /// The user whose file the document was; nil where that, or the document, is not known.
    package func owner(of digest: DocumentDigest) throws(LedgerFailure) -> String? {
        try read { db in
            try String.fetchOne(
                db, sql: "SELECT user_id FROM document WHERE digest = ?", arguments: [digest.rawValue])
        }
    }

    /// All intakes of these bytes, the first one first.
    package func intakes(of digest: DocumentDigest) throws(LedgerFailure) -> [Intake] {
        try read { db in
            guard let document = try DocumentRows.find(digest, in: db) else { return [] }
            return try IntakeRows.all(ofDocument: document.id, in: db)
        }
    }
}
