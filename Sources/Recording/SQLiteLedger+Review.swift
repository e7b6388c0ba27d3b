import GRDB
package import Model

// Documents that wait for a person, and what the person decides.

extension SQLiteLedger {
    /// Items that wait (`open`) or are settled, in order of number, behind the one numbered `after`.
    package func reviewItems(open: Bool = true, limit: Int = 1000, after: Int64? = nil) throws(LedgerFailure)
        -> [ReviewItem]
    {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    \(ReviewRows.select) WHERE resolution IS \(open ? "" : "NOT ")NULL AND review_item.review_no > ?
                    ORDER BY review_item.review_no LIMIT ?
                    """, arguments: [after ?? 0, max(limit, 1)]
            ).map { try ReviewRows.item($0, in: db) }
        }
    }

    /// How many items wait.
    package func waitingReviews() throws(LedgerFailure) -> Int {
        try read { db in
            try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM review_item WHERE resolution IS NULL") ?? 0
        }
    }

    /// What was read in the document that waits, or waited.
    package func reading(ofReview number: Int64) throws(LedgerFailure) -> DocumentReading? {
        try read { db in
            try ReviewRows.item(number, in: db).flatMap { try DocumentRows.reading(of: $0.documentID, in: db) }
        }
    }

    package func reviewItem(_ number: Int64) throws(LedgerFailure) -> ReviewItem? {
        try read { db in try ReviewRows.item(number, in: db)?.item }
    }

    /// Records the waiting document for this contact, exactly as if it had been matched, and learns `lessons`. A `type`
    /// says what the document is, whatever was read.
    package func assign(
        review number: Int64, to contactNumber: String, template: String? = nil, type: DocumentType? = nil,
        by user: String, at moment: Moment, learning lessons: [Lesson] = []
    ) throws(LedgerFailure) -> Assignment {
        try write { db in
            let (item, documentID) = try SQLiteLedger.waiting(number, in: db)
            var handling = try HandledDocument(documentID, item.document, in: db)
            if let type { handling.take(type, by: user) }
            try handling.assign(to: contactNumber, template: template, by: user)
            let assignment = try handling.record(by: user, at: moment, learning: lessons)
            try ReviewRows.settle(
                number,
                ReviewResolution(way: .assigned, user: user, at: moment, entryNumber: assignment.entry.number), in: db)
            return assignment
        }
    }

    /// Takes over what a waiting document is decided to be now, with the rules and contacts of today. Nil when it
    /// waits on, with the reason and the candidates of today, or a rule says that it is to be ignored.
    package func reconsider(
        review number: Int64, _ decision: Decision, by user: String, at moment: Moment
    ) throws(LedgerFailure) -> Assignment? {
        try write { db in
            let (item, documentID) = try SQLiteLedger.waiting(number, in: db)
            var handling = try HandledDocument(documentID, item.document, in: db)
            handling.decision = decision
            if case .ignore = decision.outcome {
                try DocumentRows.write(decision, of: documentID, in: db)
                let reason = "ignored by rule '\(decision.rule ?? "")'"
                try ReviewRows.settle(
                    number, ReviewResolution(way: .dismissed, user: user, at: moment, reason: reason), in: db)
                return nil
            }
            if case .review(let reason) = decision.outcome {
                try DocumentRows.write(decision, of: documentID, in: db)
                try ReviewRows.change(number, reason, in: db)
                return nil
            }
            let assignment = try handling.record(by: user, at: moment)
            try ReviewRows.settle(
                number, ReviewResolution(way: .matched, user: user, at: moment, entryNumber: assignment.entry.number),
                in: db)
            return assignment
        }
    }

    /// Closes the item without an entry; the document stays in the store.
    package func dismiss(review number: Int64, reason: String, by user: String, at moment: Moment)
        throws(LedgerFailure)
    {
        try write { db in
            _ = try SQLiteLedger.waiting(number, in: db)
            try ReviewRows.settle(
                number, ReviewResolution(way: .dismissed, user: user, at: moment, reason: reason), in: db)
        }
    }

    static func waiting(_ number: Int64, in db: Database) throws -> (item: ReviewItem, documentID: Int64) {
        guard let found = try ReviewRows.item(number, in: db) else {
            throw LedgerFailure.notFound("review item \(number)")
        }
        guard let resolution = found.item.resolution else { return found }
        let (way, user, at) = (Phrase(word: resolution.way.rawValue), resolution.user, resolution.at)
        throw LedgerFailure.refused(
            resolution.entryNumber.map { "review item \(number) was \(way) by \(user) at \(at), as entry \($0)" }
                ?? "review item \(number) was \(way) by \(user) at \(at)")
    }
}
