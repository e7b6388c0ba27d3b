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

    private struct Waiting {
        let submission: Submission
        let continuation: CheckedContinuation<Result<Recorded, IntakeFailure>, Never>
    }

    private struct State {
        var waiting: [Waiting] = []
        var filed: [FiledIntake] = []
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

    /// Notes that a file left its drop folder; written with the next group, or when the recorder stops. Losing the
    /// note does no harm: recovery finds the file gone and writes it then.
    func noteFiled(_ filed: FiledIntake) {
        state.withLock { $0.filed.append(filed) }
        work.signal()
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
            work.wait()
            let (group, filed, isStopped) = state.withLock { state in
                let group = Array(state.waiting.prefix(Self.groupLimit))
                state.waiting.removeFirst(group.count)
                // A lone note need not pay for a commit: it goes with the next group.
                let takesNotes = !group.isEmpty || state.isStopped || state.filed.count >= Self.groupLimit
                let filed = takesNotes ? state.filed : []
                if takesNotes { state.filed.removeAll() }
                return (group, filed, state.isStopped)
            }
            commit(group, filed)
            if isStopped, group.isEmpty { break }
            if isStopped { work.signal() }
        }
        finished.signal()
    }

    private func commit(_ group: [Waiting], _ filed: [FiledIntake]) {
        guard !group.isEmpty || !filed.isEmpty else { return }
        switch write(group, filed) {
        case .success(let recorded):
            for (waiting, recorded) in zip(group, recorded) {
                waiting.continuation.resume(returning: .success(recorded))
            }
        case .failure(let failure) where group.count == 1 || failure.disposition == .later:
            for waiting in group { waiting.continuation.resume(returning: .failure(failure)) }
        case .failure:
            // One of them cannot be recorded; alone, each gets its own answer.
            for waiting in group { commit([waiting], []) }
        }
    }

    /// The bytes are on the disk before the ledger speaks of them.
    private func write(_ group: [Waiting], _ filed: [FiledIntake]) -> Result<[Recorded], IntakeFailure> {
        do throws(StoreFailure) { if !group.isEmpty { try store.sync() } } catch { return .failure(.store(error)) }
        do throws(LedgerFailure) {
            return .success(try ledger.record(group.map(\.submission), filed: filed))
        } catch {
            return .failure(.ledger(error))
        }
    }
}
