import Synchronization

/// The readers in force: replaced when the configuration is read again and dictionaries or limits changed.
final class CurrentReaders: Sendable {
    private struct State {
        var pool: DocumentReaders
        /// Replaced, and not at the end of what they had.
        var ending: [DocumentReaders] = []
    }

    private let state: Mutex<State>

    init(_ pool: DocumentReaders) { state = Mutex(State(pool: pool)) }

    var current: DocumentReaders { state.withLock { $0.pool } }

    /// Puts `newPool` in force; documents under way end with the old one, and nobody waits for them.
    func replace(with newPool: DocumentReaders) {
        let old = state.withLock { state in
            defer { state.pool = newPool }
            state.ending.append(state.pool)
            return state.pool
        }
        Task {
            await old.shutDown()
            state.withLock { $0.ending.removeAll { $0 === old } }
        }
    }

    /// No document is begun any more, by none of them.
    func refuseWaiting() { for pool in all { pool.refuseWaiting() } }

    /// Documents that take too long to wait for their end are given up.
    func cutShort() { for pool in all { pool.cutShort() } }

    private var all: [DocumentReaders] { state.withLock { $0.ending + [$0.pool] } }
}
