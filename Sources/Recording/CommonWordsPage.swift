import GRDB
import Model

/// Finds the entries of one page where many entries hold the words asked for: goes through entries in their order, a
/// few hundred at a time, and asks the index of words which of these hold them, until the page is full.
struct CommonWordsPage {
    let db: Database
    let query: SearchQuery
    let filter: LogFilter

    private static let steps = 400...25_600
    /// Entries whose numbers lie this close are asked for together.
    private static let gap: Int64 = 64

    func numbers() throws -> [Int64] { try numbers(mostSteps: .max) ?? [] }

    /// Nil where the page is not full after so many steps.
    func numbers(mostSteps: Int) throws -> [Int64]? {
        let limit = max(filter.limit, 1)
        var step = filter
        (step.text, step.limit) = (nil, Self.steps.lowerBound)
        var (found, steps): ([Int64], Int) = ([], 0)
        while steps < mostSteps {
            let next = try LogRows.numbers(step, in: db)
            let holding = try holding(next.sorted())
            found += next.filter(holding.contains)
            if found.count >= limit { return Array(found.prefix(limit)) }
            guard next.count == step.limit, let last = next.last else { return found }
            step.after = try EntryRows.entry(last, in: db)
            step.limit = min(step.limit * 4, Self.steps.upperBound)
            steps += 1
        }
        return nil
    }

    /// Which of these entries hold the words, and perhaps others between them.
    private func holding(_ numbers: [Int64]) throws -> Set<Int64> {
        guard let first = numbers.first, let last = numbers.last else { return [] }
        if query.hasPrefix { return try holding(first...last) }
        var holding: Set<Int64> = []
        var range = first...first
        for number in numbers.dropFirst() {
            if number - range.upperBound <= Self.gap {
                range = range.lowerBound...number
            } else {
                holding.formUnion(try self.holding(range))
                range = number...number
            }
        }
        return holding.union(try self.holding(range))
    }

    private func holding(_ range: ClosedRange<Int64>) throws -> Set<Int64> {
        let statement = try db.cachedStatement(
            sql: "SELECT rowid FROM entry_search WHERE entry_search MATCH ? AND rowid BETWEEN ? AND ?")
        return try Int64.fetchSet(statement, arguments: [query.text, range.lowerBound, range.upperBound])
    }
}
