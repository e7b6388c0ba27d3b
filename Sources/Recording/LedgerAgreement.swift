import GRDB
import Model

/// Whether the rows of a ledger agree: what names another row finds it.
enum LedgerAgreement {
    /// A statement that finds what disagrees: a number in its first column, and in its second, where there is one, what
    /// it names.
    private struct Rule {
        let code: String
        let sql: String
        let what: @Sendable (_ number: Int64, _ named: String) -> Phrase
    }

    private static let rules = [
        Rule(
            code: "entry-without-document",
            sql: """
                SELECT entry_no, document_id FROM entry WHERE document_id IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM document WHERE document.id = entry.document_id)
                """,
            what: { number, _ in "entry \(number) names a document that the ledger does not know" }),
        Rule(
            code: "document-without-entry",
            sql: """
                SELECT id, entry_no FROM document WHERE entry_no IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.entry_no = document.entry_no)
                """,
            what: { number, named in "document \(number) is said to be recorded as entry \(named), which is not there" }
        ),
        Rule(
            code: "review-without-document",
            sql: """
                SELECT review_no, document_id FROM review_item
                WHERE NOT EXISTS (SELECT 1 FROM document WHERE document.id = review_item.document_id)
                """,
            what: { number, _ in "review item \(number) names a document that the ledger does not know" }),
        Rule(
            code: "waiting-document-astray",
            sql: """
                SELECT review_item.review_no, document.id FROM review_item
                JOIN document ON document.id = review_item.document_id
                WHERE resolution IS NULL AND document.review_no IS NOT review_item.review_no
                """,
            what: { number, named in
                "review item \(number) waits, and its document \(named) says that it waits elsewhere or not at all"
            }),
        Rule(
            code: "intake-without-document",
            sql: """
                SELECT id, document_id FROM intake WHERE document_id IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM document WHERE document.id = intake.document_id)
                """,
            what: { number, _ in "intake \(number) names a document that the ledger does not know" }),
        Rule(
            code: "intake-without-review",
            sql: """
                SELECT id, review_no FROM intake WHERE review_no IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM review_item WHERE review_item.review_no = intake.review_no)
                """,
            what: { number, named in "intake \(number) names review item \(named), which is not there" }),
        Rule(
            code: "recorded-twice",
            sql: """
                SELECT MAX(entry_no), MIN(entry_no) FROM entry
                WHERE document_id IS NOT NULL AND canceled = 0 AND copy_of IS NULL AND attached = 0
                GROUP BY document_id HAVING COUNT(*) > 1
                """,
            what: { number, named in "entry \(number) records the document of entry \(named) once more" }),
        Rule(
            code: "reading-missing",
            sql: """
                SELECT entry_no, document_id FROM entry
                WHERE document_id IS NOT NULL AND canceled = 0 AND attached = 0
                    AND NOT EXISTS (SELECT 1 FROM document_reading
                        WHERE document_reading.document_id = entry.document_id)
                """,
            what: { number, _ in "what was read in the document of entry \(number) is not there" }),
    ]

    /// The code of a finding after which nothing else could be looked at.
    static let damage = "database-damaged"

    /// - Parameter isQuick: look at the structure of the database only, not at each value and index.
    static func findings(in db: Database, isQuick: Bool) throws -> [StoreFinding] {
        let restore: Phrase = "restore the last backup that 'dossier verify' accepts"
        var findings: [StoreFinding] = []
        for problem in try String.fetchAll(db, sql: "PRAGMA \(isQuick ? "quick_check" : "integrity_check")(100)")
        where problem != "ok" {
            findings.append(
                StoreFinding(.damage, damage, "the database is damaged: \(problem)", remedy: restore))
        }
        guard findings.isEmpty else { return findings }
        for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(100) {
            let table: String = row[0]
            findings.append(
                StoreFinding(
                    .damage, "row-astray", "a row of \(table) names a row of \(row[2] as String) that is not there",
                    remedy: restore))
        }
        for rule in rules {
            for row in try Row.fetchAll(db, sql: rule.sql + " LIMIT 1000") {
                let named: DatabaseValue = row[1]
                findings.append(
                    StoreFinding(
                        .damage, rule.code, rule.what(row[0], String.fromDatabaseValue(named) ?? "\(named)"),
                        remedy: restore))
            }
        }
        return try findings + employers(in: db)
    }

    /// People with the number of a company that is not there: an import takes them, for the company may follow.
    private static func employers(in db: Database) throws -> [StoreFinding] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT number, company_no FROM contact WHERE company_no IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM contact AS company WHERE company.number = contact.company_no)
                    AND NOT EXISTS (SELECT 1 FROM contact_former_number AS former
                        WHERE former.number = contact.company_no)
                ORDER BY number LIMIT 1000
                """
        ).map { row in
            let (person, company): (String, String) = (row[0], row[1])
            return StoreFinding(
                .oddity, "company-missing", "contact \(person) works for \(company), and there is no such contact",
                remedy: "import that company, or mend it with 'dossier contacts edit \(person)'")
        }
    }
}
