import Foundation
import GRDB

/// Fills an empty ledger with made-up entries by bulk statements, so that the benchmark need not take in millions of
/// documents. Not for a ledger that anybody uses; it stands in this room since it needs the ledger's transactions and the
/// making of shapes, which are nobody's business outside.
package struct LedgerFilling {
    private let ledger: SQLiteLedger
    package static let templates = 12

    package init(_ ledger: SQLiteLedger) { self.ledger = ledger }

    /// Adds `count` entries over ten years, two thousand for a contact. A contact has its
    /// salesperson and language, a template its type and its two users, as in an office; canceling, evaluations,
    /// campaigns and follow-ups are rare. User `gone` and salesperson `OLD` only stand on the first hundredth, and
    /// template `T0` of user `U11` on none.
    package func fill(_ count: Int) throws(LedgerFailure) {
        try ledger.write { db in
            let indexes = try Row.fetchAll(
                db,
                sql: "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'entry' AND sql NOT NULL")
            for index in indexes { try db.execute(sql: "DROP INDEX \(index[0] as String)") }
            try db.execute(sql: "DROP TRIGGER entry_shape_changed")
            try db.execute(sql: LedgerFilling.insertEntries(count))
            try db.execute(sql: EntryShape.add(from: "(SELECT * FROM entry) AS entry"))
            try db.execute(
                sql: """
                    CREATE TEMP TABLE shape_of (key TEXT PRIMARY KEY, number INTEGER) WITHOUT ROWID;
                    INSERT INTO shape_of SELECT key, shape_no FROM entry_shape;
                    UPDATE entry SET shape_no =
                        (SELECT number FROM temp.shape_of WHERE key = \(EntryShape.key(of: "entry")));
                    """)
            for index in indexes { try db.execute(sql: index[1]) }
        }
    }

    /// Adds an entry with a document for each of `count` texts, which are those given in turn, with a word of its own.
    package func fill(documents count: Int, texts: [String]) throws(LedgerFailure) {
        try ledger.write { db in
            let document = try db.makeStatement(
                sql: """
                    INSERT INTO document (id, digest, size, media_type, original_path, printed_at, taken_at, entry_no)
                    VALUES (?, ?, 1, 'pdf', '', 0, 0, ?)
                    """)
            let reading = try db.makeStatement(
                sql: "INSERT INTO document_reading (document_id, reading, text, decision) VALUES (?, ?, ?, ?)")
            let entry = try db.makeStatement(
                sql: """
                    INSERT INTO entry (entry_no, date, time, recorded_at, contact_no, contact_name, template_code,
                        group_code, description, version_no, attempt_failed, canceled, cost, duration_min, document_id,
                        shape_no)
                    VALUES (?, date('2016-01-01', '+' || (? / 30) || ' days'), '10:00:00', 0, 'C1', 'X', 'T0', 'G0',
                        'Invoice', 1, 0, 0, 0, 0, ?, 1)
                    """)
            for number in 1...count {
                let digest = String(repeating: "0", count: 56) + String(format: "%08x", number)
                try document.execute(arguments: [number, digest, number])
                let text = texts[number % texts.count] + "\nuniek\(number)"
                try reading.execute(arguments: [number, Data(), Data(text.utf8), Data()])
                try entry.execute(arguments: [number, number, number])
            }
        }
    }

    private static func insertEntries(_ count: Int) -> String {
        """
        INSERT INTO entry (date, time, recorded_at, contact_no, contact_name, contact_company_no, template_code,
            group_code, description, document_type, document_kind, direction, document_no, document_no_key,
            document_year, version_no, document_date, amount, currency, language, information_flow, initiated_by,
            correspondence_type, evaluation, attempt_failed, canceled, cost, duration_min, user_id, salesperson_code,
            campaign_no, segment_no, opportunity_no, rule, follow_up_date)
        WITH RECURSIVE number (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM number WHERE i < \(count)),
        random AS (SELECT i, (i * 2654435761) % 4294967296 AS r FROM number),
        made AS (SELECT i, r, r / 7 % \(max(count / 2_000, 1)) AS c, r / 101 % \(templates) AS t, i * 3650 / \(count) AS day FROM random)
        SELECT date('2016-01-01', '+' || day || ' days'), '10:00:00', i, 'C' || c, 'Contact ' || c, 'C' || c, 'T' || t,
            'G' || (t % 3), 'Document ' || i, 'type-' || t, 'kind-' || (t / 2), CASE t % 2 WHEN 0 THEN 'outbound' ELSE 'inbound' END,
            'N' || i, 'N' || i, 2016 + day / 365, 1, date('2016-01-01', '+' || (day - r % 20) || ' days'),
            CASE r % 10 WHEN 0 THEN NULL ELSE r / 11 % 1000000 * 10000 END, 'EUR',
            CASE c % 4 WHEN 0 THEN 'nl' WHEN 1 THEN 'fr' WHEN 2 THEN 'de' ELSE 'en' END,
            CASE t % 2 WHEN 0 THEN 'outbound' ELSE 'inbound' END, CASE t % 2 WHEN 0 THEN 'us' ELSE 'them' END,
            CASE c % 2 WHEN 0 THEN 'Email' ELSE 'Hard Copy' END, CASE WHEN r % 499 = 0 THEN 'Negative' END,
            r % 307 = 0, r % 211 = 0, 8000000, 1,
            CASE WHEN i < \(count / 100) THEN 'gone' ELSE 'U' || (t / 2 * 2 + r % 2) END,
            CASE WHEN i < \(count / 100) AND r % 3 = 0 THEN 'OLD' ELSE 'S' || (c % 10) END,
            CASE WHEN r % 53 = 0 THEN 'CAMPAIGN' || (r / 53 % 20) END,
            CASE WHEN r % 59 = 0 THEN 'SEGMENT' || (r / 59 % 20) END,
            CASE WHEN r % 97 = 0 THEN 'OPP' || (r / 97 % 5000) END, 'rule ' || (t * 3 + r % 3),
            CASE WHEN r % 89 = 0 THEN date('2016-01-01', '+' || (day + 30) || ' days') END
        FROM made;
        """
    }
}
