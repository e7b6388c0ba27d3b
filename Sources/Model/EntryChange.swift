/// One thing that was changed on an entry after it was recorded.
package struct EntryChange: Equatable, Sendable {
    /// What else was changed, and this with it.
    package enum Cause: Equatable, Sendable {
        /// The entry of which this one is a copy.
        case entry(Int64)
        case loggedSegment(Int64)
    }

    package var entryNumber: Int64
    package var at: Moment
    package var user: String
    package var field: EntryField
    package var before: String?
    package var after: String?
    package var reason: String?
    package var cause: Cause?

    package init(
        entryNumber: Int64, at moment: Moment, user: String, field: EntryField, before: String? = nil,
        after: String? = nil, reason: String? = nil, cause: Cause? = nil
    ) {
        self.entryNumber = entryNumber
        at = moment
        self.user = user
        self.field = field
        self.before = before
        self.after = after
        self.reason = reason
        self.cause = cause
    }
}

extension EntryChange.Cause {
    /// As the ledger keeps it: `entry 17`, `logged-segment 3`.
    package var code: String {
        switch self {
        case .entry(let number): "entry \(number)"
        case .loggedSegment(let number): "logged-segment \(number)"
        }
    }

    package init?(code: String) {
        let parts = code.split(separator: " ")
        guard parts.count == 2, let number = Int64(parts[1]) else { return nil }
        switch parts[0] {
        case "entry": self = .entry(number)
        case "logged-segment": self = .loggedSegment(number)
        default: return nil
        }
    }
}
