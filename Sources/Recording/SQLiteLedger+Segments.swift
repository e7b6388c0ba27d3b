import GRDB
package import Model

extension SQLiteLedger {
    /// - Throws: `LedgerFailure.refused` when there is one of this number.
    package func createSegment(_ segment: Segment) throws(LedgerFailure) {
        try write { db in
            if try SegmentRows.exists(segment.number, in: db) {
                let there = try SegmentRows.summary(segment.number, in: db).segment
                throw LedgerFailure.refused(
                    "segment \(there.number) is there already: \(there.description); change it with 'segments edit'")
            }
            try SegmentRows.insert(segment, in: db)
        }
    }

    /// Changes a segment by `body` and gives it as it is then. The number stays.
    /// - Throws: `LedgerFailure.notFound`, or what `body` throws.
    package func changeSegment(
        _ number: String, _ body: (inout Segment) throws(LedgerFailure) -> Void
    ) throws(LedgerFailure) -> Segment {
        try write { db in
            let before = try SegmentRows.summary(number, in: db).segment
            var after = before
            try body(&after)
            after.number = before.number
            try SegmentRows.update(after, in: db)
            return after
        }
    }

    /// In order of number.
    package func segments() throws(LedgerFailure) -> [SegmentSummary] { try read(SegmentRows.all) }

    /// The segments in which the contact is, and of a company its people are.
    package func segmentMemberships(ofContact number: String) throws(LedgerFailure) -> [SegmentMembership] {
        try read { db in try SegmentRows.memberships(ofContact: number, in: db) }
    }

    /// The contact's number, those it had before it was merged, and of a company those of its people.
    package func numbers(ofContactAndPeople number: String) throws(LedgerFailure) -> [String] {
        try read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT number FROM contact WHERE number = ?1 OR company_no = ?1 UNION
                    SELECT contact_former_number.number FROM contact_former_number
                    JOIN contact ON contact.id = contact_id WHERE contact.number = ?1 OR company_no = ?1
                    """, arguments: [number])
        }
    }

    /// - Throws: `LedgerFailure.notFound`.
    package func segment(_ number: String) throws(LedgerFailure) -> SegmentSummary {
        try read { db in try SegmentRows.summary(number, in: db) }
    }

    /// True when there is one.
    package func hasSegment(_ number: String) throws(LedgerFailure) -> Bool {
        try lookUp { db in try SegmentRows.exists(number, in: db) }
    }

    /// The members in order of number, behind the one numbered `after`.
    package func members(
        ofSegment number: String, limit: Int, after: String?
    ) throws(LedgerFailure) -> [Contact] {
        try read { db in
            let ids = try Int64.fetchAll(
                db,
                sql: """
                    SELECT id FROM segment_member JOIN contact ON id = contact_id
                    WHERE segment_no = ? AND number > ? ORDER BY number LIMIT ?
                    """, arguments: [number, after ?? "", max(limit, 0)])
            return try ids.compactMap { try ContactRows.contact($0, in: db) }
        }
    }

    /// Deletes a segment with its members and the history of them. Entries that name it and its logged segments stay.
    ///
    /// - Parameter preview: Only says what would go.
    /// - Throws: `LedgerFailure.notFound`; `LedgerFailure.refused` when more hangs on it than `expected` says, which
    ///   somebody has seen.
    package func deleteSegment(
        _ number: String, preview: Bool, ifOnly expected: SegmentSummary? = nil
    ) throws(LedgerFailure) -> SegmentSummary {
        let body: (Database) throws -> SegmentSummary = { db in
            let summary = try SegmentRows.summary(number, in: db)
            guard !preview else { return summary }
            if let expected, summary.members > expected.members || summary.loggings > expected.loggings {
                throw LedgerFailure.refused("segment \(number) has changed meanwhile; look at it again")
            }
            try db.execute(
                sql: """
                    DELETE FROM segment_action_contact WHERE action_no IN (
                        SELECT action_no FROM segment_action WHERE segment_no = ?)
                    """, arguments: [number])
            for table in ["segment_action", "segment_member", "segment"] {
                try db.execute(sql: "DELETE FROM \(table) WHERE segment_no = ?", arguments: [number])
            }
            return summary
        }
        return preview ? try read(body) : try write(body)
    }
}
