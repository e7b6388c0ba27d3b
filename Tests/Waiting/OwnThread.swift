import Dispatch
import Foundation
import Synchronization

/// A thread for one piece of work that blocks.
///
/// All tasks of a program share as many threads as there are processors. A test that holds one of them while OCR or
/// another program is at work keeps the others waiting, for minutes on a small and busy machine, and with them what
/// they measure.
package final class OwnThread: TaskExecutor {
    private let jobs = Mutex<[UnownedJob]>([])
    /// Counts the jobs, and the end.
    private let coming = DispatchSemaphore(value: 0)

    private init() {}

    /// Runs `work`, and the tasks that it waits for, on a thread of this name.
    package static func run<Result: Sendable>(
        _ name: String, _ work: @Sendable () async throws -> Result
    ) async throws -> Result {
        let own = OwnThread()
        let thread = Thread { own.work() }
        thread.name = name
        thread.start()
        defer { own.coming.signal() }
        return try await withTaskExecutorPreference(own) { try await work() }
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        coming.signal()
    }

    private func work() {
        while true {
            coming.wait()
            guard let job = jobs.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else { return }
            unsafe job.runSynchronously(on: asUnownedTaskExecutor())
        }
    }
}
