/// Drop folders that rest because a file could not be moved in them: each rests by itself, longer each time, and goes on
/// behind what failed, so that one file holds up neither the other folders nor the others of its own.
struct FolderRests {
    private struct Rest {
        var backOff = BackOff()
        var until: ContinuousClock.Instant
        /// What has this number, or a smaller one, waits for the next pass.
        var behind: Int64
    }

    private var rests: [String: Rest] = [:]

    /// True while the item with this number is to wait for its folder.
    func holdsUp(_ number: Int64, in folder: String, now: ContinuousClock.Instant) -> Bool {
        rests[folder].map { now < $0.until || number <= $0.behind } ?? false
    }

    /// The item with this number failed.
    mutating func failed(_ number: Int64, in folder: String, now: ContinuousClock.Instant) {
        var rest = rests[folder] ?? Rest(until: now, behind: number)
        rest.until = now + rest.backOff.wait()
        rest.behind = number
        rests[folder] = rest
    }

    mutating func succeeded(in folder: String) { rests[folder]?.backOff.reset() }

    /// All numbers have been passed: what failed is tried again, once its folder has rested.
    mutating func passEnded(now: ContinuousClock.Instant) {
        for (folder, rest) in rests where rest.until <= now { rests[folder]?.behind = 0 }
    }
}
