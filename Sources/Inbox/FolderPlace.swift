import Logging

/// One drop folder as the watcher keeps it: how it is watched just now, and what is due when.
struct FolderPlace {
    /// Nanoseconds between two attempts at a folder that is not there.
    static let retryPause: Int64 = 2_000_000_000
    /// Between two looks whether the folder's path still leads to the same folder: a folder further up may be renamed
    /// without any event.
    static let verifyPause: Int64 = 5_000_000_000
    /// Between two attempts to watch a folder that is polled for want of watches.
    static let rewatchPause: Int64 = 60_000_000_000

    let session: FolderWatch
    var folder: WatchedFolder
    let ignore: IgnoreList
    let outcomeNames: Set<String>
    var state = FolderWatchState()
    /// Something about its subfolders is not certain: compare all of them at the next opportunity.
    var isDoubtful = false
    /// All on the monotonic clock.
    var nextCheck: Int64 = 0
    var nextLook: Int64 = 0
    var nextRewatch: Int64?

    init(_ folder: WatchedFolder, of session: FolderWatch) {
        self.folder = folder
        self.session = session
        ignore = IgnoreList(adding: folder.ignore)
        outcomeNames = Set(folder.outcomeNames)
    }

    var key: WatchTable.FolderKey {
        WatchTable.FolderKey(session: ObjectIdentifier(session), folder: folder.id)
    }

    func hint(_ reason: FolderHint.Reason) { session.hint(folder.id, reason) }

    func publish() { session.note(state, of: folder.id) }

    /// Whether a subfolder belongs to the drop folder.
    func enters(_ name: [UInt8], in path: RelativePath) -> Bool {
        guard folder.recursive, !ignore.ignores(name) else { return false }
        return path != .top || !outcomeNames.contains(String(decoding: name, as: UTF8.self))
    }

    var isMissing: Bool {
        if case .missing = state.mode { true } else { false }
    }

    /// The pause between two looks without an event. Not all folders at the same moment.
    var lookPause: Int64 {
        switch state.mode {
        case .polling: max(1_000_000_000, folder.pollInterval.nanoseconds)
        default: max(1_000_000_000, folder.rescanInterval.nanoseconds) / 64 * Int64(60 + folder.id.magnitude % 8)
        }
    }

    /// Takes on another mode, and says so once.
    mutating func become(_ mode: FolderWatchState.Mode, watching count: Int) {
        state.watchedFolders = count
        if state.mode != mode {
            state.mode = mode
            state.since = .now
            switch mode {
            case .starting: break
            case .events: session.logger.info("\(folder.path) is watched for events.")
            case .polling(let why):
                session.logger.notice("\(folder.path) is looked into every \(folder.pollInterval): \(why)")
            case .missing(let problem): session.logger.warning("\(problem)")
            }
        }
        publish()
    }
}
