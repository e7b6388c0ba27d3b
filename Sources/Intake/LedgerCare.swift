import Foundation
import Journal
import Logging
import Model
import Recording
import ServiceLifecycle
import Synchronization

/// Looks after the ledger in idle moments: the words of new entries are indexed, and, where the configuration asks for
/// it, what has been canceled for long enough is deleted once a day.
package final class LedgerCare: Service {
    private struct State {
        /// Days after which canceled entries are deleted; 0 for never.
        var retention: Int
        var lastPurge: ContinuousClock.Instant?
        var lastEntry: Int64 = 0
        var told: String?
    }

    private let ledger: SQLiteLedger
    private let store: DocumentStore
    private let logger: Logger
    private let state: Mutex<State>

    private static let pause: Duration = .seconds(2)
    private static let day: Duration = .seconds(86_400)
    /// Entries that are indexed in one transaction, for which a document that comes meanwhile waits, and how many such
    /// transactions follow one another while nothing comes.
    private static let (lot, lots) = (50, 40)
    /// Entries that are deleted in one go.
    private static let mostPurged = 100_000

    init(ledger: SQLiteLedger, store: DocumentStore, retention: Int, logger: Logger) {
        self.ledger = ledger
        self.store = store
        self.logger = logger
        state = Mutex(State(retention: retention))
    }

    /// Another configuration is in force: whether something is to be deleted is looked at anew.
    func changed(retention: Int) {
        state.withLock { state in
            if state.retention != retention { state.lastPurge = nil }
            state.retention = retention
        }
    }

    package func run() async throws {
        await withDiscardingTaskGroup { group in
            group.addTask(executorPreference: Lane(name: "ledger care", width: 1)) { [self] in
                let ticks = AsyncStream(unfolding: { try? await Task.sleep(for: Self.pause) })
                for await _ in ticks.cancelOnGracefulShutdown() { await lookOnce() }
            }
        }
    }

    /// Indexes what is left, for at most this long: for a service that ends and leaves nobody to do it later.
    package func indexRest(within limit: Duration) {
        let end = ContinuousClock.now + limit
        do throws(LedgerFailure) {
            while try ledger.indexWords(limit: Self.lot) == Self.lot, ContinuousClock.now < end {}
        } catch {
            logger.warning("Words could not be indexed: \(error).", metadata: JournalEvent.postponed.metadata)
        }
    }

    private func lookOnce() async {
        do throws(LedgerFailure) {
            try await index()
            try purge()
            state.withLock { $0.told = nil }
        } catch {
            // The same trouble is told once.
            let isNew = state.withLock { state in
                defer { state.told = "\(error)" }
                return state.told != "\(error)"
            }
            guard isNew else { return }
            logger.warning("The ledger could not be looked after: \(error).", metadata: JournalEvent.postponed.metadata)
        }
    }

    /// One lot while documents come, many while none does.
    private func index() async throws(LedgerFailure) {
        for _ in 0..<Self.lots {
            let last = try ledger.lastEntryNumber()
            let isIdle = state.withLock { state in
                defer { state.lastEntry = last }
                return state.lastEntry == last
            }
            guard try ledger.indexWords(limit: Self.lot) == Self.lot, isIdle, !Task.isShuttingDownGracefully else {
                return
            }
            await Task.yield()
        }
    }

    private func purge() throws(LedgerFailure) {
        let days = state.withLock { state -> Int in
            if let last = state.lastPurge, last.duration(to: .now) < Self.day { return 0 }
            return state.retention
        }
        guard days > 0 else { return }
        let now = Moment.now
        let limit = Moment(seconds: now.seconds - Int64(days) * 86_400)
        let numbers = try ledger.canceledEntries(before: limit, limit: Self.mostPurged)
        if !numbers.isEmpty {
            let filter = "canceled for more than \(days) days"
            let done = try ledger.purge(numbers, filter: filter, by: "dossierd", at: now, store: store) {
                !Task.isShuttingDownGracefully
            }.purge
            tell(done, after: days)
        }
        state.withLock { $0.lastPurge = .now }
    }

    private func tell(_ done: Purge, after days: Int) {
        guard done.entries > 0 else { return }
        let entries: Phrase = "\(done.entries, "entry", "entries")"
        let retention: Phrase = "\(days, "day", "days")"
        let documents: Phrase = "\(done.documents, "document", "documents")"
        logger.notice(
            "Canceled for more than \(retention), and deleted: \(entries) with \(documents) (\(done.bytes) bytes).",
            metadata: JournalEvent.purged.metadata)
    }
}
