import GRDB
package import Model

extension SQLiteLedger {
    /// Does the same to all these entries in one transaction, each by itself: what is refused for one is not refused
    /// for the others. One answer for each, in order; when this returns it is durable. Callers with many entries come
    /// in lots, so that other programs need not wait for long.
    package func change(
        _ numbers: [Int64], _ action: EntryAction, reason: String? = nil, by user: String, at moment: Moment
    ) throws(LedgerFailure) -> [EntryOutcome] {
        try write { db in
            let changes = EntryChanges(by: user, at: moment, reason: reason, in: db)
            // What an entry took along is done when its own turn comes.
            var taken: Set<Int64> = []
            return try numbers.map { number in
                if taken.contains(number) { return EntryOutcome(entryNumber: number, result: .unchanged) }
                do {
                    let result = try changes.carryOut(action, on: number)
                    if case .done(let copies) = result { taken.formUnion(copies) }
                    return EntryOutcome(entryNumber: number, result: result)
                } catch let failure as LedgerFailure where failure.disposition == .never {
                    return EntryOutcome(entryNumber: number, result: .refused(failure))
                }
            }
        }
    }

    /// What `change` would come to, without doing it.
    package func preview(_ numbers: [Int64], _ action: EntryAction) throws(LedgerFailure) -> EntryChangePreview {
        switch action {
        case .cancel: try read { db in try CancellationForecast.cancel(numbers, in: db) }
        case .uncancel: try read { db in try CancellationForecast.uncancel(numbers, in: db) }
        case .edit, .comment: EntryChangePreview(entries: numbers.count)
        }
    }

    /// Everything that was changed on the entry, the first change first.
    package func changes(ofEntry number: Int64) throws(LedgerFailure) -> [EntryChange] {
        try read { db in try EntryChanges.all(of: number, in: db) }
    }

    package func comments(ofEntry number: Int64) throws(LedgerFailure) -> [EntryComment] {
        try read { db in try CommentRows.all(of: number, in: db) }
    }
}

extension EntryChanges {
    /// Refuses before anything is written, so that the transaction may go on with other entries.
    fileprivate func carryOut(_ action: EntryAction, on number: Int64) throws -> EntryOutcome.Result {
        switch action {
        case .cancel: return .done(copies: Array(try cancel(number).dropFirst()))
        case .uncancel: return .done(copies: Array(try uncancel(number).dropFirst()))
        case .edit(let edits):
            var isChanged = false
            for edit in edits where try make(edit, of: number) { isChanged = true }
            return isChanged ? .done(copies: []) : .unchanged
        case .comment(let text):
            try CommentRows.insert(text, of: number, by: user, at: moment, in: db)
            return .done(copies: [])
        }
    }
}
