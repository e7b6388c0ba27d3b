import Glibc
import Model

/// One drop folder, looked into and tidied. Scanning remembers what was seen before, so it belongs to one loop;
/// claiming and filing away may be done from anywhere, on a copy.
package struct DropFolder: Sendable {
    /// How many files one scan lists: the queue is the disk, not memory.
    package static let atOnce = 1_000

    package let folder: WatchedFolder
    private let ignore: IgnoreList
    private let outcomeNames: Set<String>
    private let clock: InboxClock
    private var reading = ClockReading()
    private var observations = Observations()
    /// Renamed in, and not yet seen because an earlier scan was full.
    private var renamedIn: Set<RelativePath> = []

    package init(_ folder: WatchedFolder) { self.init(folder, clock: .system) }

    init(_ folder: WatchedFolder, clock: InboxClock) {
        self.folder = folder
        self.clock = clock
        ignore = IgnoreList(adding: folder.ignore)
        outcomeNames = Set(folder.outcomeNames)
        reading.take(clock)
    }

    /// Looks at every name in the folder once. Subfolders that are mounted from elsewhere count as part of it.
    /// - Parameters:
    ///   - renamedIn: What `FolderWatch.arrivedByRename` told.
    ///   - inFlight: What has been claimed and not yet filed away, and what is to stay: neither is listed.
    ///   - expected: Files of which the caller wants to know, too, when they have left.
    package mutating func scan(
        renamedIn arrived: Set<RelativePath> = [], inFlight: Set<FileIdentity> = [],
        expected: Set<FileIdentity> = []
    ) -> Scan {
        let start = clock.monotonic()
        reading.take(clock)
        let base: OpenFolder
        do { base = try OpenFolder(path: folder.path.utf8) } catch {
            var scan = Scan()
            scan.problem = FolderProblem(path: folder.path, error)
            return scan
        }
        if renamedIn.count + arrived.count <= Observations.atMost { renamedIn.formUnion(arrived) }
        observations.beginPass()
        var look = Look(
            folder: folder,
            rule: RestRule(quietTime: folder.quietTime.nanoseconds, patience: folder.patience.nanoseconds),
            ignore: ignore, outcomeNames: outcomeNames, clock: reading, renamedIn: renamedIn, inFlight: inFlight,
            trustsTimes: FileSystemKind.remoteName(of: base) == nil, observations: observations,
            missing: inFlight.union(expected))
        observations = Observations()
        look.look(into: base, at: .top, depth: 0)
        observations = look.observations
        var scan = look.scan
        if !scan.more {
            if scan.problem == nil { scan.missing = look.missing }
            observations.endPass()
            renamedIn = []
        }
        scan.atRest.sort { ($0.identity.mtimeNanoseconds, $0.path) < ($1.identity.mtimeNanoseconds, $1.path) }
        scan.took = .nanoseconds(clock.monotonic() - start)
        return scan
    }

    /// Opens a file for reading, if it still is what was seen.
    package func claim(_ file: RestingFile) throws(ClaimFailure) -> Claim {
        let path = file.path
        let shown = "\(folder.path)/\(path.shown)"
        let descriptor: Int32
        do {
            let names = path.components
            let base = try OpenFolder(path: folder.path.utf8)
            descriptor = try base.folder(along: names.dropLast()).file(named: path.name.bytes)
        } catch {
            throw DropFolder.failure(shown, error)
        }
        var status = stat()
        let answer = unsafe fstat(descriptor, &status)
        guard answer == 0, status.st_mode & S_IFMT == S_IFREG, FileIdentity(status) == file.identity else {
            close(descriptor)
            throw .changed(shown)
        }
        return Claim(
            path: path, shownPath: shown, identity: FileIdentity(status),
            ownerName: OwnerNames.shared.name(of: status.st_uid), descriptor: descriptor)
    }

    private static func failure(_ path: String, _ error: SystemError) -> ClaimFailure {
        switch error.code {
        case ENOENT: .vanished(path)
        // A link, a folder, a socket or a device without a driver: something else has the name now.
        case ELOOP, ENOTDIR, ENXIO, ENODEV: .changed(path)
        case EACCES, EPERM: .unreadable(path, why: error.description)
        default: .busy(path, why: error.description)
        }
    }

    /// Moves a file, never its target, to `<outcomeName>[/<month>]/<its subfolders>/<its name>` in the drop folder. A
    /// name that is taken becomes `name (2).pdf`.
    /// - Parameters:
    ///   - month: `2026-11`, for what is recorded.
    ///   - why: What `<name>.why.txt` beside the file will say.
    ///   - report: What `<name>.report.txt` will say, in the place of `why`.
    /// - Returns: Where the file is now, below the drop folder.
    package func fileAway(
        _ path: RelativePath, identity: FileIdentity, to outcomeName: String, month: String?, why: String?,
        report: String? = nil
    ) throws(FilingFailure) -> RelativePath {
        var filing = Filing(base: folder.path, path: path, identity: identity)
        if report != nil { filing.ending = ".report.txt" }
        return try filing.move(to: [outcomeName] + (month.map { [$0] } ?? []), why: report ?? why)
    }

    /// Removes a file whose bytes are stored and committed, if it is still exactly what was claimed.
    package func remove(_ path: RelativePath, identity: FileIdentity) throws(FilingFailure) {
        try Filing(base: folder.path, path: path, identity: identity).remove()
    }
}
