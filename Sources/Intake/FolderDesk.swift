import Inbox
import Settings

/// One drop folder as the intake works through it: what its last scan found, and what is to happen when.
struct FolderDesk {
    /// The pause before one file is tried again.
    struct Delay {
        var backOff = BackOff()
        var failures = 0
        var until: ContinuousClock.Instant
    }

    /// A scan shorter than this may follow another at once.
    private static let shortScan: Duration = .milliseconds(5)

    let office: OfficeFolder
    /// For claiming and filing away: it remembers no scan, so a copy is light.
    let drop: DropFolder
    /// Where all that touches the folder is done, so that a folder that does not answer holds up no other.
    let lane: Lane
    /// What scans, and remembers what it saw. Nil while a scan has it.
    var lookout: DropFolder?
    /// Files at rest that wait for a free place.
    var waiting: ArraySlice<RestingFile> = []
    var refused: ArraySlice<RefusedFile> = []
    /// Files that turned out to be scans while there was no room to recognise them, the first one first.
    var scans: ArraySlice<RestingFile> = []
    var needsLook = true
    /// When to look again although nothing happens, because something is coming to rest.
    var nextLook: ContinuousClock.Instant?
    var settling: [SettlingFile] = []
    var problem: FolderProblem?
    var backOff = BackOff()
    /// How often in a row something failed that may pass.
    var failures = 0
    /// The next scan waits until then: a folder with very many files, each with its event, would be scanned
    /// without end otherwise.
    var scanAgainFrom: ContinuousClock.Instant = .now
    /// Until when nothing is taken from here, because the ledger or the disk refused for now.
    var pausedUntil: ContinuousClock.Instant?
    /// What scans pass over: files under way, scans that wait for their turn, files that wait to be tried again, and
    /// files that stay in the folder after their outcome, as its settings ask.
    var passedOver: Set<FileIdentity> = []
    /// Files that could not be claimed or filed away, and when to try them again.
    var delayed: [FileIdentity: Delay] = [:]

    init(_ office: OfficeFolder) {
        self.office = office
        drop = DropFolder(office.watched)
        lookout = drop
        lane = Lane(name: "folder \(office.watched.id)")
    }

    var id: Int { office.watched.id }

    /// Nothing that the last scans found is left to be taken, and none is under way.
    var hasNothing: Bool { lookout != nil && waiting.isEmpty && refused.isEmpty && scans.isEmpty }

    /// Files that will be tried again by themselves.
    var pending: some Sequence<(key: FileIdentity, value: Delay)> {
        delayed.lazy.filter { passedOver.contains($0.key) }
    }

    func mayScan(now: ContinuousClock.Instant) -> Bool { needsLook && lookout != nil && scanAgainFrom <= now }

    /// Takes over what a scan found, and forgets the files that are not there any more, save those under way.
    mutating func take(_ scan: Scan, from lookout: DropFolder, isUnderWay: (FileIdentity) -> Bool) {
        self.lookout = lookout
        needsLook = needsLook || scan.more
        waiting = scan.atRest[...]
        refused = scan.refused[...]
        settling = scan.settling
        problem = scan.problem
        nextLook = scan.nextLook.map { .now + $0 }
        scanAgainFrom = scan.took < Self.shortScan ? .now : .now + scan.took
        let gone = scan.missing.filter { !isUnderWay($0) }
        guard !gone.isEmpty else { return }
        passedOver.subtract(gone)
        for identity in gone { delayed[identity] = nil }
        scans.removeAll { gone.contains($0.identity) }
    }
}
