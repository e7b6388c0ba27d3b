/// What earlier scans saw of files that have not been claimed yet: since when each is unchanged, and how it ends.
struct Observations: Sendable {
    /// More files than this are not remembered; those beyond come to rest when others have gone, or by their own times.
    static let atMost = 50_000

    struct Observation: Sendable {
        var identity: FileIdentity
        /// On the monotonic clock.
        var since: Int64
        var ending: RestRule.Ending?
        /// When to look at the end again although nothing has changed, on the monotonic clock.
        var nextLook: Int64 = .min
        var pass: UInt64
    }

    private struct Key: Hashable {
        let device: UInt64
        let inode: UInt64
    }

    private var known: [Key: Observation] = [:]
    private var pass: UInt64 = 0

    mutating func beginPass() { pass += 1 }

    /// Forgets what this pass did not see.
    mutating func endPass() {
        if known.contains(where: { $0.value.pass != pass }) { known = known.filter { $0.value.pass == pass } }
    }

    /// What is known of the file as it is now; begins anew when its content has changed.
    mutating func observe(_ identity: FileIdentity, now: Int64) -> Observation {
        let key = Key(device: identity.device, inode: identity.inode)
        var observation: Observation
        if let old = known[key], old.identity == identity {
            observation = old
            // A chmod may have opened the file to us.
            if old.identity.ctimeNanoseconds != identity.ctimeNanoseconds { observation.ending = nil }
            observation.identity = identity
        } else {
            observation = Observation(identity: identity, since: now, pass: pass)
        }
        observation.pass = pass
        remember(observation, as: key)
        return observation
    }

    mutating func update(_ observation: Observation) {
        remember(observation, as: Key(device: observation.identity.device, inode: observation.identity.inode))
    }

    private mutating func remember(_ observation: Observation, as key: Key) {
        if known.count < Observations.atMost || known[key] != nil { known[key] = observation }
    }
}
