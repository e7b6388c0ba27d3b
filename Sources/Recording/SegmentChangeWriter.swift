import GRDB
import Model

/// Changes who is in a segment, and notes it so that it can be taken back.
struct SegmentChangeWriter {
    let segment: String
    let kind: SegmentAction.Kind
    let user: String
    let moment: Moment

    /// Who comes or goes when the contacts of `selection` fit.
    private func changed(_ selection: SegmentSelection) -> SegmentSelection {
        let members = "SELECT contact_id FROM segment_member WHERE segment_no = ?"
        switch kind {
        case .add:
            return SegmentSelection(
                sql: "\(selection.sql) EXCEPT \(members)", arguments: selection.arguments + [segment])
        case .remove, .reduce:
            return SegmentSelection(
                sql: "\(selection.sql) INTERSECT \(members)", arguments: selection.arguments + [segment])
        case .refine:
            return SegmentSelection(
                sql: "\(members) EXCEPT \(selection.sql)", arguments: [segment] + selection.arguments)
        }
    }

    func preview(_ selection: SegmentSelection, in db: Database) throws -> SegmentChange {
        let changed = changed(selection)
        let count = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM (\(changed.sql))", arguments: changed.arguments)
        let members = try SegmentRows.summary(segment, in: db).members
        return change(count ?? 0, members: members + (kind.brings ? 1 : -1) * (count ?? 0))
    }

    func carryOut(_ selection: SegmentSelection, criteria: SegmentCriteria?, in db: Database) throws -> SegmentChange {
        let action = try SegmentActionRows.insert(
            kind, of: segment, criteria: criteria, by: user, at: moment, in: db)
        let changed = changed(selection)
        try db.execute(
            sql: "INSERT INTO segment_action_contact SELECT ?, * FROM (\(changed.sql))",
            arguments: [action] + changed.arguments)
        let count = db.changesCount
        if count == 0 {
            try db.execute(sql: "DELETE FROM segment_action WHERE action_no = ?", arguments: [action])
        } else {
            try db.execute(
                sql: "UPDATE segment_action SET contacts = ? WHERE action_no = ?", arguments: [count, action])
            try SegmentActionRows.move(action, of: segment, brings: kind.brings, in: db)
        }
        return change(count, members: try SegmentRows.summary(segment, in: db).members)
    }

    private func change(_ contacts: Int, members: Int) -> SegmentChange {
        SegmentChange(kind: kind, contacts: contacts, members: members)
    }
}
