package import Model

// Interactions that are finished later.

extension SQLiteLedger {
    /// Keeps a draft, or what became of the one that `recording.draft` names; only template and contact must be there.
    package func keepDraft(
        _ recording: ManualRecording, by user: String, at moment: Moment, store: DocumentStore
    ) throws(LedgerFailure) -> InteractionDraft {
        try write(releasingFrom: store) { db, release in
            let before = try recording.draft.flatMap { try DraftRows.document(of: $0, in: db) }
            let documentID = try recording.attachment.map {
                try DocumentRows.attach($0, by: user, at: moment, in: db)
            }
            let number = try DraftRows.write(
                recording.interaction, for: recording.addressees, documentID: documentID, replacing: recording.draft,
                by: user, at: moment, in: db)
            try release.release(before)
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

    /// Deletes the draft, and what was attached to it when nothing else refers to that.
    /// - Throws: `LedgerFailure.notFound`.
    package func deleteDraft(_ number: Int64, store: DocumentStore) throws(LedgerFailure) -> InteractionDraft {
        try write(releasingFrom: store) { db, release in
            let (draft, document) = try DraftRows.take(number, in: db)
            try release.release(document)
            return draft
        }
    }
}
