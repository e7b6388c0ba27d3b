/// The time of one scan, and since when the wall clock can be believed.
struct ClockReading {
    private(set) var wall: Int64 = 0
    private(set) var monotonic: Int64 = 0
    /// On the monotonic clock.
    private var lastJump: Int64?
    private var isFirst = true

    mutating func take(_ clock: InboxClock) {
        let (wall, monotonic) = (clock.wall(), clock.monotonic())
        let passed = monotonic - self.monotonic
        let drift = (wall - self.wall) - passed
        // A clock that is being slewed runs at most 0.05 % wrong.
        if !isFirst, drift.magnitude > 200_000_000 + (passed / 1_000).magnitude { lastJump = monotonic }
        isFirst = false
        (self.wall, self.monotonic) = (wall, monotonic)
    }

    /// How long ago a moment of the wall clock was, as far as that can be believed: never longer than since the clock
    /// was last set, and nothing for the future.
    func age(of moment: Int64) -> Int64 {
        let (age, overflow) = wall.subtractingReportingOverflow(moment)
        let believable = overflow ? (moment < 0 ? Int64.max : 0) : max(0, age)
        return lastJump.map { min(believable, monotonic - $0) } ?? believable
    }
}
