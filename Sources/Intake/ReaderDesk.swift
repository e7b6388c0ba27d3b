import CDescriptors
import Glibc
import Synchronization

/// Where documents wait for the threads that own readers. The threads sleep in `poll` on `bell`, which is readable
/// as often as there are jobs, or for good once the desk is closed.
final class ReaderDesk: Sendable {
    enum Reception {
        case waiting, wantsThread, closed
    }

    private struct State {
        var jobs: [ReaderJob] = []
        var next = 0
        var threads = 0
        var idle = 0
        var isClosed = false
        var isRefusing = false
        var isCutShort = false
        var whenClosed: [@Sendable () -> Void] = []
        var processes: Set<Int32> = []
        var asked = 0
    }

    private let state = Mutex(State())
    let bell: Int32

    init() { bell = descriptors_bell() }

    deinit { Glibc.close(bell) }

    func put(_ job: ReaderJob, places: Int) -> Reception {
        let reception: Reception = state.withLock { state in
            guard !state.isClosed, !state.isRefusing else { return .closed }
            state.jobs.append(job)
            guard state.jobs.count - state.next > state.idle, state.threads < places else { return .waiting }
            state.threads += 1
            return .wantsThread
        }
        if reception != .closed { ring() }
        return reception
    }

    /// The next job, if there is one. Called by threads, which count as idle between `rest` and this.
    func take() -> ReaderJob? {
        state.withLock { state in
            guard state.next < state.jobs.count else { return nil }
            let job = state.jobs[state.next]
            state.next += 1
            if state.next == state.jobs.count {
                state.jobs.removeAll(keepingCapacity: true)
                state.next = 0
            } else if state.next > 1024 {
                state.jobs.removeFirst(state.next)
                state.next = 0
            }
            return job
        }
    }

    func setIdle(_ isIdle: Bool) { state.withLock { $0.idle += isIdle ? 1 : -1 } }

    /// True when no job will come any more.
    var isFinished: Bool { state.withLock { $0.isClosed && $0.next == $0.jobs.count } }

    var isEnding: Bool { state.withLock { $0.isClosed || $0.isRefusing } }

    /// No job is begun any more. Returns those that nobody has begun.
    func refuseWaiting() -> [ReaderJob] {
        state.withLock { state in
            defer { (state.jobs, state.next, state.isRefusing) = ([], 0, true) }
            return Array(state.jobs[state.next...])
        }
    }

    /// Readers are to be given up, whatever they are at.
    var isCutShort: Bool { state.withLock { $0.isCutShort } }

    /// Kills all readers. A process is forgotten here before it is waited for, so these numbers are still theirs.
    func cutShort() {
        state.withLock { state in
            state.isCutShort = true
            for pid in state.processes { kill(pid, SIGKILL) }
        }
    }

    func noteProcess(_ pid: Int32, lives: Bool) {
        state.withLock { state in
            if lives { state.processes.insert(pid) } else { state.processes.remove(pid) }
        }
    }

    /// Readers that have a document and have not answered yet.
    var asked: Int { state.withLock { $0.asked } }

    /// Jobs that nobody has begun.
    var waiting: Int { state.withLock { $0.jobs.count - $0.next } }

    /// Threads that rest until there is a job.
    var idle: Int { state.withLock { $0.idle } }

    func setAsked(_ isAsked: Bool) { state.withLock { $0.asked += isAsked ? 1 : -1 } }

    var processes: [Int32] { state.withLock { $0.processes.sorted() } }

    /// No new jobs; `done` is called when the last thread has left.
    func close(_ done: @escaping @Sendable () -> Void) {
        let threads = state.withLock { state in
            state.isClosed = true
            if state.threads > 0 { state.whenClosed.append(done) }
            return state.threads
        }
        for _ in 0..<threads { ring() }
        if threads == 0 { done() }
    }

    /// A thread leaves; its process is gone.
    func leave() {
        let done = state.withLock { state -> [@Sendable () -> Void] in
            state.threads -= 1
            guard state.threads == 0 else { return [] }
            defer { state.whenClosed = [] }
            return state.whenClosed
        }
        for each in done { each() }
    }

    private func ring() {
        var one: UInt64 = 1
        _ = unsafe write(bell, &one, 8)
    }

    /// Takes one ring off the bell, if there is one.
    func answerBell() {
        var count: UInt64 = 0
        _ = unsafe Glibc.read(bell, &count, 8)
    }
}
