import Logging
import Synchronization
import Testing
import Waiting

@testable import Inbox

/// A folder watch with somebody who listens to its hints.
final class Listener: Sendable {
    let watch: FolderWatch
    private let heard = Mutex<[Int: [FolderHint.Reason]]>([:])
    private let wake: ScratchFolder

    init(_ folders: [WatchedFolder], logger: Logger = .silent) throws {
        wake = try ScratchFolder()
        watch = FolderWatch(folders: folders, wakeDirectory: wake.at("run/wake"), logger: logger)
        try watch.start()
        Task { [weak self, hints = watch.hints] in
            for await hint in hints { self?.heard.withLock { $0[hint.folder, default: []].append(hint.reason) } }
        }
    }

    deinit { watch.stop() }

    func reasons(_ folder: Int = 1) -> [FolderHint.Reason] { heard.withLock { $0[folder] ?? [] } }

    /// Returns when all has been heard that led to a hint so far.
    func hasHeardAll() async throws {
        await watch.caughtUp()
        // The listener may still be on its way with the last one.
        try await eventually { watch.isListenerWaiting }
    }

    /// Forgets what was heard, all of which has come.
    func clear() async throws {
        try await hasHeardAll()
        heard.withLock { $0 = [:] }
    }

    /// Waits for a hint.
    func hears(_ folder: Int = 1, _ isWanted: @escaping @Sendable (FolderHint.Reason) -> Bool = { _ in true })
        async throws
    {
        try await eventually { self.reasons(folder).contains(where: isWanted) }
    }

    func isIn(_ folder: Int = 1, _ isWanted: @escaping @Sendable (FolderWatchState.Mode) -> Bool) async throws {
        try await eventually { self.watch.state[folder].map { isWanted($0.mode) } ?? false }
    }
}

extension Logger {
    static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}
