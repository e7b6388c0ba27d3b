package import Model
package import Recording

// What people change on entries of the log (Business Central page 5076): cancel, evaluate, comment, edit.

extension Office {
    /// Entries that are changed in one transaction; others may write between two.
    private static let lot = 200
    /// Of a reason, in bytes.
    private static let longestReason = 1_000

    /// Does the same to all these entries, each by itself; one answer for each, in order.
    /// - Throws: `OperationFailure.notAllowed`, and `.refused` when what is to be done cannot be done to any entry.
    package func change(
        _ numbers: [Int64], _ action: EntryAction, reason: String? = nil, at moment: Moment
    ) throws -> [EntryOutcome] {
        try demand(.change)
        let reason = action == .cancel ? try cancelReason(reason ?? "") : try checked(reason: reason ?? "")
        let action = try checked(action)
        var outcomes: [EntryOutcome] = []
        for start in stride(from: 0, to: numbers.count, by: Office.lot) {
            let lot = Array(numbers[start..<min(start + Office.lot, numbers.count)])
            outcomes += try ledger.change(
                lot, action, reason: reason, by: user.name, at: moment)
        }
        return outcomes
    }

    /// What `change` would come to.
    package func changePreview(_ numbers: [Int64], _ action: EntryAction) throws -> EntryChangePreview {
        try demand(.read)
        return try ledger.preview(numbers, action)
    }

    /// Why entries are canceled, which must be said.
    func cancelReason(_ text: String) throws(OperationFailure) -> String {
        if let reason = try checked(reason: text) { return reason }
        throw .refused("an entry is canceled with a reason; give one")
    }

    /// Nil where nothing is left.
    private func checked(reason text: String) throws(OperationFailure) -> String? {
        let reason = text.trimmed
        guard reason.utf8.count <= Office.longestReason else {
            throw .refused("a reason has at most \(Office.longestReason) bytes")
        }
        return reason.isEmpty ? nil : reason
    }

    /// Everything that happened to the entry, the first first.
    package func history(ofEntry number: Int64) throws -> [EntryEvent] {
        try demand(.read)
        return try ledger.history(ofEntry: number)
    }

    private func checked(_ action: EntryAction) throws(OperationFailure) -> EntryAction {
        switch action {
        case .cancel, .uncancel: return action
        case .comment(let text):
            guard let text = try InteractionCheck.comment(text) else {
                throw .refused("a comment has at least one character")
            }
            return .comment(text)
        case .edit(let edits):
            var checkedEdits: [EntryEdit] = []
            for edit in edits { checkedEdits.append(try checked(edit)) }
            return .edit(checkedEdits)
        }
    }

    private func checked(_ edit: EntryEdit) throws(OperationFailure) -> EntryEdit {
        switch edit {
        case .salesperson(let code): .salesperson(try InteractionCheck.code(code, "the salesperson"))
        case .campaign(let code): .campaign(try InteractionCheck.code(code, "the campaign"))
        case .opportunity(let code): .opportunity(try InteractionCheck.code(code, "the opportunity"))
        case .subject(let text):
            .subject(try InteractionCheck.line(text, "the subject", ManualInteraction.Limits.text))
        case .description(let text): .description(try described(text))
        case .evaluation, .attemptFailed, .followUp, .campaignTarget, .campaignResponse: edit
        }
    }

    private func described(_ text: String) throws(OperationFailure) -> String {
        let limit = ManualInteraction.Limits.text
        guard let text = try InteractionCheck.line(text, "the description", limit) else {
            throw .refused("an entry has a description; it cannot be empty")
        }
        return text
    }
}
