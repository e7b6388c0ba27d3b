import Synchronization

/// A number that several threads look at.
final class SharedCounter: Sendable {
    private let value: Atomic<Int>

    init(_ value: Int) { self.value = Atomic(value) }

    /// Puts `new` in its place, and gives what stood there.
    func exchange(_ new: Int) -> Int { value.exchange(new, ordering: .relaxed) }
}
