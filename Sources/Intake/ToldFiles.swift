import Synchronization

/// Files that were told of although they still lie in their folder: each is told once, however often its filing has to
/// be repeated. Of very many the first are forgotten, for a file may be taken out and never come to an end.
final class ToldFiles: Sendable {
    /// How many are remembered at least.
    static let most = 10_000

    private struct State {
        var new: Set<Int64> = []
        var old: Set<Int64> = []
    }

    private let state = Mutex(State())

    /// True when the file with this number was not told of yet; it is from now on.
    func isFirst(_ id: Int64) -> Bool {
        state.withLock { state in
            if state.old.contains(id) { return false }
            if state.new.count >= Self.most {
                state.old = state.new
                state.new = []
            }
            return state.new.insert(id).inserted
        }
    }

    /// The file is filed away.
    func forget(_ id: Int64) {
        state.withLock { state in
            state.new.remove(id)
            state.old.remove(id)
        }
    }
}
