import GRDB
import Synchronization

/// Tells whether anybody has written to the ledger since the last look, at the price of one page in memory.
///
/// Keeps a connection of its own, for the counter (`PRAGMA data_version`) is that of a connection.
package final class LedgerChanges: Sendable {
    private let queue: DatabaseQueue
    private let path: String
    private let seen: Atomic<Int>

    package init(_ ledger: SQLiteLedger) throws(LedgerFailure) {
        path = ledger.path
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(SQLiteLedger.patience)
            queue = try DatabaseQueue(path: ledger.path, configuration: configuration)
            seen = Atomic(try LedgerChanges.version(queue))
        } catch {
            throw LedgerFailure(error, path: ledger.path, opening: true)
        }
    }

    package func haveCome() throws(LedgerFailure) -> Bool {
        do {
            let version = try LedgerChanges.version(queue)
            return seen.exchange(version, ordering: .relaxed) != version
        } catch {
            throw LedgerFailure(error, path: path)
        }
    }

    private static func version(_ queue: DatabaseQueue) throws -> Int {
        try queue.unsafeRead { db in try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }
    }
}
