import Glibc

/// The two clocks that rest is measured with, in nanoseconds. Tests bring their own.
struct InboxClock: Sendable {
    /// Since 1970; may jump.
    var wall: @Sendable () -> Int64
    /// Only ever forward, also while the machine sleeps.
    var monotonic: @Sendable () -> Int64

    static let system = InboxClock(wall: { read(CLOCK_REALTIME) }, monotonic: { read(CLOCK_BOOTTIME) })

    private static func read(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        _ = unsafe clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

extension Duration {
    /// Saturates at some 70 years, so that a few may be added.
    var nanoseconds: Int64 {
        let (seconds, attoseconds) = components
        guard seconds.magnitude < 2_000_000_000 else { return (seconds > 0 ? .max : .min) / 4 }
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}
