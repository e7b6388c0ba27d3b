import GRDB
import Model

extension SQLiteLedger {
    /// Moves all that is known and recorded of one contact to another: entries, names, numbers, addresses, people, and
    /// its place among the candidates of what waits for review. The old number finds the other one from then on.
    ///
    /// - Parameter preview: Only says what would be done.
    /// - Throws: `LedgerFailure.refused` where they cannot be one.
    package func merge(
        contact number: String, into other: String, preview: Bool
    ) throws(LedgerFailure) -> ContactMerge {
        let body: (Database) throws -> ContactMerge = { db in
            let (fromID, from) = try SQLiteLedger.found(number, in: db)
            let (intoID, into) = try SQLiteLedger.found(other, in: db)
            if from.number != number, from.number == into.number {
                throw LedgerFailure.refused("\(number) was merged into \(into.number) already")
            }
            if let objection = ContactMerge.objection(from, into) { throw LedgerFailure.refused(objection) }
            try SQLiteLedger.refuseCopiesForBoth(from, into, in: db)
            func count(_ table: String, _ column: String) throws -> Int {
                try Int.fetchOne(
                    db, sql: "SELECT COUNT(*) FROM \(table) WHERE \(column) = ?", arguments: [from.number]) ?? 0
            }
            let items = try SQLiteLedger.waitingItems(naming: from.number, in: db)
            let merge = ContactMerge(
                from: from, into: ContactMerge.union(from, into), entries: try count("entry", "contact_no"),
                reviews: items.count, people: try count("contact", "company_no"))
            guard !preview else { return merge }
            try SQLiteLedger.carryOut(merge, fromID, intoID, before: into, in: db)
            for (document, decision) in items {
                try DocumentRows.write(decision.naming(into, insteadOf: from.number), of: document, in: db)
            }
            return merge
        }
        return preview ? try read(body) : try write(body)
    }

    private static func found(_ number: String, in db: Database) throws -> (Int64, Contact) {
        guard let id = try ContactRows.id(of: number, in: db), let contact = try ContactRows.contact(id, in: db) else {
            throw LedgerFailure.notFound("contact \(number)")
        }
        return (id, contact)
    }

    /// Of a document there is one further entry for a contact, not two.
    private static func refuseCopiesForBoth(_ from: Contact, _ into: Contact, in db: Database) throws {
        let copies = try Row.fetchOne(
            db,
            sql: """
                SELECT entry.entry_no, other.entry_no FROM entry
                JOIN entry AS other ON other.copy_of = entry.copy_of AND other.contact_no = ?
                WHERE entry.contact_no = ? AND entry.copy_of IS NOT NULL LIMIT 1
                """, arguments: [into.number, from.number])
        guard let copies else { return }
        let (one, other): (Int64, Int64) = (copies[0], copies[1])
        throw LedgerFailure.refused(
            "entries \(one) and \(other) record the same document for the two contacts; cancel one of the entries, "
                + "delete it with 'dossier purge', then merge")
    }

    private static func carryOut(
        _ merge: ContactMerge, _ fromID: Int64, _ intoID: Int64, before: Contact, in db: Database
    ) throws {
        let (from, into) = (merge.from, merge.into)
        try db.execute(
            sql: "UPDATE entry SET contact_no = ?, contact_name = ? WHERE contact_no = ?",
            arguments: [into.number, into.name, from.number])
        try db.execute(
            sql: "UPDATE entry SET contact_company_no = ?, contact_company_name = ? WHERE contact_company_no = ?",
            arguments: [into.number, into.name, from.number])
        try db.execute(
            sql: "UPDATE contact SET company_no = ?, company_name = ? WHERE company_no = ?",
            arguments: [into.number, into.name, from.number])
        try db.execute(
            sql: "UPDATE lesson SET contact_id = ? WHERE contact_id = ?", arguments: [intoID, fromID])
        try SegmentRows.replace(fromID, with: intoID, in: db)
        for table in ["contact_identifier", "contact_name", "contact_address"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE contact_id = ?", arguments: [fromID])
        }
        try db.execute(
            sql: "UPDATE contact_former_number SET contact_id = ? WHERE contact_id = ?", arguments: [intoID, fromID])
        try db.execute(sql: "DELETE FROM contact WHERE id = ?", arguments: [fromID])
        try ContactWriter.replace(intoID, with: into, learntBesides: before, in: db)
        try ContactRevision.grow(in: db)
    }

    /// The waiting documents that count this contact among their candidates.
    private static func waitingItems(naming number: String, in db: Database) throws -> [(Int64, Decision)] {
        let documents = try Int64.fetchCursor(
            db, sql: "SELECT document_id FROM review_item WHERE resolution IS NULL ORDER BY review_no")
        var found: [(Int64, Decision)] = []
        while let document = try documents.next() {
            guard let decision = try DocumentRows.decision(of: document, in: db),
                decision.candidates.contains(where: { $0.contactNumber == number })
            else { continue }
            found.append((document, decision))
        }
        return found
    }
}

extension Decision {
    /// The same with another candidate in the place of one; who was a candidate already is so once.
    fileprivate func naming(_ contact: Contact, insteadOf number: String) -> Decision {
        var result = self
        let isThere = candidates.contains { $0.contactNumber == contact.number }
        result.candidates = candidates.compactMap { candidate in
            guard candidate.contactNumber == number else { return candidate }
            if isThere { return nil }
            return Candidate(
                contactNumber: contact.number, name: contact.name, evidence: candidate.evidence,
                against: candidate.against)
        }
        return result
    }
}
