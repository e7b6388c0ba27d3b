import GRDB
package import Model

extension SQLiteLedger {
    /// Moves a recorded document to the contact it concerns: the entry is canceled with the reason, a new one is
    /// recorded exactly as if it had been matched, and both know each other. What the document taught about the wrong
    /// contact is forgotten.
    package func reassign(
        entry number: Int64, to contactNumber: String, reason: String?, by user: String, at moment: Moment,
        learning lessons: [Lesson] = []
    ) throws(LedgerFailure) -> Reassignment {
        try write { db in
            let (old, document, documentID) = try SQLiteLedger.movable(number, to: contactNumber, in: db)
            var handling = try HandledDocument(documentID, document, in: db)
            try handling.assign(to: contactNumber, template: old.templateCode, by: user)
            // It taught something wrong, if anything.
            for mistaken in try LessonRows.lessons(ofEntry: number, in: db)
            where mistaken.lesson.contactNumber == old.contactNumber {
                _ = try LessonRows.forget(mistaken.number, in: db)
            }
            // Canceled first, so that the new entry is not taken for a reprint of this one.
            let changes = EntryChanges(by: user, at: moment, in: db)
            let assignment = try changes.cancel(number) {
                let assignment = try handling.record(by: user, at: moment, learning: lessons)
                let words = "reassigned to \(contactNumber) as entry \(assignment.entry.number)"
                return (words + (reason.map { ": \($0)" } ?? ""), assignment)
            }.replacement
            try db.execute(
                sql: """
                    INSERT INTO reassignment (from_entry, to_entry, reassigned_at, reassigned_by) VALUES (?, ?, ?, ?)
                    """, arguments: [number, assignment.entry.number, moment.nanoseconds, user])
            // The question about this document, and those about documents that were the same printed again.
            try db.execute(
                sql: """
                    UPDATE review_item SET entry_no = ?1 WHERE entry_no = ?2
                        AND document_id IN (SELECT ?3 UNION SELECT id FROM document WHERE entry_no = ?2)
                    """, arguments: [assignment.entry.number, number, documentID])
            guard let canceled = try EntryRows.entry(number, in: db) else {
                throw LedgerFailure.notFound("entry \(number)")
            }
            return Reassignment(canceled: canceled, assignment: assignment)
        }
    }

    static func reassignments(of number: Int64, in db: Database) throws -> (from: Int64?, to: Int64?) {
        let from = try Int64.fetchOne(
            db, sql: "SELECT from_entry FROM reassignment WHERE to_entry = ? ORDER BY from_entry DESC LIMIT 1",
            arguments: [number])
        let to = try Int64.fetchOne(
            db, sql: "SELECT to_entry FROM reassignment WHERE from_entry = ?", arguments: [number])
        return (from, to)
    }

    private static func movable(
        _ number: Int64, to contactNumber: String, in db: Database
    ) throws -> (InteractionLogEntry, EntryDocument, documentID: Int64) {
        guard let old = try EntryRows.entry(number, in: db) else { throw LedgerFailure.notFound("entry \(number)") }
        guard !old.canceled else {
            throw LedgerFailure.refused(
                old.cancelReason.map { "entry \(number) is canceled already: \($0)" }
                    ?? "entry \(number) is canceled already")
        }
        if let first = old.copyOf {
            throw LedgerFailure.refused(
                "entry \(number) records the document of entry \(first) for a further contact; reassign \(first)")
        }
        guard old.contactNumber != contactNumber else {
            throw LedgerFailure.refused("entry \(number) is of \(contactNumber) \(old.contactName) already")
        }
        guard try !EntryRows.isAttached(number, in: db) else {
            throw LedgerFailure.refused(
                "entry \(number) was recorded by hand; cancel it, and record it anew for \(contactNumber)")
        }
        guard let document = old.document, let known = try DocumentRows.find(document.digest, in: db) else {
            throw LedgerFailure.refused("entry \(number) has no document; record it anew for \(contactNumber)")
        }
        return (old, document, known.id)
    }
}

/// What came of moving a document to another contact.
package struct Reassignment: Equatable, Sendable {
    /// The entry as it was, canceled now.
    package var canceled: InteractionLogEntry
    package var assignment: Assignment
}
