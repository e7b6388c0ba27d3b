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

    package func reviewItem(_ number: Int64) throws(LedgerFailure) -> ReviewItem? {
        try read { db in try ReviewRows.item(number, in: db)?.item }
    }

    /// Records the waiting document for this contact, exactly as if it had been matched. With `remember`, the name by
    /// which the document calls the contact becomes an alias.
    package func assign(
        review number: Int64, to contactNumber: String, template: String? = nil, by user: String, at moment: Moment,
        remember: Bool = false
    ) throws(LedgerFailure) -> Assignment {
        try write { db in
            let (item, documentID) = try SQLiteLedger.waiting(number, in: db)
            guard var decision = try DocumentRows.decision(of: documentID, in: db),
                let row = try Row.fetchOne(
                    db, sql: "SELECT user_id, printed_at FROM document WHERE id = ?", arguments: [documentID])
            else { throw LedgerFailure.notFound("document of review item \(number)") }
            guard let contactID = try ContactRows.id(of: contactNumber, in: db) else {
                throw LedgerFailure.notFound("contact \(contactNumber)")
            }
            if let template {
                guard try SQLiteLedger.template(template, in: db) != nil else {
                    throw LedgerFailure.notFound("template \(template)")
                }
                decision.templateCode = template
            }
            decision.outcome = .record(contactNumber: contactNumber)
            decision.rule = nil
            decision.ladder.append("assigned to \(contactNumber) by \(user)")
            let recorder = DecisionRecorder(
                db: db, documentID: documentID, originalPath: item.document.originalPath, userID: row[0],
                printedAt: Moment(nanoseconds: row[1]), recordedAt: moment, recordsReprints: false)
            var assignment: Assignment
            switch try recorder.carryOut(decision) {
            case .entry(var entry):
                entry.document = item.document
                assignment = Assignment(entry: entry, isReprint: false)
            case .reprint(let entry): assignment = Assignment(entry: entry, isReprint: true)
            case .review:
                throw LedgerFailure.refused(
                    "no template serves \(decision.documentType?.rawValue ?? "this document"); say which with --template"
                )
            }
            if remember, let name = decision.facts.counterpartyName {
                try ContactImporter.learn(alias: name, of: contactID, in: db)
                assignment.learntAlias = name
            }
            try DocumentRows.write(decision, of: documentID, in: db)
            try ReviewRows.settle(
                number,
                ReviewResolution(way: .assigned, user: user, at: moment, entryNumber: assignment.entry.number), in: db)
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

    private static func waiting(_ number: Int64, in db: Database) throws -> (item: ReviewItem, documentID: Int64) {
        guard let found = try ReviewRows.item(number, in: db) else {
            throw LedgerFailure.notFound("review item \(number)")
        }
        guard let resolution = found.item.resolution else { return found }
        let entry = resolution.entryNumber.map { ", as entry \($0)" } ?? ""
        throw LedgerFailure.refused(
            "review item \(number) was \(resolution.way.rawValue) by \(resolution.user) at \(resolution.at)\(entry)")
    }
}

extension Facts {
    /// The name by which the document calls the other party; nil when it is not clear which party that is.
    var counterpartyName: String? {
        guard let direction else { return nil }
        let issuer = issuerRole == .seller ? seller : buyer
        let addressee = issuerRole == .seller ? buyer : seller
        let place: Mention.Place = direction == .outbound ? .addressee : .sender
        let name = direction == .outbound ? addressee.name : issuer.name
        let found = name ?? mentions.first { $0.place == place }?.lines.first
        return found.flatMap { NameKey($0).isEmpty ? nil : $0.trimmed }
    }
}
