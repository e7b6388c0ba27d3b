import Foundation
import Model
import Recording

/// Prints entries as they are recorded. That something was written at all is seen by a counter of the database, which
/// costs next to nothing to look at.
struct LogFollower {
    let ledger: SQLiteLedger
    let filter: LogFilter
    /// Ends after so many entries; nil for never.
    let limit: Int?

    /// Between two looks.
    private static let pause: Duration = .milliseconds(100)

    func run(_ printer: consuming LogPrinter) async throws {
        let changes = try LedgerChanges(ledger)
        var last = try ledger.lastEntryNumber()
        var left = limit ?? .max
        while left > 0, !StandardOutput.isClosed {
            try await Task.sleep(for: Self.pause)
            guard try changes.haveCome() else { continue }
            var filter = filter
            filter.sort = LogSort(.entry, ascending: true)
            while left > 0 {
                (filter.entries, filter.limit) = ((last + 1)...Int64.max, min(left, 1000))
                let found = try ledger.log(filter)
                for entry in found { try printer.print(entry) }
                printer.flush()
                left -= found.count
                guard found.count == filter.limit, let newest = found.last else { break }
                last = newest.number
            }
            last = try max(last, ledger.lastEntryNumber())
        }
        printer.finish()
    }
}
