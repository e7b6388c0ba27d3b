import GRDB
import Model

/// Carries a decision out inside the ledger's transaction: an entry, a reprint counted on the entry there is, or a
/// review item. Both intake and a person's assignment come through here, so both record in the same way.
struct DecisionRecorder {
    let db: Database
    let lookup: RecordingLookup
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
        case ignored(rule: String)
    }

    func carryOut(_ decision: Decision) throws -> Result {
        switch decision.outcome {
        case .review(let reason): .review(reason)
        case .ignore: .ignored(rule: decision.rule ?? "")
        case .record(let contactNumber): try record(decision, contactNumber)
        }
    }

    private func record(_ decision: Decision, _ contactNumber: String) throws -> Result {
        let setup = try decision.documentType.flatMap { try lookup.templateCode(for: $0) }
        let code = decision.templateCode ?? setup
        var entry: InteractionLogEntry
        var further: [InteractionLogEntry] = []
        do throws(Unrecordable) {
            entry = try draft(decision, contactNumber, code, decision.particulars)
            for one in decision.also where one.contactNumber != contactNumber {
                let one = try draft(decision, one.contactNumber, one.templateCode ?? code, one.particulars)
                // Contacts may have been merged since it was decided: each has the document once.
                if !([entry] + further).contains(where: { $0.contactNumber == one.contactNumber }) {
                    further.append(one)
                }
            }
        } catch {
            switch error {
            case .waits(let reason): return .review(reason)
            case .failed(let failure): throw failure
            }
        }
        let earlier = try BusinessKey(entry)?.entries(in: db) ?? []
        if let same = earlier.first(where: { !$0.canceled && $0.saysTheSame(as: entry) }) {
            guard recordsReprints else { return .reprint(of: try countReprint(of: same)) }
            entry.versionNumber = same.versionNumber
        } else if let newest = earlier.first {
            entry.versionNumber = newest.versionNumber + 1
            entry.previousEntryNumber = newest.number
        }
        entry.number = try EntryRows.insert(entry, documentID: documentID, in: db)
        for var one in further {
            one.copyOf = entry.number
            one.versionNumber = entry.versionNumber
            one.previousEntryNumber = try previous(of: one, before: entry)
            _ = try EntryRows.insert(one, documentID: documentID, in: db)
        }
        try DocumentRows.link(documentID, entry: entry.number, review: nil, in: db)
        return .entry(entry)
    }

    /// Why nothing is recorded after all.
    private enum Unrecordable: Error {
        case waits(ReviewReason)
        case failed(any Error)
    }

    /// An entry for one contact, with everything but its number and version.
    private func draft(
        _ decision: Decision, _ contactNumber: String, _ code: String?, _ particulars: InteractionParticulars?
    ) throws(Unrecordable) -> InteractionLogEntry {
        let found: (party: EntryDraft.Party?, template: InteractionTemplate?)
        do {
            found = (try lookup.party(contactNumber), try code.flatMap { try lookup.template($0) })
        } catch {
            throw .failed(error)
        }
        guard let party = found.party else {
            throw .waits(
                ReviewReason(.contactUnknown, detail: "contact \(contactNumber) is not in the ledger any more"))
        }
        guard let template = found.template else {
            let what =
                code.map { "template \($0)" }
                ?? "a template for \(decision.documentType?.rawValue ?? "documents of unknown type")"
            throw .waits(ReviewReason(.templateMissing, detail: "\(what) is not in the taxonomy"))
        }
        do throws(LedgerFailure) {
            return try EntryDraft.entry(
                of: decision, to: party, template: template, printedAt: printedAt, recordedAt: recordedAt,
                userID: userID, particulars: particulars)
        } catch {
            throw .failed(error)
        }
    }

    /// The entry of the version before for the same further contact.
    private func previous(of one: InteractionLogEntry, before entry: InteractionLogEntry) throws -> Int64? {
        guard let previous = entry.previousEntryNumber else { return nil }
        return try Int64.fetchOne(
            db, sql: "SELECT entry_no FROM entry WHERE copy_of = ? AND contact_no = ?",
            arguments: [previous, one.contactNumber])
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
