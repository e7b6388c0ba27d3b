import GRDB
import Model

/// Review items as rows.
enum ReviewRows {
    static let select = """
        SELECT review_item.review_no, received_at, reason_code, reason_detail, resolution, resolved_at, resolved_by,
            resolution_reason, review_item.entry_no, document_id, digest, media_type, original_path
        FROM review_item JOIN document ON document.id = review_item.document_id
        """

    static func item(_ row: Row, in db: Database) throws -> ReviewItem {
        let number: Int64 = row[0]
        let document = EntryRows.document(digest: row[10], mediaType: row[11], originalPath: row[12], reprints: 0)
        guard let code = ReviewReason.Code(rawValue: row[2]), let document,
            let decision = try DocumentRows.decision(of: row[9], in: db)
        else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "review item \(number) is incomplete") }
        return ReviewItem(
            number: number, receivedAt: Moment(nanoseconds: row[1]), reason: ReviewReason(code, detail: row[3]),
            candidates: decision.candidates, facts: decision.facts, document: document,
            documentType: decision.documentType, templateCode: decision.templateCode,
            resolution: resolution(way: row[4], at: row[5], by: row[6], why: row[7], row[8]))
    }

    static func resolution(
        way: String?, at moment: Int64?, by user: String?, why reason: String?, _ entry: Int64?
    ) -> ReviewResolution? {
        way.flatMap(ReviewResolution.Way.init).map { way in
            ReviewResolution(
                way: way, user: user ?? "", at: Moment(nanoseconds: moment ?? 0), entryNumber: entry, reason: reason)
        }
    }

    static func item(_ number: Int64, in db: Database) throws -> (item: ReviewItem, documentID: Int64)? {
        let statement = try db.cachedStatement(sql: "\(select) WHERE review_item.review_no = ?")
        return try Row.fetchOne(statement, arguments: [number]).map { (try item($0, in: db), $0[9]) }
    }

    /// Adds a waiting item and returns its number.
    static func insert(_ reason: ReviewReason, documentID: Int64, at moment: Moment, in db: Database) throws -> Int64 {
        try db.cachedStatement(
            sql: "INSERT INTO review_item (received_at, document_id, reason_code, reason_detail) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [moment.nanoseconds, documentID, reason.code.rawValue, reason.detail])
        let number = db.lastInsertedRowID
        try DocumentRows.link(documentID, entry: nil, review: number, in: db)
        return number
    }

    /// It waits for another reason now.
    static func change(_ number: Int64, _ reason: ReviewReason, in db: Database) throws {
        try db.cachedStatement(sql: "UPDATE review_item SET reason_code = ?, reason_detail = ? WHERE review_no = ?")
            .execute(arguments: [reason.code.rawValue, reason.detail, number])
    }

    static func settle(_ number: Int64, _ resolution: ReviewResolution, in db: Database) throws {
        try db.execute(
            sql: """
                UPDATE review_item SET resolution = ?, resolved_at = ?, resolved_by = ?, resolution_reason = ?,
                    entry_no = ? WHERE review_no = ?
                """,
            arguments: [
                resolution.way.rawValue, resolution.at.nanoseconds, resolution.user, resolution.reason,
                resolution.entryNumber, number,
            ])
    }
}
