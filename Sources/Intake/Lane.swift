import Dispatch
import Foundation
import Synchronization

/// Threads of its own for tasks that block: on a slow disk, a share that does not answer, a ledger that is busy.
///
/// All other tasks of a program share as many threads as there are processors; a few that block there would hold up
/// signals and the watchdog, too. Threads start when they are needed, at most `width`, and end when nothing has come
/// for a while.
final class Lane: TaskExecutor {
    /// Enough to keep the processors busy; no more, for each folder has a lane.
    static let usualWidth = min(8, max(2, ProcessInfo.processInfo.activeProcessorCount))

    private struct State {
        var jobs: [UnownedJob] = []
        var threads = 0
        /// Threads that wait for a job.
        var idle = 0
    }

    private static let patience: DispatchTimeInterval = .seconds(10)

    private let name: String
    private let width: Int
    private let state = Mutex(State())
    /// Counts the jobs that nobody has taken.
    private let coming = DispatchSemaphore(value: 0)

    init(name: String, width: Int = usualWidth) {
        self.name = name
        self.width = width
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let wantsThread = state.withLock { state in
            state.jobs.append(job)
            guard state.jobs.count > state.idle, state.threads < width else { return false }
            state.threads += 1
            state.idle += 1
            return true
        }
        coming.signal()
        guard wantsThread else { return }
        let thread = Thread { [self] in work() }
        thread.name = name
        thread.start()
    }

    /// Begins as an idle thread.
    private func work() {
        while true {
            let isSignalled = coming.wait(timeout: .now() + Self.patience) == .success
            let (job, leaves) = state.withLock { state -> (UnownedJob?, Bool) in
                // A job that came just after the wait has its signal, which the next turn takes.
                guard isSignalled || state.jobs.isEmpty else { return (nil, false) }
                state.idle -= 1
                if isSignalled { return (state.jobs.removeFirst(), false) }
                state.threads -= 1
                return (nil, true)
            }
            if leaves { return }
            guard let job else { continue }
            unsafe job.runSynchronously(on: asUnownedTaskExecutor())
            state.withLock { $0.idle += 1 }
        }
    }
}
