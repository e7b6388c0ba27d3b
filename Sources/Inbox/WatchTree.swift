import Glibc
import Model

/// Puts a watch on every directory of a drop folder, and takes back those on directories that are no longer in it.
struct WatchTree: ~Copyable {
    private var table: WatchTable
    /// Waiting for events fails, and this is why.
    var failure: SystemError?

    init(_ tools: consuming InotifyTools) { table = WatchTable(tools) }

    func next() -> InotifyTools.Answer { table.next() }
    func owners(of watch: Int32) -> Set<WatchTable.Owner> { table.owners(of: watch) }
    mutating func forgetOwnerless() { table.forgetOwnerless() }
    mutating func buryDead() { table.buryDead() }
    mutating func died(_ watch: Int32) { table.died(watch) }
    mutating func dropAll(of key: WatchTable.FolderKey) { table.dropAll(of: key) }
    mutating func dropWake(_ session: ObjectIdentifier) { table.drop(.wake(session)) }

    /// False when the directory cannot be watched now.
    mutating func watchWake(_ session: FolderWatch) -> Bool {
        let path = Array(session.wakeDirectory.utf8)
        for end in path.indices.dropFirst() where path[end] == UInt8(ascii: "/") {
            _ = unsafe withPath(path[..<end]) { unsafe mkdir($0, 0o755) }
        }
        _ = unsafe withPath(path) { unsafe mkdir($0, 0o700) }
        do {
            let folder = try OpenFolder(path: path)
            try table.add(folder, for: .wake(ObjectIdentifier(session)))
            return true
        } catch {
            return false
        }
    }

    /// Finds out how a drop folder can be watched, and makes its watches fit what is there.
    /// - Parameter fully: Also its subfolders; else only whether it still is the same folder.
    mutating func compare(_ place: inout FolderPlace, fully: Bool) {
        let now = InboxClock.system.monotonic()
        place.isDoubtful = false
        place.nextCheck = now + FolderPlace.verifyPause
        let base: OpenFolder
        do { base = try OpenFolder(path: place.folder.path.utf8) } catch {
            table.dropAll(of: place.key)
            place.nextCheck = now + FolderPlace.retryPause
            return place.become(.missing(FolderProblem(path: place.folder.path, error)), watching: 0)
        }
        if place.folder.watch == .poll {
            table.dropAll(of: place.key)
            return place.become(.polling(reason: "so it is configured."), watching: 0)
        }
        if place.folder.watch == .auto, let name = FileSystemKind.remoteName(of: base) {
            table.dropAll(of: place.key)
            return place.become(
                .polling(reason: "it lies on \(name), where other computers' changes give no events."), watching: 0)
        }
        if let failure { return place.become(.polling(reason: InotifyTools.sentence(failure)), watching: 0) }
        let isSame = table.isWatching(base, for: place.key, at: .top)
        if isSame, !fully, now < place.nextRewatch ?? .max { return }
        watchAll(base, of: &place, now)
    }

    private mutating func watchAll(_ base: borrowing OpenFolder, of place: inout FolderPlace, _ now: Int64) {
        var seen: Set<RelativePath> = []
        do {
            try watch(base, at: .top, depth: 0, of: place, seen: &seen)
            for path in table.paths(of: place.key) where !seen.contains(path) {
                table.drop(.folder(place.key, path))
            }
            place.nextRewatch = nil
            place.become(.events, watching: table.count(of: place.key))
        } catch {
            fallBack(to: &place, error, now)
        }
    }

    /// What watches there are stay, and give hints; the looks at fixed times find the rest.
    private mutating func fallBack(to place: inout FolderPlace, _ error: SystemError, _ now: Int64) {
        place.nextRewatch = now + FolderPlace.rewatchPause
        place.nextLook = min(place.nextLook, now + max(1_000_000_000, place.folder.pollInterval.nanoseconds))
        place.become(.polling(reason: InotifyTools.sentence(error)), watching: table.count(of: place.key))
    }

    /// A subfolder that has just appeared, and those in it.
    mutating func watch(_ path: RelativePath, of place: inout FolderPlace) {
        switch place.state.mode {
        case .events: break
        case .starting, .polling, .missing: return
        }
        do {
            let names = path.components
            let base = try OpenFolder(path: place.folder.path.utf8)
            let subfolder = try base.folder(along: names)
            var seen: Set<RelativePath> = []
            try watch(subfolder, at: path, depth: names.count, of: place, seen: &seen)
            place.state.watchedFolders = table.count(of: place.key)
            place.publish()
        } catch  where WatchTree.isLimit(error) {
            fallBack(to: &place, error, InboxClock.system.monotonic())
        } catch {
            // Gone again, or not ours to enter: the scan says so.
        }
    }

    /// - Throws: Only what concerns all folders: a limit is reached.
    private mutating func watch(
        _ here: borrowing OpenFolder, at path: RelativePath, depth: Int, of place: FolderPlace,
        seen: inout Set<RelativePath>
    ) throws(SystemError) {
        do { try table.add(here, for: .folder(place.key, path)) } catch  where !WatchTree.isLimit(error) && depth > 0 {
            return
        }
        seen.insert(path)
        guard place.folder.recursive, depth < Look.deepest else { return }
        do {
            var listing = try here.listing()
            while let entry = try listing.next() {
                guard entry.isFolder || entry.isUnknown, place.enters(entry.name, in: path) else { continue }
                let inner = path.appending(entry.name)
                guard place.folder.path.utf8.count + 1 + inner.bytes.count <= Look.longestPath else { continue }
                let subfolder: OpenFolder
                // One that has just vanished, or that is not ours to enter, does not end the round.
                do { subfolder = try here.folder(named: entry.name) } catch  where !WatchTree.isLimit(error) {
                    continue
                }
                try watch(subfolder, at: inner, depth: depth + 1, of: place, seen: &seen)
            }
        } catch  where !WatchTree.isLimit(error) {
            return
        }
    }

    private static func isLimit(_ error: SystemError) -> Bool {
        [ENOSPC, EMFILE, ENFILE, ENOMEM].contains(error.code)
    }
}
