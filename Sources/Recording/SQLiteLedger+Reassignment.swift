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
            let mistaken = try LessonRows.lessons(ofEntry: number, in: db).filter {
                $0.lesson.contactNumber == old.contactNumber
            }
            for lesson in mistaken { _ = try LessonRows.forget(lesson.number, in: db) }
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
            return Reassignment(canceled: canceled, assignment: assignment, forgotten: mistaken)
        }
    }

    /// What programs recorded for a contact since `moment`, the oldest first, at most `limit`: entries that nobody gave
    /// to it or canceled, each with what was read in its document.
    package func recordedByItself(
        for contactNumber: String, since moment: Moment, limit: Int = 1_000
    ) throws(LedgerFailure) -> [DecidedDocument] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT \(SQLiteLedger.decidedColumns)
                    FROM entry JOIN document ON document.entry_no = entry.entry_no
                    JOIN document_reading ON document_reading.document_id = document.id
                    WHERE contact_no = ? AND recorded_at >= ? AND canceled = 0 AND copy_of IS NULL AND attached = 0
                        AND NOT EXISTS (SELECT 1 FROM reassignment WHERE to_entry = entry.entry_no)
                        AND NOT EXISTS (SELECT 1 FROM review_item
                            WHERE review_item.document_id = document.id AND resolution = ?)
                    ORDER BY entry.entry_no LIMIT ?
                    """,
                arguments: [contactNumber, moment.nanoseconds, ReviewResolution.Way.assigned.rawValue, limit]
            ).compactMap(SQLiteLedger.decidedDocument)
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
    /// What the document had taught of the contact that it was recorded for.
    package var forgotten: [LearntLesson] = []
}
