import GRDB
import Model

/// Carries a decision out inside the ledger's transaction: an entry, a reprint counted on the entry there is, or a
/// review item. Both intake and a person's assignment come through here, so both record in the same way.
struct DecisionRecorder {
    let db: Database
    /// The document's row.
    let documentID: Int64
    let originalPath: String
    /// Whose interaction it is, and when.
    let userID: String?
    let printedAt: Moment
    let recordedAt: Moment
    let recordsReprints: Bool

    enum Result {
        case entry(InteractionLogEntry)
        case reprint(of: InteractionLogEntry)
        case review(ReviewReason)
    }

    func carryOut(_ decision: Decision) throws -> Result {
        switch decision.outcome {
        case .review(let reason): .review(reason)
        case .record(let contactNumber): try record(decision, contactNumber)
        }
    }

    private func record(_ decision: Decision, _ contactNumber: String) throws -> Result {
        guard let party = try EntryDraft.Party.find(contactNumber, in: db) else {
            return .review(
                ReviewReason(.contactUnknown, detail: "contact \(contactNumber) is not in the ledger any more"))
        }
        let setup = try decision.documentType.flatMap { try SQLiteLedger.templateCode(for: $0, in: db) }
        guard let code = decision.templateCode ?? setup, let template = try SQLiteLedger.template(code, in: db) else {
            let what =
                decision.templateCode.map { "template \($0)" }
                ?? "a template for \(decision.documentType?.rawValue ?? "documents of unknown type")"
            return .review(ReviewReason(.templateMissing, detail: "\(what) is not in the taxonomy"))
        }
        var entry = try EntryDraft.entry(
            of: decision, to: party, template: template, printedAt: printedAt, recordedAt: recordedAt, userID: userID)
        let earlier = try BusinessKey(entry)?.entries(in: db) ?? []
        if let same = earlier.first(where: { !$0.canceled && $0.saysTheSame(as: entry) }) {
            guard recordsReprints else { return .reprint(of: try countReprint(of: same)) }
            entry.versionNumber = same.versionNumber
        } else if let newest = earlier.first {
            entry.versionNumber = newest.versionNumber + 1
            entry.previousEntryNumber = newest.number
        }
        entry.number = try EntryRows.insert(entry, documentID: documentID, in: db)
        try DocumentRows.link(documentID, entry: entry.number, review: nil, in: db)
        return .entry(entry)
    }

    private func countReprint(of entry: InteractionLogEntry) throws -> InteractionLogEntry {
        try db.cachedStatement(sql: "UPDATE entry SET reprints = reprints + 1 WHERE entry_no = ?")
            .execute(arguments: [entry.number])
        try DocumentRows.link(documentID, entry: entry.number, review: nil, in: db)
        var counted = entry
        counted.document?.reprints += 1
        return counted
    }
}
