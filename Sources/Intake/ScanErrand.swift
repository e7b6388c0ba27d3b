import Inbox

/// A scan of a drop folder that is to be done in its lane.
struct ScanErrand: Sendable {
    let folder: Int
    let lane: Lane
    /// What scans.
    let lookout: DropFolder
    let renamedIn: Set<RelativePath>
    let passedOver: Set<FileIdentity>
    /// Files that are tried again, so that it is known when one has left.
    let expected: Set<FileIdentity>

    /// What a scan gave: what it found, and what scans the next time.
    struct Finding: Sendable {
        let scan: Scan
        let folder: Int
        let lane: Lane
        let lookout: DropFolder
    }

    consuming func run() -> Finding {
        let (folder, lane, renamedIn, passedOver, expected) = (folder, lane, renamedIn, passedOver, expected)
        var lookout = lookout
        let scan = lookout.scan(renamedIn: renamedIn, inFlight: passedOver, expected: expected)
        return Finding(scan: scan, folder: folder, lane: lane, lookout: lookout)
    }
}
