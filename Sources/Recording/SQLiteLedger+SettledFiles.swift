import GRDB
package import Model

/// A review item that was settled while its file still lies in the review folder.
package struct SettledReview: Equatable, Sendable {
    package var reviewNumber: Int64
    package var resolution: ReviewResolution
    /// The files that went into review with it.
    package var intakes: [Intake]
}

extension SQLiteLedger {
    /// Settled items whose files were not yet moved on, the first ones first.
    package func settledReviews(limit: Int) throws(LedgerFailure) -> [SettledReview] {
        try lookUp { db in
            let numbers = try Int64.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT review_no FROM review_item WHERE resolution IS NOT NULL AND filed = 0 LIMIT ?
                        """), arguments: [limit])
            return try numbers.compactMap { number in
                guard let (item, documentID) = try ReviewRows.item(number, in: db), let resolution = item.resolution
                else { return nil }
                let intakes = try IntakeRows.all(ofDocument: documentID, in: db).filter { $0.outcome.word == .review }
                // Not yet in the review folder: its turn comes when it is.
                if intakes.contains(where: { $0.filing == nil }) { return nil }
                return SettledReview(reviewNumber: number, resolution: resolution, intakes: intakes)
            }
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
