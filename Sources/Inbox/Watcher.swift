import Foundation
import Synchronization

/// The one thread that may call libinotifytools, for as long as the process lives. With nothing to watch it sleeps.
final class Watcher: Sendable {
    enum Command: Sendable {
        case begin(FolderWatch)
        case update(FolderWatch)
        case end(FolderWatch)
    }

    static let shared = Watcher()

    private struct State {
        var commands: [Command] = []
        /// In whose wake directories the thread listens, or soon will.
        var active: [ObjectIdentifier: FolderWatch] = [:]
        /// The thread waits for `bell`, not for events.
        var isAsleep = false
        var hasThread = false
    }

    private let state = Mutex(State())
    private let bell = DispatchSemaphore(value: 0)
    /// Held while a thread is being started, so that two beginnings make one.
    private let starting = Mutex(())

    func begin(_ watch: FolderWatch) throws(WatchFailure) {
        let failure = starting.withLock { _ in state.withLock { $0.hasThread } ? nil : startThread() }
        if let failure { throw failure }
        submit(.begin(watch))
    }

    func submit(_ command: Command) {
        let (sleeps, active) = state.withLock { state in
            switch command {
            case .begin(let watch): state.active[ObjectIdentifier(watch)] = watch
            case .end(let watch): state.active[ObjectIdentifier(watch)] = nil
            case .update: break
            }
            state.commands.append(command)
            defer { state.isAsleep = false }
            return (state.isAsleep, Array(state.active.values))
        }
        if sleeps { bell.signal() }
        // A directory that has just come is not listened in yet; any other will do.
        for watch in active { watch.touch(FolderWatch.wakeName) }
        if case .end(let watch) = command { watch.touch(FolderWatch.wakeName) }
    }

    /// Returns when the library has been made ready, or could not be.
    private func startThread() -> WatchFailure? {
        let answer = Answer()
        let thread = Thread { [self] in
            Thread.current.name = "folder-watch"
            do throws(WatchFailure) {
                var loop = WatchLoop(try InotifyTools())
                state.withLock { $0.hasThread = true }
                answer.give(nil)
                while true { loop.turn(commands()) { self.sleepUntilNeeded() } }
            } catch {
                answer.give(error)
            }
        }
        thread.start()
        return answer.wait()
    }

    private func commands() -> [Command] {
        state.withLock { state in
            defer { state.commands = [] }
            return state.commands
        }
    }

    private func sleepUntilNeeded() {
        let mustSleep = state.withLock { state in
            state.isAsleep = state.commands.isEmpty
            return state.isAsleep
        }
        if mustSleep { bell.wait() }
    }

    /// What the new thread tells the one that started it.
    private final class Answer: Sendable {
        private let failure = Mutex<WatchFailure?>(nil)
        private let given = DispatchSemaphore(value: 0)

        func give(_ failure: WatchFailure?) {
            self.failure.withLock { $0 = failure }
            given.signal()
        }

        func wait() -> WatchFailure? {
            given.wait()
            return failure.withLock { $0 }
        }
    }
}
