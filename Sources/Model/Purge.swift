/// What was deleted of the log for good, or would be.
package struct Purge: Equatable, Sendable {
    package var entries = 0
    package var comments = 0
    /// Documents that nothing else refers to, and their bytes.
    package var documents = 0
    package var bytes: Int64 = 0

    package init() {}

    package static func += (one: inout Purge, other: Purge) {
        one.entries += other.entries
        one.comments += other.comments
        one.documents += other.documents
        one.bytes += other.bytes
    }
}

/// A purge as the ledger remembers it.
package struct PurgeRecord: Equatable, Sendable {
    package var number: Int64
    package var at: Moment
    package var user: String
    /// What was asked for.
    package var filter: String
    package var purge: Purge
    /// The entries that are no more: `3-7,12`.
    package var numbers: String

    package init(number: Int64, at moment: Moment, user: String, filter: String, purge: Purge, numbers: String) {
        self.number = number
        at = moment
        self.user = user
        self.filter = filter
        self.purge = purge
        self.numbers = numbers
    }

    /// True when the entry is among those that are no more.
    package func holds(_ number: Int64) -> Bool {
        numbers.split(separator: ",").contains { part in
            let ends = part.split(separator: "-").compactMap { Int64($0) }
            guard let first = ends.first, let last = ends.last, first <= last else { return false }
            return (first...last).contains(number)
        }
    }

    /// Ascending numbers as ranges.
    package static func ranges(_ numbers: [Int64]) -> String {
        var parts: [String] = []
        var start: Int64?
        for (index, number) in numbers.enumerated() {
            let first = start ?? number
            start = first
            if index + 1 < numbers.count, numbers[index + 1] == number + 1 { continue }
            parts.append(first == number ? "\(number)" : "\(first)-\(number)")
            start = nil
        }
        return parts.joined(separator: ",")
    }
}

extension PurgeRecord: Encodable {
    private enum CodingKeys: String, CodingKey {
        case number = "purge_no", at = "purged_at", user, filter, entries, comments, documents, bytes, numbers
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(number, forKey: .number)
        try container.encode(at, forKey: .at)
        try container.encode(user, forKey: .user)
        try container.encode(filter, forKey: .filter)
        try container.encode(purge.entries, forKey: .entries)
        try container.encode(purge.comments, forKey: .comments)
        try container.encode(purge.documents, forKey: .documents)
        try container.encode(purge.bytes, forKey: .bytes)
        try container.encode(numbers, forKey: .numbers)
    }
}
