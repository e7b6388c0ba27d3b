import Glibc
import Model

/// One pass over a drop folder: sorts every name into at rest, settling, refused or not entered.
struct Look {
    /// Deeper subfolders are not entered.
    static let deepest = 32
    /// Bytes; where whole paths grow longer than this, subfolders are not entered (the system ends at 4,096).
    static let longestPath = 3_800

    let folder: WatchedFolder
    let rule: RestRule
    let ignore: IgnoreList
    let outcomeNames: Set<String>
    let clock: ClockReading
    let renamedIn: Set<RelativePath>
    let inFlight: Set<FileIdentity>
    /// The times of the files are of our own clock.
    let trustsTimes: Bool

    var observations: Observations
    /// In flight or expected, and not met yet.
    var missing: Set<FileIdentity>
    var scan = Scan()

    private var isFull: Bool { scan.atRest.count >= DropFolder.atOnce || scan.refused.count >= DropFolder.atOnce }

    mutating func look(into here: borrowing OpenFolder, at path: RelativePath, depth: Int) {
        do {
            var listing = try here.listing()
            while let entry = try listing.next() {
                guard !isFull else {
                    scan.more = true
                    return
                }
                scan.entryCount += 1
                look(at: entry, in: here, at: path, depth: depth)
            }
        } catch {
            complain(path, error)
        }
    }

    private mutating func look(
        at entry: FolderListing.Entry, in here: borrowing OpenFolder, at path: RelativePath, depth: Int
    ) {
        if ignore.ignores(entry.name) {
            scan.ignoredCount += 1
        } else if entry.isFolder {
            enter(entry.name, in: here, at: path, depth: depth)
        } else if let status = try? here.status(of: entry.name) {
            switch status.st_mode & S_IFMT {
            case S_IFDIR: enter(entry.name, in: here, at: path, depth: depth)
            default: judge(entry.name, status, in: here, at: path)
            }
        }
    }

    private mutating func enter(_ name: [UInt8], in here: borrowing OpenFolder, at path: RelativePath, depth: Int) {
        // By characters, not bytes: a Mac may have written the accents apart.
        if depth == 0, outcomeNames.contains(String(decoding: name, as: UTF8.self)) { return }
        let inner = path.appending(name)
        guard folder.recursive else {
            return pass(by: inner, why: "a folder, and the subfolders of this drop folder are not watched")
        }
        guard depth < Look.deepest else { return pass(by: inner, why: "more than \(Look.deepest) folders deep") }
        guard folder.path.utf8.count + 1 + inner.bytes.count <= Look.longestPath else {
            return pass(by: inner, why: "its path is longer than \(Look.longestPath) bytes")
        }
        do {
            let subfolder = try here.folder(named: name)
            look(into: subfolder, at: inner, depth: depth + 1)
        } catch {
            complain(inner, error)
        }
    }

    private mutating func judge(_ name: [UInt8], _ status: stat, in here: borrowing OpenFolder, at path: RelativePath) {
        let identity = FileIdentity(status)
        if !missing.isEmpty { missing.remove(identity) }
        guard !inFlight.contains(identity) else { return }
        var observation = observations.observe(identity, now: clock.monotonic)
        let file = path.appending(name)
        let refusal = refusal(of: status)
        let looksAgain = observation.ending == nil || clock.monotonic >= observation.nextLook
        let verdict = rule.verdict(
            unchangedFor: unchanged(observation), renamedIn: !renamedIn.isEmpty && renamedIn.contains(file)
        ) {
            if refusal != nil { return .complete }
            guard looksAgain || observation.ending == .complete else { return observation.ending ?? .missing }
            if observation.ending == .complete { return .complete }
            let ending = Look.ending(of: name, identity, in: here)
            observation.ending = ending
            return ending
        }
        switch verdict {
        case .atRest:
            if let reason = refusal ?? Look.reason(observation.ending) {
                scan.refused.append(RefusedFile(path: file, identity: identity, reason: reason))
            } else {
                scan.atRest.append(RestingFile(path: file, identity: identity))
            }
        case .wait(let pause, let why):
            if looksAgain { observation.nextLook = clock.monotonic + pause }
            settle(file, unchanged(observation), pause, why)
        }
        observations.update(observation)
    }

    /// The longer of what we saw ourselves and what the file's own times say.
    private func unchanged(_ observation: Observations.Observation) -> Int64 {
        let seen = clock.monotonic - observation.since
        guard trustsTimes else { return seen }
        let identity = observation.identity
        return max(seen, min(clock.age(of: identity.mtimeNanoseconds), clock.age(of: identity.ctimeNanoseconds)))
    }

    private mutating func settle(_ file: RelativePath, _ unchanged: Int64, _ pause: Int64, _ why: String) {
        scan.settlingCount += 1
        if scan.settling.count < DropFolder.atOnce {
            scan.settling.append(SettlingFile(path: file, unchangedFor: .nanoseconds(unchanged), why: why))
        }
        scan.nextLook = min(scan.nextLook ?? .nanoseconds(pause), .nanoseconds(pause))
    }

    private func refusal(of status: stat) -> ProblemReason? {
        switch status.st_mode & S_IFMT {
        case S_IFREG:
            guard Int64(status.st_size) > folder.maximumSize else { return nil }
            return ProblemReason(
                .tooLarge,
                detail: "\(status.st_size) bytes; this folder takes files of up to \(folder.maximumSize) bytes")
        case S_IFLNK: return ProblemReason(.notARegularFile, detail: "a symbolic link; put the file itself here")
        case S_IFIFO: return ProblemReason(.notARegularFile, detail: "a named pipe")
        case S_IFSOCK: return ProblemReason(.notARegularFile, detail: "a socket")
        default: return ProblemReason(.notARegularFile, detail: "a device")
        }
    }

    private static func reason(_ ending: RestRule.Ending?) -> ProblemReason? {
        guard case .closedToUs(let error) = ending else { return nil }
        return ProblemReason(.unreadable, detail: "the file cannot be opened: \(error)")
    }

    private static func ending(
        of name: [UInt8], _ identity: FileIdentity, in here: borrowing OpenFolder
    ) -> RestRule.Ending {
        let descriptor: Int32
        do { descriptor = try here.file(named: name) } catch { return RestRule.Ending(error) }
        defer { close(descriptor) }
        var status = stat()
        // Something else stands there now: the next scan sees it.
        guard unsafe fstat(descriptor, &status) == 0, FileIdentity(status) == identity else { return .missing }
        return FileEnding.of(descriptor, size: identity.size)
    }

    private mutating func complain(_ path: RelativePath, _ error: SystemError) {
        if path == .top {
            scan.problem = FolderProblem(path: folder.path, error)
        } else if error.code != ENOENT, error.code != ENOTDIR {
            pass(by: path, why: "cannot be looked into: \(error)")
        }
    }

    private mutating func pass(by path: RelativePath, why: String) {
        if scan.unentered.count < 100 { scan.unentered.append(.init(path: path, why: why)) }
    }
}

extension FolderProblem {
    init(path: String, _ error: SystemError) {
        switch error.code {
        case ENOENT: self = .missing(path: path)
        case ENOTDIR: self = .notAFolder(path: path)
        case EACCES, EPERM: self = .noRights(path: path)
        default: self = .failed(path: path, error.description)
        }
    }
}
