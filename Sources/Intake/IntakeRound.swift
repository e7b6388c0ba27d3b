import Inbox
import Settings

/// What the intake knows between two signals: which folders to look at, which files wait for a free place, and which
/// are under way. Memory is bounded by the number of folders and the places; of a file that stays in its folder, or
/// waits there for its turn, no more is kept than which one it is, as long as it lies there.
struct IntakeRound {
    /// How many documents may be under way at once: two groups, so that the readers work on one while the other is
    /// committed.
    static let places = 2 * Recorder.groupLimit
    /// Beyond those, each folder has some for itself: others whose disk does not answer may hold all the rest.
    static let ownPlaces = 8

    private(set) var desks: [Int: FolderDesk] = [:]
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
    private func isGivenUp(_ desk: FolderDesk) -> Bool { patience.map { desk.failures >= $0 } ?? false }
    private func isGivenUp(_ delay: FolderDesk.Delay) -> Bool { patience.map { delay.failures >= $0 } ?? false }
    private var activeDesks: [FolderDesk] { desks.values.filter { !isGivenUp($0) } }

    /// Takes over a new list of folders; those that stay keep what was observed in them.
    mutating func replaceFolders(with folders: [OfficeFolder]) {
        desks = Dictionary(
            folders.map { folder in
                let id = folder.watched.id
                if let known = desks[id], known.office == folder { return (id, known) }
                var desk = FolderDesk(folder)
                desk.passedOver = Set(underWay.lazy.filter { $0.value == id }.map(\.key))
                return (id, desk)
            }, uniquingKeysWith: { first, _ in first })
    }

    func hasFreePlace(for folder: Int) -> Bool {
        underWay.count < Self.places || underWay.values.lazy.filter { $0 == folder }.count < Self.ownPlaces
    }
    var nothingUnderWay: Bool { underWay.isEmpty }
    var underWayCount: Int { underWay.count }
    var waitingCount: Int { desks.values.reduce(0) { $0 + $1.waiting.count + $1.scans.count } }

    func path(of folder: Int) -> String { desks[folder]?.office.settings.path ?? "" }

    var nothingToTake: Bool { underWay.isEmpty && activeDesks.allSatisfy { !$0.needsLook && $0.hasNothing } }
    var nothingSettling: Bool {
        activeDesks.allSatisfy {
            $0.settling.isEmpty && $0.pausedUntil == nil && $0.pending.allSatisfy { isGivenUp($0.value) }
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

    /// The file is a scan, and there was no room to recognise it: it gives its place free, and comes again when there
    /// is room.
    mutating func setAside(_ file: RestingFile) {
        guard let folder = underWay.removeValue(forKey: file.identity) else { return }
        // In a folder with other settings since, the next scan finds it anew.
        if desks[folder]?.passedOver.contains(file.identity) == true { desks[folder]?.scans.append(file) }
    }

    /// Tries one file again after a pause, which grows each time. True when this is its first failure.
    mutating func delay(_ identity: FileIdentity) -> Bool {
        guard let folder = underWay.removeValue(forKey: identity) else { return false }
        let known = desks[folder]?.delayed[identity]
        var delay = known ?? FolderDesk.Delay(until: .now)
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
        guard desks[folder] != nil, desks[folder]?.pausedUntil == nil, let pause = desks[folder]?.backOff.wait() else {
            return nil
        }
        desks[folder]?.pausedUntil = .now + pause
        desks[folder]?.failures += 1
        desks[folder]?.waiting = []
        desks[folder]?.refused = []
        desks[folder]?.needsLook = true
        return pause
    }

    /// The folders in which there is something to do now, in order of their numbers.
    mutating func foldersToLookAt(now: ContinuousClock.Instant) -> [Int] {
        for id in Array(desks.keys) { wake(id, now) }
        let ready = desks.values.filter { desk in
            desk.pausedUntil == nil && !isGivenUp(desk)
                && (desk.mayScan(now: now) || !(desk.waiting.isEmpty && desk.refused.isEmpty && desk.scans.isEmpty))
        }.map(\.id).sorted()
        turn += 1
        return ready.indices.map { ready[($0 + turn) % ready.count] }
    }

    /// What was to happen in the folder by now.
    private mutating func wake(_ id: Int, _ now: ContinuousClock.Instant) {
        if let time = desks[id]?.nextLook, time <= now {
            desks[id]?.nextLook = nil
            desks[id]?.needsLook = true
        }
        if let until = desks[id]?.pausedUntil, until <= now { desks[id]?.pausedUntil = nil }
        let due = desks[id]?.delayed.lazy.filter { [underWay, patience] identity, delay in
            delay.until <= now && underWay[identity] == nil && delay.failures < patience ?? .max
        }.map(\.key)
        for identity in due.map(Array.init) ?? [] where desks[id]?.passedOver.remove(identity) != nil {
            desks[id]?.needsLook = true
        }
    }

    /// Only time keeps it from being scanned.
    private func isDelayed(_ desk: FolderDesk) -> Bool {
        desk.needsLook && desk.lookout != nil && desk.waiting.isEmpty && desk.refused.isEmpty
            && desk.pausedUntil == nil && hasFreePlace(for: desk.id)
    }

    /// Begins the scan of a folder whose earlier finds are all under way; `endScan` gets what it found.
    ///
    /// `renamedIn` is asked only when there is a scan, for it forgets what it told.
    mutating func beginScan(_ id: Int, renamedIn: () -> Set<RelativePath>) -> ScanErrand? {
        guard desks[id]?.mayScan(now: .now) == true, desks[id]?.waiting.isEmpty == true,
            desks[id]?.refused.isEmpty == true, let lookout = desks[id]?.lookout.take(), let desk = desks[id]
        else { return nil }
        desks[id]?.needsLook = false
        return ScanErrand(
            folder: id, lane: desk.lane, lookout: lookout, renamedIn: renamedIn(), passedOver: desk.passedOver,
            expected: Set(desk.delayed.keys))
    }

    /// False when the folder has other settings since: what was found in it says nothing.
    mutating func endScan(_ finding: ScanErrand.Finding) -> Bool {
        guard desks[finding.folder]?.lane === finding.lane else { return false }
        desks[finding.folder]?.take(finding.scan, from: finding.lookout) { [underWay] in underWay[$0] != nil }
        return true
    }

    /// The next file of a folder that is at rest, which is then under way. `mayRecognize` is asked before one that is
    /// known to be a scan.
    mutating func takeNext(
        _ id: Int, mayRecognize: (FileIdentity) -> Bool = { _ in false }
    ) -> FileErrand<RestingFile>? {
        guard hasFreePlace(for: id) else { return nil }
        if let scan = desks[id]?.scans.first, mayRecognize(scan.identity) {
            desks[id]?.scans.removeFirst()
            return take(scan, scan.identity, in: id)
        }
        return desks[id]?.waiting.popFirst().flatMap { take($0, $0.identity, in: id) }
    }

    mutating func takeNextRefused(_ id: Int) -> FileErrand<RefusedFile>? {
        guard hasFreePlace(for: id) else { return nil }
        return desks[id]?.refused.popFirst().flatMap { take($0, $0.identity, in: id) }
    }

    private mutating func take<File>(_ file: File, _ identity: FileIdentity, in id: Int) -> FileErrand<File>? {
        guard let errand = desks[id].map({ FileErrand(file: file, office: $0.office, drop: $0.drop, lane: $0.lane) })
        else { return nil }
        underWay[identity] = id
        desks[id]?.passedOver.insert(identity)
        return errand
    }

    /// The earliest moment at which something has to be looked at by itself.
    var nextMoment: ContinuousClock.Instant? {
        activeDesks.flatMap { desk in
            [
                desk.nextLook, desk.pausedUntil, isDelayed(desk) ? desk.scanAgainFrom : nil,
                desk.pending.lazy.filter { underWay[$0.key] == nil && !isGivenUp($0.value) }.map(\.value.until).min(),
            ].compactMap { $0 }
        }.min()
    }
}
