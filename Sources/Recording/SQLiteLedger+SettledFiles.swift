import GRDB
package import Model

/// A review item that was settled while its file still lies in the review folder.
package struct SettledReview: Equatable, Sendable {
    package var reviewNumber: Int64
    package var resolution: ReviewResolution
    /// The files that went into review with it.
    package var intakes: [Intake]
}

/// Some of the items whose files are to be moved on.
package struct SettledReviews: Equatable, Sendable {
    package var items: [SettledReview]
    /// The number behind which the next ones begin; nil when there are no more.
    package var next: Int64?
}

extension SQLiteLedger {
    /// Settled items whose files were not yet moved on, in order of number, behind the one numbered `after`: of the next
    /// `limit` of them those whose files are all in the review folder already.
    package func settledReviews(after: Int64, limit: Int) throws(LedgerFailure) -> SettledReviews {
        try lookUp { db in
            let rows = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT review_no, document_id, resolution, resolved_at, resolved_by, resolution_reason, entry_no
                        FROM review_item WHERE resolution IS NOT NULL AND filed = 0 AND review_no > ?
                        ORDER BY review_no LIMIT ?
                        """), arguments: [after, limit])
            let items = try rows.compactMap { row -> SettledReview? in
                guard let resolution = ReviewRows.resolution(way: row[2], at: row[3], by: row[4], why: row[5], row[6])
                else { return nil }
                let intakes = try IntakeRows.all(ofDocument: row[1], in: db).filter { $0.outcome.word == .review }
                // Not yet in the review folder: its turn comes when it is.
                if intakes.contains(where: { $0.filing == nil }) { return nil }
                return SettledReview(reviewNumber: row[0], resolution: resolution, intakes: intakes)
            }
            return SettledReviews(items: items, next: rows.count < limit ? nil : rows.last.map { $0[0] })
        }
    }

    /// Notes where the files are now; `isDone` when there is nothing left to move.
    package func noteSettled(review number: Int64, filed: [FiledIntake], isDone: Bool) throws(LedgerFailure) {
        guard isDone || !filed.isEmpty else { return }
        try write { db in
            try IntakeRows.markFiled(filed, in: db)
            guard isDone else { return }
            try db.execute(sql: "UPDATE review_item SET filed = 1 WHERE review_no = ?", arguments: [number])
        }
    }
}
