import Synchronization

/// Where hints wait for their consumer: at most one a folder, the later melting into the earlier.
final class HintBox: Sendable {
    private struct State {
        var order: [Int] = []
        var reasons: [Int: FolderHint.Reason] = [:]
        var consumer: CheckedContinuation<FolderHint?, Never>?
        var isFinished = false

        mutating func take() -> FolderHint? {
            guard let folder = order.first, let reason = reasons.removeValue(forKey: folder) else { return nil }
            order.removeFirst()
            return FolderHint(folder: folder, reason: reason)
        }
    }

    private let state = Mutex(State())

    func put(_ hint: FolderHint) {
        let (consumer, next) = state.withLock { state -> (CheckedContinuation<FolderHint?, Never>?, FolderHint?) in
            if state.isFinished { return (nil, nil) }
            if state.reasons.updateValue(hint.reason, forKey: hint.folder) == nil { state.order.append(hint.folder) }
            guard let consumer = state.consumer else { return (nil, nil) }
            state.consumer = nil
            return (consumer, state.take())
        }
        consumer?.resume(returning: next)
    }

    /// Nil when the watch has stopped, or the task is cancelled.
    func next() async -> FolderHint? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let earlier = state.withLock { state -> CheckedContinuation<FolderHint?, Never>? in
                    if Task.isCancelled || state.isFinished {
                        continuation.resume(returning: nil)
                    } else if let hint = state.take() {
                        continuation.resume(returning: hint)
                    } else {
                        defer { state.consumer = continuation }
                        return state.consumer
                    }
                    return nil
                }
                earlier?.resume(returning: nil)
            }
        } onCancel: {
            release()
        }
    }

    /// The consumer has dealt with every hint it was given and waits for the next.
    var isConsumerWaiting: Bool { state.withLock { $0.consumer != nil && $0.order.isEmpty } }

    func finish() {
        state.withLock { $0.isFinished = true }
        release()
    }

    private func release() {
        let consumer = state.withLock { state in
            defer { state.consumer = nil }
            return state.consumer
        }
        consumer?.resume(returning: nil)
    }
}
