import GRDB
import Model

/// What is of one person in the ledger, and its going. Lives inside one transaction.
struct PersonErasure {
    private let db: Database
    private let id: Int64
    private let contact: Contact
    private let entries: [Int64]

    init(_ number: String, in db: Database) throws {
        guard let id = try ContactRows.id(of: number, in: db), let contact = try ContactRows.contact(id, in: db) else {
            throw LedgerFailure.notFound("contact \(number)")
        }
        guard contact.kind == .person else {
            throw LedgerFailure.refused(
                "\(contact.number) \(contact.name) is a company; only persons are erased, and companies merged")
        }
        self.db = db
        (self.id, self.contact) = (id, contact)
        entries = try Int64.fetchAll(
            db, sql: "SELECT entry_no FROM entry WHERE contact_no = ? ORDER BY entry_no", arguments: [contact.number])
    }

    func plan(keepsDocuments: Bool) throws -> Erasure { try found(keepsDocuments: keepsDocuments).erasure }

    private func found(keepsDocuments: Bool) throws -> (erasure: Erasure, documents: [Int64]) {
        var erasure = Erasure()
        erasure.entries = entries.count
        erasure.comments = try count(
            "entry_comment WHERE entry_no IN (SELECT entry_no FROM entry WHERE contact_no = ?)")
        var documents: [Int64] = []
        let ofDrafts = try documentsOfOtherDrafts()
        for row in try Row.fetchAll(
            db,
            sql: """
                SELECT document.id, digest, MIN(mine.entry_no), EXISTS (SELECT 1 FROM entry other
                        WHERE other.document_id = document.id AND other.contact_no <> ?1)
                    OR EXISTS (SELECT 1 FROM template_attachment WHERE document_id = document.id)
                FROM entry mine JOIN document ON document.id = mine.document_id OR document.id IN (
                    SELECT document_id FROM intake WHERE intake.entry_no = mine.entry_no)
                WHERE mine.contact_no = ?1 GROUP BY document.id
                """, arguments: [contact.number])
        {
            guard !keepsDocuments, !(row[3] as Bool), !ofDrafts.contains(row[0]),
                let digest = DocumentDigest(rawValue: row[1])
            else {
                erasure.kept.append(row[2])
                continue
            }
            erasure.documents.append(digest)
            documents.append(row[0])
        }
        for document in documents {
            erasure.files += try String.fetchAll(
                db, sql: "SELECT filed_to FROM intake WHERE document_id = ? AND filed_to IS NOT NULL",
                arguments: [document])
        }
        return (erasure, documents)
    }

    private func count(_ sql: String) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(sql)", arguments: [contact.number]) ?? 0
    }

    func carryOut(reason: String, keepsDocuments: Bool, by user: String, at moment: Moment) throws -> Erasure {
        var (erasure, documents) = try found(keepsDocuments: keepsDocuments)
        try db.execute(
            sql: """
                INSERT INTO erasure (erased_at, erased_by, reason, entries, documents, kept) VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                moment.nanoseconds, user, reason, erasure.entries, documents.count, erasure.kept.count,
            ])
        let neutral = Erasure.neutralNumber(db.lastInsertedRowID)
        erasure.neutralNumber = neutral
        for entry in entries {
            try SearchRows.changing(entry, in: db) { try neutralize(entry, as: neutral, without: documents) }
        }
        for document in documents { try delete(document) }
        try forgetInDecisions(neutral)
        try forgetInReports()
        erasure.documents += try forgetDrafts()
        try deleteCard()
        // Words that were taken out leave the index of words only when it is written anew.
        try db.execute(sql: "INSERT INTO entry_search (entry_search) VALUES ('optimize')")
        return erasure
    }

    private func neutralize(_ entry: Int64, as neutral: String, without documents: [Int64]) throws {
        try db.execute(
            sql: """
                UPDATE entry SET contact_no = ?, contact_name = '', subject = NULL, contact_via = NULL,
                    cancel_reason = NULL, description = COALESCE(
                        (SELECT description FROM interaction_template WHERE code = template_code), template_code)
                WHERE entry_no = ?
                """, arguments: [neutral, entry])
        let document = try Int64.fetchOne(
            db, sql: "SELECT document_id FROM entry WHERE entry_no = ?", arguments: [entry])
        if let document, documents.contains(document) {
            try db.execute(sql: "UPDATE entry SET document_id = NULL WHERE entry_no = ?", arguments: [entry])
        }
        try db.execute(sql: "DELETE FROM entry_comment WHERE entry_no = ?", arguments: [entry])
        // What was changed and when stays; the words do not.
        try db.execute(
            sql: """
                UPDATE entry_change SET reason = NULL,
                    before = CASE WHEN field IN ('subject', 'description') THEN NULL ELSE before END,
                    after = CASE WHEN field IN ('subject', 'description') THEN NULL ELSE after END
                WHERE entry_no = ?
                """, arguments: [entry])
    }

    /// Intakes stay for the counts, without the names of their files.
    private func delete(_ document: Int64) throws {
        try db.execute(
            sql: """
                UPDATE intake SET document_id = NULL, review_no = NULL, original_path = '', path = X'', name = '',
                    reason_detail = NULL, filed_to = NULL, in_folder = 0,
                    filing = COALESCE(filing, 'vanished') WHERE document_id = ?
                """, arguments: [document])
        for sql in [
            "UPDATE lesson SET document_id = NULL WHERE document_id = ?",
            "UPDATE intake SET review_no = NULL WHERE review_no IN (SELECT review_no FROM review_item WHERE document_id = ?)",
            "DELETE FROM review_item WHERE document_id = ?", "DELETE FROM document_reading WHERE document_id = ?",
            "DELETE FROM document WHERE id = ?",
        ] { try db.execute(sql: sql, arguments: [document]) }
    }

    /// As a contact that was considered for documents of others.
    private func forgetInDecisions(_ neutral: String) throws {
        let number = contact.number
        let documents = try Int64.fetchAll(
            db, sql: "SELECT document_id FROM document_reading WHERE instr(CAST(decision AS TEXT), ?)",
            arguments: [number])
        for document in documents {
            guard var decision = try DocumentRows.decision(of: document, in: db) else { continue }
            decision.candidates.removeAll { $0.contactNumber == number }
            decision.also.removeAll { $0.contactNumber == number }
            let concerned: Phrase = "concerned \(neutral)"
            decision.ladder = decision.ladder.map { $0.description.mentions(code: number) ? concerned : $0 }
            if decision.outcome == .record(contactNumber: number) { decision.outcome = .record(contactNumber: neutral) }
            try DocumentRows.write(decision, of: document, in: db)
        }
    }

    private func forgetInReports() throws {
        for row in try Row.fetchAll(
            db, sql: "SELECT id, report FROM contact_file WHERE instr(report, ?1) OR instr(report, ?2)",
            arguments: [contact.number, contact.name])
        {
            let report: String = row[1]
            let lines = report.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                .filter { !$0.mentions(code: contact.number) && !$0.contains(contact.name) }
            try db.execute(
                sql: "UPDATE contact_file SET report = ? WHERE id = ?",
                arguments: [lines.joined(separator: "\n"), row[0] as Int64])
        }
        for row in try Row.fetchAll(
            db, sql: "SELECT entry_no, cancel_reason FROM entry WHERE instr(cancel_reason, ?)",
            arguments: [contact.number]) where (row[1] as String).mentions(code: contact.number)
        {
            try db.execute(
                sql: "UPDATE entry SET cancel_reason = NULL WHERE entry_no = ?", arguments: [row[0] as Int64])
        }
    }

    /// Documents that were attached to nothing else; their rows are gone.
    private func forgetDrafts() throws -> [DocumentDigest] {
        var release = DocumentRelease(in: db)
        for draft in try DraftRows.all(in: db) where concerns(draft) {
            try release.release(DraftRows.take(draft.number, in: db).documentID)
        }
        return release.digests
    }

    private func documentsOfOtherDrafts() throws -> Set<Int64> {
        try Set(
            DraftRows.all(in: db).filter { !concerns($0) }.compactMap { try DraftRows.document(of: $0.number, in: db) })
    }

    /// True when the draft is for the person, or its words name the number.
    private func concerns(_ draft: InteractionDraft) -> Bool {
        if case .contacts(let numbers) = draft.addressees, numbers.contains(contact.number) { return true }
        let words = [draft.interaction.description, draft.interaction.subject, draft.interaction.comment]
        return words.contains { $0?.mentions(code: contact.number) ?? false }
    }

    /// The card, with the rows of every table that belong to it.
    private func deleteCard() throws {
        let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
        for table in tables {
            for key in try db.foreignKeys(on: table) where key.destinationTable == "contact" {
                guard let column = key.originColumns.first else { continue }
                try db.execute(sql: "DELETE FROM \"\(table)\" WHERE \"\(column)\" = ?", arguments: [id])
            }
        }
        try db.execute(sql: "DELETE FROM contact WHERE id = ?", arguments: [id])
    }
}
