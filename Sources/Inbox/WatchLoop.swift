import CInotifyTools
import Glibc
import Logging

/// What the watcher's thread does, turn by turn: commands, what is due, one event.
struct WatchLoop: ~Copyable {
    private static let tickPause: Int64 = 500_000_000

    private var tree: WatchTree
    private var sessions: [ObjectIdentifier: FolderWatch] = [:]
    private var places: [WatchTable.FolderKey: FolderPlace] = [:]
    private var wakeless: Set<ObjectIdentifier> = []
    private var nextTick: Int64 = 0
    private var failures = 0

    init(_ tools: consuming InotifyTools) { tree = WatchTree(tools) }

    mutating func turn(_ commands: [Watcher.Command], sleep: () -> Void) {
        for command in commands { obey(command) }
        tree.forgetOwnerless()
        guard !sessions.isEmpty else { return sleep() }
        let now = InboxClock.system.monotonic()
        if now >= nextTick {
            nextTick = now + WatchLoop.tickPause
            tick(now)
        }
        for session in sessions.values { session.noticeCookies() }
        wait()
    }

    private mutating func wait() {
        switch tree.next() {
        case .event(let event):
            recover()
            handle(event)
        case .quiet:
            recover()
            for session in sessions.values { session.passNoticedCookies() }
        case .interrupted: break
        case .failed(let error):
            failures += 1
            // Not to spin, should it never end.
            sleep(1)
            if failures == 3 { judge(error) }
        }
    }

    private mutating func recover() {
        failures = 0
        if tree.failure != nil { judge(nil) }
    }

    /// Events can no longer be waited for, or again.
    private mutating func judge(_ failure: SystemError?) {
        tree.failure = failure
        for key in places.keys { places[key]?.isDoubtful = true }
    }

    // MARK: Commands

    private mutating func obey(_ command: Watcher.Command) {
        switch command {
        case .begin(let session):
            sessions[ObjectIdentifier(session)] = session
            watchWakeDirectory(of: session)
            adopt(session, .started)
            // Set before there was a watch to see them; all folders have just been hinted at.
            session.passAllCookies()
        case .update(let session):
            if sessions[ObjectIdentifier(session)] != nil { adopt(session, .updated) }
        case .end(let session):
            for key in places.keys where key.session == ObjectIdentifier(session) { abandon(key) }
            tree.dropWake(ObjectIdentifier(session))
            sessions[ObjectIdentifier(session)] = nil
            wakeless.remove(ObjectIdentifier(session))
        }
    }

    private mutating func adopt(_ session: FolderWatch, _ reason: FolderHint.Reason) {
        let folders = session.folders
        let wanted = Set(folders.map { WatchTable.FolderKey(session: ObjectIdentifier(session), folder: $0.id) })
        for key in places.keys where key.session == ObjectIdentifier(session) && !wanted.contains(key) { abandon(key) }
        for folder in folders {
            var place = FolderPlace(folder, of: session)
            if let old = places[place.key] {
                if old.folder == folder { continue }
                if old.folder.path != folder.path { tree.dropAll(of: place.key) }
                place.state = old.state
            }
            compare(&place)
            places[place.key] = place
            place.hint(reason)
        }
    }

    private mutating func abandon(_ key: WatchTable.FolderKey) {
        tree.dropAll(of: key)
        places.removeValue(forKey: key).map { $0.session.forget($0.folder.id) }
    }

    private mutating func watchWakeDirectory(of session: FolderWatch) {
        let isWatched = tree.watchWake(session)
        if isWatched { wakeless.remove(ObjectIdentifier(session)) } else { wakeless.insert(ObjectIdentifier(session)) }
    }

    // MARK: What is due

    private mutating func tick(_ now: Int64) {
        for session in wakeless.compactMap({ sessions[$0] }) { watchWakeDirectory(of: session) }
        for key in Array(places.keys) {
            guard var place = places[key] else { continue }
            let isDue = now >= place.nextLook
            if place.isDoubtful || isDue || now >= place.nextCheck || now >= place.nextRewatch ?? .max {
                compare(&place, fully: place.isDoubtful || isDue)
            }
            if isDue, !place.isMissing {
                if case .polling = place.state.mode { place.hint(.poll) } else { place.hint(.rescan) }
                place.nextLook = now + place.lookPause
            }
            places[key] = place
        }
    }

    /// Makes the watches fit what is there, and says what has changed.
    private mutating func compare(_ place: inout FolderPlace, fully: Bool = true) {
        let wasMissing = place.isMissing
        let wasStarting = place.state.mode == .starting
        tree.compare(&place, fully: fully)
        guard !wasStarting else { return place.nextLook = InboxClock.system.monotonic() + place.lookPause }
        if place.isMissing != wasMissing {
            if wasMissing { place.session.logger.notice("\(place.folder.path) is there again.") }
            place.hint(wasMissing ? .regained : .lost)
        }
    }

    // MARK: Events

    private mutating func handle(_ event: InotifyTools.Event) {
        if event.has(IN_Q_OVERFLOW) { return overflow() }
        let owners = tree.owners(of: event.watch)
        if event.has(IN_IGNORED) { tree.died(event.watch) }
        for owner in owners {
            switch owner {
            case .wake(let session):
                if event.has(IN_IGNORED) || event.has(IN_MOVE_SELF) { loseWake(session) }
                sessions[session]?.passCookie(event.name)
            case .folder(let key, let path):
                guard var place = places[key] else { continue }
                if event.name.isEmpty {
                    lose(path, of: &place, event)
                } else {
                    notice(event, in: path, of: &place)
                }
                places[key] = place
            }
        }
    }

    /// Events were lost, nobody knows which.
    private mutating func overflow() {
        tree.buryDead()
        for key in Array(places.keys) {
            guard var place = places[key] else { continue }
            place.state.overflows += 1
            place.session.logger.notice(
                "More happened in the drop folders than the kernel could tell; \(place.folder.path) is looked into.")
            compare(&place)
            place.publish()
            place.hint(.overflow)
            places[key] = place
        }
        for session in sessions.values { session.passAllCookies() }
    }

    private mutating func loseWake(_ session: ObjectIdentifier) {
        tree.dropWake(session)
        wakeless.insert(session)
        sessions[session]?.passAllCookies()
    }

    /// Something befell a watched directory itself.
    private mutating func lose(_ path: RelativePath, of place: inout FolderPlace, _ event: InotifyTools.Event) {
        guard event.has(IN_IGNORED) || event.has(IN_MOVE_SELF) || event.has(IN_UNMOUNT) else { return }
        if path == .top {
            compare(&place)
        } else {
            // Where many go at once, they are compared once.
            place.isDoubtful = true
        }
        place.hint(.lost)
    }

    private mutating func notice(_ event: InotifyTools.Event, in path: RelativePath, of place: inout FolderPlace) {
        if event.has(IN_ISDIR) {
            guard place.enters(event.name, in: path), event.has(IN_CREATE) || event.has(IN_MOVED_TO) else { return }
            // Watched first, then looked into: what was written in between is found by the look.
            tree.watch(path.appending(event.name), of: &place)
            place.hint(.subfolder)
        } else if !place.ignore.ignores(event.name) {
            if event.has(IN_MOVED_TO) { place.session.arrived(path.appending(event.name), in: place.folder.id) }
            place.hint(.event)
        }
    }
}
