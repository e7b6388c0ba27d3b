import GRDB
import Model

/// Where a person is named in rows that are of others: words of entries, reasons, reports, decisions. They are looked
/// for before the person is taken out, while nobody waits, as that reads whole tables; then only they are looked at
/// again, and what came since.
struct ForeignMentions {
    private struct Rows {
        var keys: [Int64] = []
        /// Those of which the texts are, where they are of entries.
        var entries: Set<Int64> = []
        /// The last row that was looked at.
        var last: Int64
    }

    private let found: [ForeignText: Rows]

    /// Entries of others with words that name the person, in order.
    let entries: [Int64]

    init(of number: String, in db: Database) throws {
        let card = try PersonErasure.person(number, in: db).contact
        let person = PersonMentions(of: card)
        found = try Dictionary(
            uniqueKeysWithValues: ForeignText.allCases.map {
                ($0, try ForeignMentions.rows(naming: person, in: $0, after: 0, db))
            })
        let own = try Int64.fetchSet(
            db, sql: "SELECT entry_no FROM entry WHERE contact_no = ?", arguments: [card.number])
        entries = found.values.reduce(into: Set()) { $0.formUnion($1.entries) }.subtracting(own).sorted()
    }

    private static func rows(
        naming person: PersonMentions, in place: ForeignText, after last: Int64, _ db: Database
    ) throws -> Rows {
        let (table, key, parts) = (place.table, place.key, place.parts(of: person))
        var rows = Rows(last: try Int64.fetchOne(db, sql: "SELECT max(\(key)) FROM \(table)") ?? 0)
        let condition = parts.map { _ in "instr(\(place.text), ?)" }.joined(separator: " OR ")
        let texts = try Row.fetchCursor(
            db,
            sql: """
                SELECT \(key), \(place.text), \(place.entry ?? "NULL") FROM \(table)
                WHERE \(key) > ? AND (\(condition))
                """, arguments: [last] + StatementArguments(parts))
        while let row = try texts.next() {
            guard person.occur(in: row[1]) else { continue }
            rows.keys.append(row[0])
            if let entry: Int64 = row[2] { rows.entries.insert(entry) }
        }
        return rows
    }

    /// Takes the person out of them.
    func forget(_ person: PersonMentions, as neutral: String, in db: Database) throws {
        for (place, rows) in found {
            let newer = try ForeignMentions.rows(naming: person, in: place, after: rows.last, db)
            for key in rows.keys + newer.keys { try forget(person, in: place, key, as: neutral, db) }
        }
    }

    private func forget(
        _ person: PersonMentions, in place: ForeignText, _ key: Int64, as neutral: String, _ db: Database
    ) throws {
        switch place {
        case .reading: try forget(person, inDecisionOf: key, as: neutral, db)
        case .file: try forget(person, inReport: key, db)
        default:
            let row = try Row.fetchOne(
                db,
                sql: "SELECT \(place.text), \(place.entry ?? "NULL") FROM \(place.table) WHERE \(place.key) = ?",
                arguments: [key])
            guard let row, person.occur(in: row[0]) else { return }
            func replace() throws {
                try db.execute(
                    literal: """
                        UPDATE \(sql: place.table) SET \(sql: place.text) = \(place.replacement(neutral))
                        WHERE \(sql: place.key) = \(key)
                        """)
            }
            guard place.isIndexed, let entry: Int64 = row[1] else { return try replace() }
            try SearchRows.changing(entry, in: db, replace)
        }
    }

    /// Without the lines that name the person.
    private func forget(_ person: PersonMentions, inReport file: Int64, _ db: Database) throws {
        let report = try String.fetchOne(db, sql: "SELECT report FROM contact_file WHERE id = ?", arguments: [file])
        guard let report, person.occur(in: report) else { return }
        let left = report.split(separator: "\n", omittingEmptySubsequences: false).filter {
            !person.occur(in: String($0))
        }
        try db.execute(
            sql: "UPDATE contact_file SET report = ? WHERE id = ?", arguments: [left.joined(separator: "\n"), file])
    }

    private func forget(
        _ person: PersonMentions, inDecisionOf document: Int64, as neutral: String, _ db: Database
    ) throws {
        guard let decision = try DocumentRows.decision(of: document, in: db) else { return }
        let left = decision.forgetting(person, as: neutral)
        if left != decision { try DocumentRows.write(left, of: document, in: db) }
    }
}
