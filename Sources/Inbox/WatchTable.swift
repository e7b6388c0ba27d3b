/// Which directory each watch is on, and for whom: our own maps, for the library's go wrong.
struct WatchTable: ~Copyable {
    /// A drop folder of one `FolderWatch`.
    struct FolderKey: Hashable {
        let session: ObjectIdentifier
        let folder: Int
    }

    enum Owner: Hashable {
        case folder(FolderKey, RelativePath)
        case wake(ObjectIdentifier)
    }

    private struct Place: Hashable {
        let device: UInt64
        let inode: UInt64

        init(_ folder: borrowing OpenFolder) {
            let identity = FileIdentity(folder.status)
            (device, inode) = (identity.device, identity.inode)
        }
    }

    private struct Directory {
        let place: Place
        var owners: Set<Owner>
    }

    private var tools: InotifyTools
    private var directories: [Int32: Directory] = [:]
    private var watches: [Place: Int32] = [:]
    private var ownerless: Set<Int32> = []
    private var paths: [FolderKey: [RelativePath: Int32]] = [:]

    init(_ tools: consuming InotifyTools) { self.tools = tools }

    func next() -> InotifyTools.Answer { tools.next() }

    func owners(of watch: Int32) -> Set<Owner> { directories[watch]?.owners ?? [] }

    func count(of folder: FolderKey) -> Int { paths[folder]?.count ?? 0 }

    func paths(of folder: FolderKey) -> [RelativePath] { paths[folder].map { Array($0.keys) } ?? [] }

    /// Watches the directory for one more owner. A directory that is watched already, under whatever name, is not
    /// watched again: each time would leak, and give the same number.
    mutating func add(_ folder: borrowing OpenFolder, for owner: Owner) throws(SystemError) {
        let place = Place(folder)
        let watch: Int32
        if let known = watches[place] {
            watch = known
        } else {
            watch = try tools.watch(folder)
            if let stale = directories[watch] { watches[stale.place] = nil }
            watches[place] = watch
            directories[watch] = Directory(place: place, owners: directories[watch]?.owners ?? [])
        }
        if case .folder(let key, let path) = owner {
            if let other = paths[key]?[path], other != watch { drop(owner) }
            paths[key, default: [:]][path] = watch
        }
        directories[watch]?.owners.insert(owner)
    }

    /// Whether this owner's watch is on this directory and no other.
    func isWatching(_ folder: borrowing OpenFolder, for key: FolderKey, at path: RelativePath) -> Bool {
        guard let watch = paths[key]?[path] else { return false }
        return watches[Place(folder)] == watch
    }

    mutating func drop(_ owner: Owner) {
        switch owner {
        case .folder(let key, let path):
            if let watch = paths[key]?.removeValue(forKey: path) { release(watch, from: owner) }
        case .wake:
            for watch in directories.keys.filter({ directories[$0]?.owners.contains(owner) ?? false }) {
                release(watch, from: owner)
            }
        }
    }

    mutating func dropAll(of folder: FolderKey) {
        for path in paths(of: folder) { drop(.folder(folder, path)) }
        paths[folder] = nil
    }

    private mutating func release(_ watch: Int32, from owner: Owner) {
        directories[watch]?.owners.remove(owner)
        if directories[watch]?.owners.isEmpty ?? false { ownerless.insert(watch) }
    }

    /// Gives up the watches that nobody wants any more. Where a directory is gone, the kernel has given up its watch
    /// already, and the event that says so may be on its way: of such a watch the library would complain.
    mutating func forgetOwnerless() {
        guard !ownerless.isEmpty else { return }
        let living = tools.living()
        for watch in ownerless {
            guard let directory = directories[watch], directory.owners.isEmpty else { continue }
            if living?.contains(watch) ?? true { tools.forget(watch) }
            remove(watch, directory)
        }
        ownerless = []
    }

    /// The kernel has given up the watch, for its directory is gone.
    mutating func died(_ watch: Int32) {
        guard let directory = directories[watch] else { return }
        for case .folder(let key, let path) in directory.owners where paths[key]?[path] == watch {
            paths[key]?[path] = nil
        }
        remove(watch, directory)
    }

    /// After events were lost: finds out itself which watches are gone.
    mutating func buryDead() {
        guard let living = tools.living() else { return }
        for watch in directories.keys where !living.contains(watch) { died(watch) }
    }

    private mutating func remove(_ watch: Int32, _ directory: Directory) {
        directories[watch] = nil
        if watches[directory.place] == watch { watches[directory.place] = nil }
    }
}
