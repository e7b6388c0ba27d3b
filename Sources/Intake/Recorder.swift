import Foundation
import Model
import Recording
import Synchronization

/// Commits submissions in groups: whatever has come together while the previous commit ran shares the next one,
/// so that a burst of documents costs two disk syncs a group and a lone document waits for nobody.
///
/// One thread of its own does the blocking work; the ledger has one writer.
final class Recorder: Sendable {
    /// How many submissions share one transaction at most; bounds memory and the time a commit takes.
    static let groupLimit = 128

    /// How long a note waits for a document to share its commit with.
    private static let noteDelay: DispatchTimeInterval = .seconds(1)

    private struct Waiting {
        let submission: Submission
        let continuation: CheckedContinuation<Result<Recorded, IntakeFailure>, Never>
    }

    private struct State {
        var waiting: [Waiting] = []
        var filed: [FiledIntake] = []
        var lastWork = DispatchTime.now()
        var isStopped = false
        var isFinished = false
    }

    private let ledger: SQLiteLedger
    private let store: DocumentStore
    private let state = Mutex(State())
    private let work = DispatchSemaphore(value: 0)
    private let finished = DispatchSemaphore(value: 0)

    init(ledger: SQLiteLedger, store: DocumentStore) {
        self.ledger = ledger
        self.store = store
        let thread = Thread { [self] in run() }
        thread.stackSize = 1 << 20
        thread.start()
    }

    /// Returns after the commit: what the ledger then holds for this submission. A failure concerns this
    /// submission alone, or the disk; nothing of it is recorded then.
    func record(_ submission: Submission) async -> Result<Recorded, IntakeFailure> {
        await withCheckedContinuation { continuation in
            let accepted = state.withLock { state in
                guard !state.isStopped else { return false }
                state.waiting.append(Waiting(submission: submission, continuation: continuation))
                return true
            }
            if accepted { work.signal() } else { continuation.resume(returning: .failure(.stopping)) }
        }
    }

    /// Notes that a file left its drop folder; written with the next group, or after a second without one.
    func noteFiled(_ filed: FiledIntake) {
        let isFirst = state.withLock { state in
            state.filed.append(filed)
            return state.filed.count == 1
        }
        if isFirst { work.signal() }
    }

    /// Commits what is waiting and ends the thread.
    func stop() async {
        state.withLock { $0.isStopped = true }
        work.signal()
        await withCheckedContinuation { continuation in
            Thread { [finished] in
                finished.wait()
                finished.signal()
                continuation.resume()
            }.start()
        }
    }

    private func run() {
        while true {
            waitForWork()
            let (group, filed, isStopped) = state.withLock { state in
                let group = Array(state.waiting.prefix(Self.groupLimit))
                state.waiting.removeFirst(group.count)
                // Notes go with the next group, or by themselves when none has come for a while.
                let takesNotes = !group.isEmpty || state.isStopped || state.lastWork + Self.noteDelay <= .now()
                let filed = takesNotes ? state.filed : []
                if takesNotes { state.filed.removeAll() }
                if !group.isEmpty { state.lastWork = .now() }
                return (group, filed, state.isStopped)
            }
            commit(group, filed)
            if isStopped, group.isEmpty { break }
            if isStopped { work.signal() }
        }
        finished.signal()
    }

    private func waitForWork() {
        if state.withLock({ $0.filed.isEmpty }) { work.wait() } else { _ = work.wait(timeout: .now() + Self.noteDelay) }
    }

    private func commit(_ group: [Waiting], _ filed: [FiledIntake]) {
        guard !group.isEmpty || !filed.isEmpty else { return }
        switch write(group, filed) {
        case .success(let recorded):
            for (waiting, recorded) in zip(group, recorded) {
                waiting.continuation.resume(returning: .success(recorded))
            }
        case .failure(let failure) where group.count <= 1 || failure.disposition == .later:
            keep(filed)
            for waiting in group { waiting.continuation.resume(returning: .failure(failure)) }
        case .failure:
            keep(filed)
            // One of them cannot be recorded; alone, each gets its own answer.
            for waiting in group { commit([waiting], []) }
        }
    }

    /// The notes are written with a later group.
    private func keep(_ filed: [FiledIntake]) { state.withLock { $0.filed.insert(contentsOf: filed, at: 0) } }

    /// The bytes are on the disk before the ledger speaks of them.
    private func write(_ group: [Waiting], _ filed: [FiledIntake]) -> Result<[Recorded], IntakeFailure> {
        do throws(StoreFailure) {
            if !group.isEmpty { try store.sync(Set(group.compactMap(\.submission.digest))) }
        } catch { return .failure(.store(error)) }
        do throws(LedgerFailure) {
            return .success(try ledger.record(group.map(\.submission), filed: filed, keptIn: store))
        } catch {
            return .failure(.ledger(error))
        }
    }
}
