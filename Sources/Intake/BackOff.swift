/// How long to wait before a thing that failed for now is tried again: doubling from one second to one minute.
struct BackOff {
    private static let first: Duration = .seconds(1)
    private static let longest: Duration = .seconds(60)
    private var next: Duration = first

    /// The time to wait now; the next one is longer.
    mutating func wait() -> Duration {
        defer { next = min(next * 2, Self.longest) }
        return next
    }

    mutating func reset() { next = Self.first }
}
