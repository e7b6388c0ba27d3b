import GRDB
import Model

/// Segments and their members as the ledger keeps them.
enum SegmentRows {
    private static let columns = [
        "segment_no", "description", "template_code", "subject", "campaign_no", "salesperson_code",
        "correspondence_type", "ignore_contact_correspondence_type", "created_at", "created_by",
    ]

    private static let select = """
        SELECT \(columns.joined(separator: ", ")),
            (SELECT COUNT(*) FROM segment_member WHERE segment_member.segment_no = segment.segment_no),
            (SELECT COUNT(*) FROM logged_segment WHERE logged_segment.segment_no = segment.segment_no)
        FROM segment
        """

    static func all(in db: Database) throws -> [SegmentSummary] {
        try Row.fetchAll(db, sql: "\(select) ORDER BY segment_no").map(summary)
    }

    /// - Throws: `LedgerFailure.notFound`.
    static func summary(_ number: String, in db: Database) throws -> SegmentSummary {
        let row = try Row.fetchOne(db, sql: "\(select) WHERE segment_no = ?", arguments: [number])
        guard let row else { throw LedgerFailure.notFound("segment \(number)") }
        return summary(row)
    }

    static func exists(_ number: String, in db: Database) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT 1 FROM segment WHERE segment_no = ?", arguments: [number]) ?? false
    }

    /// The numbers of its members, in order.
    static func memberNumbers(of number: String, in db: Database) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                SELECT number FROM segment_member JOIN contact ON contact.id = contact_id WHERE segment_no = ?
                ORDER BY number
                """, arguments: [number])
    }

    /// Those behind the one numbered `after`.
    static func memberNumbers(of number: String, after: String, limit: Int, in db: Database) throws -> [String] {
        // Along the numbers of contacts, so that the next ones are not sought among all members.
        try String.fetchAll(
            db,
            sql: """
                SELECT number FROM contact CROSS JOIN segment_member ON segment_no = ?1 AND contact_id = contact.id
                WHERE number > ?2 ORDER BY number LIMIT ?3
                """, arguments: [number, after, limit])
    }

    /// The segments in which the contact is, and of a company its people are.
    static func memberships(ofContact number: String, in db: Database) throws -> [SegmentMembership] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT segment.segment_no, description, number FROM contact
                JOIN segment_member ON contact_id = contact.id
                JOIN segment ON segment.segment_no = segment_member.segment_no
                WHERE number = ?1 OR company_no = ?1 ORDER BY number, segment.segment_no
                """, arguments: [number]
        ).map { SegmentMembership(segmentNumber: $0[0], description: $0[1], contactNumber: $0[2]) }
    }

    private static func summary(_ row: Row) -> SegmentSummary {
        var segment = Segment(
            number: row[0], description: row[1], createdAt: Moment(nanoseconds: row[8]), createdBy: row[9])
        segment.templateCode = row[2]
        segment.subject = row[3]
        segment.campaignNumber = row[4]
        segment.salespersonCode = row[5]
        segment.correspondenceType = row[6]
        segment.ignoresContactCorrespondenceType = row[7]
        return SegmentSummary(segment: segment, members: row[10], loggings: row[11])
    }

    static func insert(_ segment: Segment, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO segment (\(columns.joined(separator: ", ")))
                VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
                """, arguments: values(of: segment))
    }

    static func update(_ segment: Segment, in db: Database) throws {
        try db.execute(
            sql: """
                UPDATE segment SET \(columns.map { $0 + " = ?" }.joined(separator: ", ")) WHERE segment_no = ?
                """, arguments: values(of: segment) + [segment.number])
    }

    private static func values(of segment: Segment) -> StatementArguments {
        [
            segment.number, segment.description, segment.templateCode, segment.subject, segment.campaignNumber,
            segment.salespersonCode, segment.correspondenceType, segment.ignoresContactCorrespondenceType,
            segment.createdAt.nanoseconds, segment.createdBy,
        ]
    }

    /// Puts one contact in the place of another, as a merge of contacts does: in segments, and in what may be taken
    /// back of them. Who is in a segment already stays in it whatever is taken back of the other.
    static func replace(_ from: Int64, with into: Int64, in db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM segment_action_contact WHERE contact_id = ?1 AND action_no IN (
                    SELECT action_no FROM segment_action JOIN segment_member USING (segment_no)
                    WHERE kind = 'add' AND contact_id = ?2)
                """, arguments: [from, into])
        for table in ["segment_member", "segment_action_contact"] {
            try db.execute(
                sql: "UPDATE OR IGNORE \(table) SET contact_id = ? WHERE contact_id = ?", arguments: [into, from])
            try db.execute(sql: "DELETE FROM \(table) WHERE contact_id = ?", arguments: [from])
        }
    }
}
