import Foundation
import GRDB
import Model

/// Drafts of interactions as rows.
enum DraftRows {
    /// What was entered, as it is kept.
    private struct Content: Codable {
        var interaction: ManualInteraction
        var addressees: Addressees
    }

    private static let select = """
        SELECT draft_no, saved_at, interaction_draft.user_id, content, digest, media_type, original_path, document_id,
            logged_segment_no
        FROM interaction_draft LEFT JOIN document ON document.id = document_id
        """

    /// Adds a draft, or replaces the one of this number; gives its number.
    /// - Parameter documentID: nil leaves what was attached before.
    static func write(
        _ interaction: ManualInteraction, for addressees: Addressees, documentID: Int64?, replacing number: Int64?,
        by user: String, at moment: Moment, in db: Database
    ) throws -> Int64 {
        let content = try String(
            decoding: JSONEncoder().encode(Content(interaction: interaction, addressees: addressees)), as: UTF8.self)
        if let number {
            try db.execute(
                sql: """
                    UPDATE interaction_draft SET saved_at = ?, user_id = ?, content = ?,
                        document_id = COALESCE(?, document_id) WHERE draft_no = ?
                    """, arguments: [moment.nanoseconds, user, content, documentID, number])
            guard db.changesCount == 1 else { throw missing(number) }
            return number
        }
        try db.execute(
            sql: "INSERT INTO interaction_draft (saved_at, user_id, content, document_id) VALUES (?, ?, ?, ?)",
            arguments: [moment.nanoseconds, user, content, documentID])
        return db.lastInsertedRowID
    }

    static func find(_ number: Int64, in db: Database) throws -> InteractionDraft? {
        try Row.fetchOne(db, sql: "\(select) WHERE draft_no = ?", arguments: [number]).map(draft)
    }

    /// The row of what is attached.
    static func document(of number: Int64, in db: Database) throws -> Int64? {
        try Int64.fetchOne(
            db, sql: "SELECT document_id FROM interaction_draft WHERE draft_no = ?", arguments: [number])
    }

    /// How far the recording of the draft has come, where it has begun.
    static func logging(_ number: Int64, in db: Database) throws -> (loggedSegment: Int64, last: String)? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT logged_segment_no, logged_up_to FROM interaction_draft
                WHERE draft_no = ? AND logged_segment_no IS NOT NULL
                """, arguments: [number]
        ).map { (loggedSegment: $0[0], last: $0[1]) }
    }

    /// - Parameter last: the number of the last contact for whom it is recorded.
    static func setLogging(_ number: Int64, loggedSegment: Int64, last: String, in db: Database) throws {
        try db.execute(
            sql: "UPDATE interaction_draft SET logged_segment_no = ?, logged_up_to = ? WHERE draft_no = ?",
            arguments: [loggedSegment, last, number])
    }

    /// In order of number.
    static func all(in db: Database) throws -> [InteractionDraft] {
        try Row.fetchAll(db, sql: "\(select) ORDER BY draft_no").map(draft)
    }

    /// Takes the draft away.
    /// - Throws: `LedgerFailure.notFound`.
    static func take(_ number: Int64, in db: Database) throws -> (draft: InteractionDraft, documentID: Int64?) {
        guard let row = try Row.fetchOne(db, sql: "\(select) WHERE draft_no = ?", arguments: [number]) else {
            throw missing(number)
        }
        try db.execute(sql: "DELETE FROM interaction_draft WHERE draft_no = ?", arguments: [number])
        return (try draft(row), row[7])
    }

    private static func missing(_ number: Int64) -> LedgerFailure {
        .notFound("draft \(InteractionDraft.name(number)); 'dossier drafts list' shows those that there are")
    }

    private static func draft(_ row: Row) throws -> InteractionDraft {
        let text: String = row[3]
        let content = try JSONDecoder().decode(Content.self, from: Data(text.utf8))
        var draft = InteractionDraft(
            number: row[0], savedAt: Moment(nanoseconds: row[1]), userID: row[2], interaction: content.interaction,
            addressees: content.addressees,
            document: EntryRows.document(digest: row[4], mediaType: row[5], originalPath: row[6], reprints: 0))
        draft.loggedSegment = row[8]
        return draft
    }
}
