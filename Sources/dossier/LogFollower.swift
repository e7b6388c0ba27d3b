import Foundation
import Model
import Recording

/// Prints entries as they are recorded.
struct LogFollower {
    let ledger: SQLiteLedger
    let filter: LogFilter
    /// Ends after so many entries; nil for never.
    let limit: Int?

    /// Between two looks.
    private static let pause: Duration = .milliseconds(100)

    func run(_ printer: consuming LogPrinter) async throws {
        var coming = try NewEntries(of: ledger, filter)
        var left = limit ?? .max
        while left > 0, !StandardOutput.isClosed {
            let found = try coming.next(min(left, 1000))
            for entry in found { try printer.print(entry) }
            printer.flush()
            left -= found.count
            if found.isEmpty { try await Task.sleep(for: Self.pause) }
        }
        printer.finish()
    }
}
