import GRDB
import Model

/// What it would come to to cancel entries, or to take that back, each in turn; nothing is changed.
struct CancellationForecast {
    private let db: Database
    /// Those that would be changed by then.
    private var changed: Set<Int64> = []
    private var refused: [LedgerFailure] = []

    private init(in db: Database) { self.db = db }

    static func cancel(_ numbers: [Int64], in db: Database) throws -> EntryChangePreview {
        var forecast = CancellationForecast(in: db)
        try forecast.each(numbers) { forecast, entry in
            if entry.canceled { return forecast.refused.append(EntryChanges.canceledAlready(entry)) }
            forecast.take(entry.number, try EntryChanges.copiesToCancel(with: entry.number, in: forecast.db))
        }
        return forecast.preview(of: numbers)
    }

    static func uncancel(_ numbers: [Int64], in db: Database) throws -> EntryChangePreview {
        var forecast = CancellationForecast(in: db)
        try forecast.each(numbers) { forecast, entry in
            let obstacle = try UncancelObstacle.find(for: entry, revived: forecast.changed, in: forecast.db)
            if let obstacle { return forecast.refused.append(.refused(obstacle.phrase(of: entry.number))) }
            forecast.take(entry.number, try EntryChanges.copiesToRevive(with: entry.number, in: forecast.db))
        }
        return forecast.preview(of: numbers)
    }

    private mutating func each(
        _ numbers: [Int64], _ body: (inout CancellationForecast, InteractionLogEntry) throws -> Void
    ) throws {
        for number in numbers where !changed.contains(number) {
            if let entry = try EntryRows.entry(number, in: db) {
                try body(&self, entry)
            } else {
                refused.append(try MissingEntry.failure(number, in: db))
            }
        }
    }

    private mutating func take(_ number: Int64, _ copies: [Int64]) {
        changed.insert(number)
        changed.formUnion(copies)
    }

    private func preview(of numbers: [Int64]) -> EntryChangePreview {
        EntryChangePreview(
            entries: changed.count, unasked: changed.subtracting(numbers).count, refused: refused)
    }
}
