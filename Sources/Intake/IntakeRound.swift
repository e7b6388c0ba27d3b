import Inbox
import Settings

/// What the intake knows between two signals: which folders to look at, which files wait for a free place, and which
/// are under way. Memory is bounded by the number of folders and the places, never by the files.
struct IntakeRound {
    /// How many documents may be under way at once: two groups, so that the readers work on one while the other is
    /// committed.
    static let places = 2 * Recorder.groupLimit

    /// A scan shorter than this may follow another at once.
    private static let shortScan: Duration = .milliseconds(5)

    /// One drop folder with what its last scan found.
    struct Desk {
        let office: OfficeFolder
        var drop: DropFolder
        /// Files at rest that wait for a free place.
        var waiting: ArraySlice<RestingFile> = []
        var refused: ArraySlice<RefusedFile> = []
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
        /// What scans pass over: files under way, files that wait to be tried again, and files that stay in the
        /// folder after their outcome, as its settings ask.
        var passedOver: Set<FileIdentity> = []
        /// Files that could not be claimed or filed away, and when to try them again.
        var delayed: [FileIdentity: Delay] = [:]

        init(_ office: OfficeFolder) {
            self.office = office
            drop = DropFolder(office.watched)
        }
    }

    /// The pause before one file is tried again.
    struct Delay {
        var backOff = BackOff()
        var failures = 0
        var until: ContinuousClock.Instant
    }

    private(set) var desks: [Int: Desk] = [:]
    /// The folder whose turn it is, so that a folder with very many files does not starve the others.
    private var turn = 0
    private var underWay: [FileIdentity: Int] = [:]
    var isStopping = false

    /// After how many failures in a row a folder is given up; nil for never.
    private let patience: Int?

    init(folders: [OfficeFolder], givesUpAfter patience: Int? = nil) {
        self.patience = patience
        replaceFolders(with: folders)
    }

    /// Given up: nothing is taken from it any more, what lies in it stays.
    private func isGivenUp(_ desk: Desk) -> Bool { patience.map { desk.failures >= $0 } ?? false }
    private func isGivenUp(_ delay: Delay) -> Bool { patience.map { delay.failures >= $0 } ?? false }
    private var activeDesks: [Desk] { desks.values.filter { !isGivenUp($0) } }

    /// Takes over a new list of folders; those that stay keep what was observed in them.
    mutating func replaceFolders(with folders: [OfficeFolder]) {
        desks = Dictionary(
            folders.map { folder in
                let id = folder.watched.id
                if let known = desks[id], known.office == folder { return (id, known) }
                var desk = Desk(folder)
                desk.passedOver = Set(underWay.lazy.filter { $0.value == id }.map(\.key))
                return (id, desk)
            }, uniquingKeysWith: { first, _ in first })
    }

    var hasFreePlace: Bool { underWay.count < Self.places }
    var nothingUnderWay: Bool { underWay.isEmpty }
    var underWayCount: Int { underWay.count }
    var waitingCount: Int { desks.values.reduce(0) { $0 + $1.waiting.count } }

    func path(of folder: Int) -> String { desks[folder]?.office.settings.path ?? "" }

    var nothingToTake: Bool {
        underWay.isEmpty && activeDesks.allSatisfy { !$0.needsLook && $0.waiting.isEmpty && $0.refused.isEmpty }
    }
    var nothingSettling: Bool {
        activeDesks.allSatisfy {
            $0.settling.isEmpty && $0.pausedUntil == nil && $0.delayed.values.allSatisfy(isGivenUp)
        }
    }

    mutating func markForLook(_ folder: Int) { desks[folder]?.needsLook = true }

    /// The file has its outcome, or is to be looked at again by the next scan.
    mutating func end(_ identity: FileIdentity, done: Bool) {
        guard let folder = underWay.removeValue(forKey: identity) else { return }
        desks[folder]?.delayed[identity] = nil
        if !done { desks[folder]?.needsLook = true }
        if !done || desks[folder]?.office.settings.outcome != .keep { desks[folder]?.passedOver.remove(identity) }
    }

    /// Tries one file again after a pause, which grows each time. True when this is its first failure.
    mutating func delay(_ identity: FileIdentity) -> Bool {
        guard let folder = underWay.removeValue(forKey: identity) else { return false }
        let known = desks[folder]?.delayed[identity]
        var delay = known ?? Delay(until: .now)
        delay.until = .now + delay.backOff.wait()
        delay.failures += 1
        desks[folder]?.delayed[identity] = delay
        return known == nil
    }

    mutating func succeeded(_ folder: Int) {
        desks[folder]?.backOff.reset()
        desks[folder]?.failures = 0
    }

    /// Lets a folder rest after a failure that may pass; nil when it rests already.
    mutating func pause(_ folder: Int) -> Duration? {
        guard var desk = desks[folder], desk.pausedUntil == nil else { return nil }
        let pause = desk.backOff.wait()
        desk.pausedUntil = .now + pause
        desk.failures += 1
        desk.waiting = []
        desk.refused = []
        desk.needsLook = true
        desks[folder] = desk
        return pause
    }

    /// The folders in which there is something to do now, in order of their numbers.
    mutating func foldersToLookAt(now: ContinuousClock.Instant) -> [Int] {
        for (id, desk) in desks {
            if let time = desk.nextLook, time <= now {
                desks[id]?.nextLook = nil
                desks[id]?.needsLook = true
            }
            if let until = desk.pausedUntil, until <= now { desks[id]?.pausedUntil = nil }
            for (identity, delay) in desk.delayed
            where delay.until <= now && underWay[identity] == nil && !isGivenUp(delay) {
                desks[id]?.passedOver.remove(identity)
                desks[id]?.needsLook = true
            }
        }
        let ready = desks.filter { desk in
            desk.value.pausedUntil == nil && !isGivenUp(desk.value)
                && (mayScan(desk.value, now: now) || !desk.value.waiting.isEmpty || !desk.value.refused.isEmpty)
        }.keys.sorted()
        turn += 1
        return ready.indices.map { ready[($0 + turn) % ready.count] }
    }

    private func mayScan(_ desk: Desk, now: ContinuousClock.Instant) -> Bool {
        desk.needsLook && desk.scanAgainFrom <= now
    }

    /// Only time keeps it from being scanned.
    private func isDelayed(_ desk: Desk) -> Bool {
        desk.needsLook && desk.waiting.isEmpty && desk.refused.isEmpty && desk.pausedUntil == nil && hasFreePlace
    }

    /// Scans a folder whose earlier finds are all under way; says what it found.
    ///
    /// `renamedIn` is asked only when there is a scan, for it forgets what it told.
    mutating func scan(_ id: Int, renamedIn: () -> Set<RelativePath>) -> Scan? {
        guard var desk = desks[id], mayScan(desk, now: .now), desk.waiting.isEmpty, desk.refused.isEmpty else {
            return nil
        }
        let scan = desk.drop.scan(renamedIn: renamedIn(), inFlight: desk.passedOver)
        desk.needsLook = scan.more
        desk.waiting = scan.atRest[...]
        desk.refused = scan.refused[...]
        desk.settling = scan.settling
        desk.problem = scan.problem
        desk.nextLook = scan.nextLook.map { .now + $0 }
        desk.scanAgainFrom = scan.took < Self.shortScan ? .now : .now + scan.took
        desks[id] = desk
        return scan
    }

    /// The next file of a folder that is at rest, which is then under way.
    mutating func takeNext(_ id: Int) -> (RestingFile, Desk)? {
        guard hasFreePlace, let file = desks[id]?.waiting.popFirst(), let desk = desks[id] else { return nil }
        underWay[file.identity] = id
        desks[id]?.passedOver.insert(file.identity)
        return (file, desk)
    }

    mutating func takeNextRefused(_ id: Int) -> (RefusedFile, Desk)? {
        guard hasFreePlace, let file = desks[id]?.refused.popFirst(), let desk = desks[id] else { return nil }
        underWay[file.identity] = id
        desks[id]?.passedOver.insert(file.identity)
        return (file, desk)
    }

    /// The earliest moment at which something has to be looked at by itself.
    var nextMoment: ContinuousClock.Instant? {
        activeDesks.flatMap { desk in
            [
                desk.nextLook, desk.pausedUntil, isDelayed(desk) ? desk.scanAgainFrom : nil,
                desk.delayed.lazy.filter { identity, delay in
                    desk.passedOver.contains(identity) && underWay[identity] == nil && !isGivenUp(delay)
                }.map(\.value.until).min(),
            ].compactMap { $0 }
        }.min()
    }
}
