import Logging
import Synchronization
import Testing

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

    /// Forgets what was heard, all of which has come.
    func clear() async {
        await watch.caughtUp()
        // The consumer may still be on its way with the last one.
        try? await eventually { await self.quiet() }
        heard.withLock { $0 = [:] }
    }

    private func quiet() async -> Bool {
        let before = heard.withLock { $0.mapValues(\.count) }
        for _ in 0..<50 { await Task.yield() }
        return heard.withLock { $0.mapValues(\.count) } == before
    }

    /// Waits for a hint, for at most half a minute.
    func hears(_ folder: Int = 1, _ isWanted: @escaping @Sendable (FolderHint.Reason) -> Bool = { _ in true })
        async throws
    {
        try await eventually { self.reasons(folder).contains(where: isWanted) }
    }

    func isIn(_ folder: Int = 1, _ isWanted: @escaping @Sendable (FolderWatchState.Mode) -> Bool) async throws {
        try await eventually { self.watch.state[folder].map { isWanted($0.mode) } ?? false }
    }
}

struct TooLate: Error {}

/// Asks until it holds, for at most half a minute.
func eventually(_ holds: @Sendable () async throws -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(30)
    while try await !holds() {
        guard ContinuousClock.now < deadline else { throw TooLate() }
        try await Task.sleep(for: .milliseconds(2))
    }
}

extension Logger {
    static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}
