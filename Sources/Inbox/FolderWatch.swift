import Glibc
package import Logging
import Synchronization

/// Watches all drop folders, and says when to look into one.
///
/// Several may live in one process (a reload makes none, tests make many): they share the one thread of `Watcher`.
package final class FolderWatch: Sendable {
    /// More names renamed into one folder than this are not told apart: they come to rest by their quiet time.
    static let mostRenamed = 16_384

    private struct State {
        var folders: [WatchedFolder]
        var states: [Int: FolderWatchState] = [:]
        var renamed: [Int: Set<RelativePath>] = [:]
        var cookies: [[UInt8]: Cookie] = [:]
        var madeCookies = 0
        var isStarted = false
        var isStopped = false
    }

    /// Somebody waits until the watcher has come as far as this mark among the events.
    private struct Cookie {
        let waiting: CheckedContinuation<Void, Never>
        /// The watcher has begun to wait for events since the mark was set.
        var isNoticed = false
    }

    let wakeDirectory: String
    let logger: Logger
    private let box = HintBox()
    private let shared: Mutex<State>

    /// - Parameter wakeDirectory: A private directory that the service may write, for waking the watcher up. Made when
    ///   missing.
    package init(folders: [WatchedFolder], wakeDirectory: String, logger: Logger) {
        self.wakeDirectory = wakeDirectory
        self.logger = logger
        shared = Mutex(State(folders: folders))
    }

    /// Begins to watch. To be called before many files and sockets are open.
    package func start() throws(WatchFailure) {
        let isFirst = shared.withLock { state in
            defer { state.isStarted = true }
            return !state.isStarted && !state.isStopped
        }
        guard isFirst else { throw .alreadyStarted }
        try Watcher.shared.begin(self)
    }

    /// For one consumer. At most one hint per folder waits; a folder's later hints melt into it.
    package var hints: AsyncStream<FolderHint> { AsyncStream { [box] in await box.next() } }

    /// Whoever listens to the hints has dealt with all of them; for tests.
    var isListenerWaiting: Bool { box.isConsumerWaiting }

    /// The files that were renamed into the folder since last asked: complete ones need not wait. A name that is missing
    /// here costs no more than the quiet time.
    package func arrivedByRename(in folder: Int) -> Set<RelativePath> {
        shared.withLock { $0.renamed.removeValue(forKey: folder) ?? [] }
    }

    /// Other folders from now on; those that stay keep their watches.
    package func update(folders: [WatchedFolder]) {
        shared.withLock { $0.folders = folders }
        Watcher.shared.submit(.update(self))
    }

    /// Returns once everything that happened in the watched folders before the call has led to its hint.
    package func caughtUp() async {
        await withCheckedContinuation { continuation in
            let name = shared.withLock { state -> String? in
                guard state.isStarted, !state.isStopped else { return nil }
                state.madeCookies += 1
                let name = "cookie-\(state.madeCookies)"
                state.cookies[Array(name.utf8)] = Cookie(waiting: continuation)
                return name
            }
            if let name { touch(name) } else { continuation.resume() }
        }
    }

    /// Ends the hints and gives up the watches.
    package func stop() {
        let wasRunning = shared.withLock { state in
            defer { state.isStopped = true }
            return state.isStarted && !state.isStopped
        }
        box.finish()
        if wasRunning { Watcher.shared.submit(.end(self)) }
        passAllCookies()
    }

    /// By the folders' `id`.
    package var state: [Int: FolderWatchState] { shared.withLock { $0.states } }
}

// What the watcher's thread does with it.
extension FolderWatch {
    var folders: [WatchedFolder] { shared.withLock { $0.folders } }

    func hint(_ folder: Int, _ reason: FolderHint.Reason) { box.put(FolderHint(folder: folder, reason: reason)) }

    func note(_ state: FolderWatchState, of folder: Int) { shared.withLock { $0.states[folder] = state } }

    func forget(_ folder: Int) {
        shared.withLock { state in
            state.states[folder] = nil
            state.renamed[folder] = nil
        }
    }

    func arrived(_ path: RelativePath, in folder: Int) {
        shared.withLock { state in
            let isFull = state.renamed[folder].map { $0.count >= FolderWatch.mostRenamed } ?? false
            if !isFull { state.renamed[folder, default: []].insert(path) }
        }
    }

    /// Makes an event in the wake directory. When that fails, the watcher finds out within a second by itself.
    func touch(_ name: String) {
        let path = Array("\(wakeDirectory)/\(name)".utf8)
        let descriptor = unsafe withPath(path) { unsafe open($0, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600) }
        if descriptor >= 0 { close(descriptor) }
        if name != FolderWatch.wakeName { _ = unsafe withPath(path) { unsafe unlink($0) } }
    }

    static let wakeName = "wake"

    /// An event in the wake directory.
    func passCookie(_ name: [UInt8]) { passCookies { $0 == name } }

    func passAllCookies() { passCookies { _ in true } }

    private func passCookies(where isPassed: ([UInt8]) -> Bool) {
        let waiting = shared.withLock { state in
            let passed = state.cookies.keys.filter(isPassed)
            return passed.compactMap { state.cookies.removeValue(forKey: $0)?.waiting }
        }
        for continuation in waiting { continuation.resume() }
    }

    /// For a wake directory that cannot be watched: a mark noticed before a wait in which nothing happened is passed.
    func noticeCookies() {
        shared.withLock { state in
            for name in state.cookies.keys { state.cookies[name]?.isNoticed = true }
        }
    }

    func passNoticedCookies() {
        let noticed = shared.withLock { state in state.cookies.filter { $0.value.isNoticed }.map { $0.key } }
        passCookies { noticed.contains($0) }
    }
}
