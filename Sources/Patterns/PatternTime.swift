import Glibc
import Synchronization

/// The processor time that the patterns tried on one document may take together, counted from when this is made. It is
/// that of the thread which made it: a machine that is busy with other things takes none of it, and so decides nothing.
package final class PatternTime: Sendable {
    private let end: Duration
    /// Bytes looked through since the last look at the clock.
    private let unlooked = Atomic(0)

    package init(_ limit: Duration = PatternLimits.together) {
        end = PatternTime.now + limit
    }

    /// Told before a text of so many bytes is looked through. The clock is looked at only when that, with what went
    /// before, may have taken some time.
    ///
    /// - Throws: `timeExceeded`.
    package func spend(_ bytes: Int) throws(PatternFailure) {
        let waiting = unlooked.wrappingAdd(bytes + PatternTime.start, ordering: .relaxed).newValue
        guard waiting >= PatternLimits.window else { return }
        unlooked.store(0, ordering: .relaxed)
        guard !isOver(at: PatternTime.now) else { throw .timeExceeded }
    }

    func isOver(at moment: Duration) -> Bool { moment > end }

    /// What a match costs that looks at nothing, in bytes.
    private static let start = 16

    /// Processor time of this thread.
    static var now: Duration {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
