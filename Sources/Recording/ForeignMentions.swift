import GRDB
import Model

/// Where a person is named in rows that are of others: reasons, reports, decisions. They are looked for before the
/// person is taken out, while nobody waits, as that reads whole tables; then only they are looked at again, and what
/// came since.
struct ForeignMentions {
    /// The tables that have such texts.
    private enum Place: String, CaseIterable {
        case review = "review_item", intake, entry, change = "entry_change", file = "contact_file",
            reading = "document_reading"

        var key: String {
            switch self {
            case .review: "review_no"
            case .intake, .file: "id"
            case .entry: "entry_no"
            case .change: "change_no"
            case .reading: "document_id"
            }
        }

        var text: String {
            switch self {
            case .review, .intake: "reason_detail"
            case .entry: "cancel_reason"
            case .change: "reason"
            case .file: "report"
            case .reading: "CAST(decision AS TEXT)"
            }
        }

        /// What a text of it is looked for by. A decision has each name with its number.
        func parts(of person: PersonMentions) -> [String] { self == .reading ? person.numbers : person.parts }
    }

    private struct Rows {
        var keys: [Int64] = []
        /// The last row that was looked at.
        var last: Int64
    }

    private let found: [Place: Rows]

    init(of number: String, in db: Database) throws {
        let person = PersonMentions(of: try PersonErasure.person(number, in: db).contact)
        found = try Dictionary(
            uniqueKeysWithValues: Place.allCases.map {
                ($0, try ForeignMentions.rows(naming: person, at: $0, after: 0, in: db))
            })
    }

    private static func rows(
        naming person: PersonMentions, at place: Place, after last: Int64, in db: Database
    ) throws -> Rows {
        let (table, key, parts) = (place.rawValue, place.key, place.parts(of: person))
        var rows = Rows(last: try Int64.fetchOne(db, sql: "SELECT max(\(key)) FROM \(table)") ?? 0)
        let condition = parts.map { _ in "instr(\(place.text), ?)" }.joined(separator: " OR ")
        let texts = try Row.fetchCursor(
            db, sql: "SELECT \(key), \(place.text) FROM \(table) WHERE \(key) > ? AND (\(condition))",
            arguments: [last] + StatementArguments(parts))
        while let row = try texts.next() { if person.occur(in: row[1]) { rows.keys.append(row[0]) } }
        return rows
    }

    /// Takes the person out of them.
    func forget(_ person: PersonMentions, as neutral: String, in db: Database) throws {
        for (place, rows) in found {
            let newer = try ForeignMentions.rows(naming: person, at: place, after: rows.last, in: db)
            for key in rows.keys + newer.keys { try forget(person, at: place, key, as: neutral, in: db) }
        }
    }

    private func forget(
        _ person: PersonMentions, at place: Place, _ key: Int64, as neutral: String, in db: Database
    ) throws {
        if place == .reading { return try forget(person, inDecisionOf: key, as: neutral, in: db) }
        let text = try String.fetchOne(
            db, sql: "SELECT \(place.text) FROM \(place.rawValue) WHERE \(place.key) = ?", arguments: [key])
        guard let text, person.occur(in: text) else { return }
        var left: String?
        if place == .file {
            left = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                .filter { !person.occur(in: $0) }.joined(separator: "\n")
        }
        try db.execute(
            sql: "UPDATE \(place.rawValue) SET \(place.text) = ? WHERE \(place.key) = ?", arguments: [left, key])
    }

    private func forget(
        _ person: PersonMentions, inDecisionOf document: Int64, as neutral: String, in db: Database
    ) throws {
        guard let decision = try DocumentRows.decision(of: document, in: db) else { return }
        let left = decision.forgetting(person, as: neutral)
        if left != decision { try DocumentRows.write(left, of: document, in: db) }
    }
}
