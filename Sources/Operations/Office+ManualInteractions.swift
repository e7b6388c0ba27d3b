package import Model
package import Recording
import Settings

extension Office {
    /// Records an interaction that people enter, for every addressee, all of them or none.
    /// - Parameters:
    ///   - attachmentPath: a file whose bytes are kept with the entries; absolute.
    ///   - draft: the number of the draft that this finishes.
    /// - Throws: `OperationFailure.refused` for what is too long, or a file that cannot be kept; `LedgerFailure`.
    package func record(
        _ interaction: ManualInteraction, for addressees: Addressees, attaching attachmentPath: String? = nil,
        finishing draft: Int64? = nil, at moment: Moment
    ) throws -> RecordedInteractions {
        let recording = try recording(interaction, addressees, attachmentPath, draft)
        return try settling(recording.attachment) {
            try ledger.record(recording, by: user.name, at: moment, store: store)
        }
    }

    /// Keeps it as a draft instead (Business Central: Postponed). Template and addressees must be there, and the rest
    /// may be missing.
    package func keepDraft(
        of interaction: ManualInteraction, for addressees: Addressees, attaching attachmentPath: String? = nil,
        replacing draft: Int64? = nil, at moment: Moment
    ) throws -> InteractionDraft {
        let recording = try recording(interaction, addressees, attachmentPath, draft)
        return try settling(recording.attachment) {
            try ledger.keepDraft(recording, by: user.name, at: moment, store: store)
        }
    }

    /// The interaction as it would be recorded: texts as clean lines, codes in upper case, an empty text as none.
    /// - Throws: `OperationFailure.refused` for what is too long, or no possible amount.
    package func checked(_ interaction: ManualInteraction) throws(OperationFailure) -> ManualInteraction {
        try InteractionCheck.checked(interaction)
    }

    /// - Throws: `LedgerFailure.refused` for what is no file that could be kept.
    package func checkAttachment(_ path: String) throws {
        try KeptFile.check(path, limit: configuration.readerLimits.bytes)
    }

    package func drafts() throws -> [InteractionDraft] {
        try demand(.read)
        return try ledger.drafts()
    }

    /// - Throws: `LedgerFailure.notFound`.
    package func draft(_ number: Int64) throws -> InteractionDraft {
        try demand(.read)
        if let draft = try ledger.draft(number) { return draft }
        throw LedgerFailure.notFound("draft \(InteractionDraft.name(number))")
    }

    /// - Throws: `LedgerFailure.notFound`.
    package func deleteDraft(_ number: Int64) throws -> InteractionDraft {
        try demand(.change)
        return try ledger.deleteDraft(number, store: store)
    }

    /// Does `change`, in which something comes to refer to the file that was put into the store; where it fails, the file
    /// goes again, unless it is a document already.
    func settling<Value>(_ kept: AttachedDocument?, _ change: () throws -> Value) throws -> Value {
        do {
            return try change()
        } catch {
            if let kept { ledger.deleteFiles([kept.digest], from: store) }
            throw error
        }
    }

    private func recording(
        _ interaction: ManualInteraction, _ addressees: Addressees, _ attachmentPath: String?, _ draft: Int64?
    ) throws -> ManualRecording {
        try demand(.change)
        if case .contacts(let numbers) = addressees, numbers.isEmpty {
            throw OperationFailure.refused("an interaction has a contact; say which, with --contact or --segment")
        }
        return ManualRecording(
            try InteractionCheck.checked(interaction), for: addressees,
            attachment: try attachmentPath.map {
                try KeptFile.keep($0, in: configuration.storePath, limit: configuration.readerLimits.bytes)
            }, requiresSalesperson: configuration.requiresSalesperson,
            officeLanguages: configuration.company.languages, draft: draft)
    }
}
