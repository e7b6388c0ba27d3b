import Synchronization

/// The readers in force: replaced when the configuration is read again and dictionaries or limits changed.
final class CurrentReaders: Sendable {
    private let pool: Mutex<DocumentReaders>

    init(_ pool: DocumentReaders) { self.pool = Mutex(pool) }

    var current: DocumentReaders { pool.withLock { $0 } }

    /// Puts `newPool` in force; documents under way end with the old one, and nobody waits for them.
    func replace(with newPool: DocumentReaders) {
        let old = pool.withLock { pool in
            defer { pool = newPool }
            return pool
        }
        Task { await old.shutDown() }
    }
}
