import Foundation
import Synchronization

/// Lots of elements that a thread of their own makes, a few ahead of whoever takes them: making and using go on at the
/// same time, in memory for a few lots.
final class ReadAhead<Element: Sendable, Summary: Sendable>: Sendable {
    private struct State {
        var lots: [[Element]] = []
        var end: Result<Summary, any Error>?
        var isStopped = false
    }

    private let state = Mutex(State())
    private static var mostLots: Int { 4 }
    private let room = DispatchSemaphore(value: 0)
    private let ready = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    /// `make` hands over lot after lot, and ends early when it is told that no more are wanted; what it gives in the
    /// end is the summary.
    init(_ make: @escaping @Sendable (_ hand: ([Element]) -> Bool) throws -> Summary) {
        // A semaphore must not end below the number it began with, and lots may be left over.
        for _ in 0..<Self.mostLots { room.signal() }
        let thread = Thread { [self] in
            let end = Result { try make(hand) }
            state.withLock { $0.end = end }
            ready.signal()
            ended.signal()
        }
        thread.name = "read ahead"
        thread.start()
    }

    private func hand(_ lot: [Element]) -> Bool {
        room.wait()
        let isWanted = state.withLock { state in
            if !state.isStopped { state.lots.append(lot) }
            return !state.isStopped
        }
        ready.signal()
        return isWanted
    }

    /// The next lot; nil at the end. Throws what `make` threw, behind the lots it made before.
    func next() throws -> [Element]? {
        ready.wait()
        let (lot, end) = state.withLock { state in
            state.lots.isEmpty ? (nil, state.end) : (state.lots.removeFirst(), nil)
        }
        room.signal()
        if let lot { return lot }
        // Whoever asks again at the end is told again.
        ready.signal()
        _ = try end?.get()
        return nil
    }

    /// What `make` gave in the end, for which this waits; throws what it threw.
    func summary() throws -> Summary {
        ended.wait()
        ended.signal()
        guard let end = state.withLock({ $0.end }) else { throw CancellationError() }
        return try end.get()
    }

    /// No more lots are wanted. With `waits` it returns when `make` has ended, so that what it reads from may be closed;
    /// a file ends, somebody who types may not.
    func stop(waits: Bool = true) {
        state.withLock { $0.isStopped = true }
        room.signal()
        guard waits else { return }
        ended.wait()
        ended.signal()
    }
}
