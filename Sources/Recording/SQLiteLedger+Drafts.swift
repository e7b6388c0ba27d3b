package import Model

// Interactions that are finished later.

extension SQLiteLedger {
    /// Keeps a draft, or what became of the one that `recording.draft` names; only template and contact must be there.
    package func keepDraft(
        _ recording: ManualRecording, by user: String, at moment: Moment
    ) throws(LedgerFailure) -> InteractionDraft {
        try write { db in
            let documentID = try recording.attachment.map {
                try DocumentRows.attach($0, by: user, at: moment, in: db)
            }
            let number = try DraftRows.write(
                recording.interaction, for: recording.addressees, documentID: documentID, replacing: recording.draft,
                by: user, at: moment, in: db)
            guard let draft = try DraftRows.find(number, in: db) else {
                throw LedgerFailure.notFound("draft \(InteractionDraft.name(number))")
            }
            return draft
        }
    }

    package func drafts() throws(LedgerFailure) -> [InteractionDraft] { try read { try DraftRows.all(in: $0) } }

    package func draft(_ number: Int64) throws(LedgerFailure) -> InteractionDraft? {
        try read { try DraftRows.find(number, in: $0) }
    }

    /// - Throws: `LedgerFailure.notFound`.
    package func deleteDraft(_ number: Int64) throws(LedgerFailure) -> InteractionDraft {
        try write { try DraftRows.take(number, in: $0).draft }
    }
}
