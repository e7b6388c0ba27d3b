import GRDB
import Model

// Drafts and selections in which a person that is erased is named.

extension PersonErasure {
    /// Those that are for the person and for nobody else: they go.
    func draftsOfNobodyElse() throws -> [InteractionDraft] {
        try DraftRows.all(in: db).filter { draft in
            guard case .contacts(let numbers) = draft.addressees, !numbers.isEmpty else { return false }
            return numbers.allSatisfy(mentions.numbers.contains)
        }
    }

    /// The others stay, without the person among the addressees and without words that name the person.
    func forgetDrafts() throws {
        for draft in try draftsOfNobodyElse() { _ = try DraftRows.take(draft.number, in: db) }
        for draft in try DraftRows.all(in: db) {
            let left = withoutPerson(draft)
            guard left != draft else { continue }
            _ = try DraftRows.write(
                left.interaction, for: left.addressees, documentID: nil, replacing: draft.number, by: draft.userID,
                at: draft.savedAt, in: db)
        }
    }

    private func withoutPerson(_ draft: InteractionDraft) -> InteractionDraft {
        var draft = draft
        if case .contacts(let numbers) = draft.addressees {
            let others = numbers.filter { !mentions.numbers.contains($0) }
            // The address that was used may be the person's.
            if others != numbers { draft.interaction.via = nil }
            draft.addressees = .contacts(others)
        }
        for words in [\ManualInteraction.description, \.subject, \.comment]
        where mentions.occur(in: draft.interaction[keyPath: words]) {
            draft.interaction[keyPath: words] = nil
        }
        return draft
    }

    /// What segments were chosen by, and what purges were asked for.
    func forgetSelections() throws {
        for row in try Row.fetchAll(
            db, sql: "SELECT action_no, criteria FROM segment_action WHERE criteria IS NOT NULL")
        where mentions.occur(in: row[1]) {
            try db.execute(
                sql: "UPDATE segment_action SET criteria = ? WHERE action_no = ?",
                arguments: [try left(of: row[1]), row[0] as Int64])
        }
        for row in try Row.fetchAll(db, sql: "SELECT name, criteria FROM saved_criteria")
        where mentions.occur(in: row[0]) || mentions.occur(in: row[1]) {
            if !mentions.occur(in: row[0]), let left = try left(of: row[1]) {
                try db.execute(
                    sql: "UPDATE saved_criteria SET criteria = ? WHERE name = ?", arguments: [left, row[0] as String])
            } else {
                try db.execute(sql: "DELETE FROM saved_criteria WHERE name = ?", arguments: [row[0] as String])
            }
        }
        for row in try Row.fetchAll(db, sql: "SELECT purge_no, filter FROM purge")
        where mentions.mayOccur(in: row[1]) {
            try db.execute(sql: "UPDATE purge SET filter = '' WHERE purge_no = ?", arguments: [row[0] as Int64])
        }
    }

    /// Criteria as the ledger keeps them, without the person; nil when nothing is left.
    private func left(of criteria: String) throws -> String? {
        let text = try CriteriaText.criteria(criteria)?.forgetting(mentions).map(CriteriaText.text)
        return mentions.occur(in: text) ? nil : text
    }
}
