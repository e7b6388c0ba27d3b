import CInotifyTools
import Foundation
import Glibc

/// The only caller of libinotifytools, whose state is one for the whole process and tied to no thread: made once, on the
/// watcher's thread, and never given up, for a second `initialize` would bring back events of the first (they would
/// bear the new folders' names).
///
/// Of the library only four functions are used: to begin, to watch one directory, to forget one, and to wait for one
/// event. Its own trees are wrong once a folder has been deleted or renamed, its recursion stops at any file that
/// vanishes, its regular expressions swallow overflows, and its printing overruns its buffers.
@safe struct InotifyTools: ~Copyable {
    struct Event {
        let watch: Int32
        let mask: UInt32
        /// Empty for what befalls the directory itself.
        let name: [UInt8]

        func has(_ flag: Int32) -> Bool { mask & UInt32(bitPattern: flag) != 0 }
    }

    enum Answer {
        case event(Event)
        /// For a second nothing has happened, and nothing is waiting.
        case quiet
        case interrupted
        case failed(SystemError)
    }

    /// What may mean work. Not what is taken away (`IN_DELETE`, `IN_MOVED_FROM`), for that is mostly our own filing;
    /// not `IN_ATTRIB`, for backups make it all night.
    private static let mask =
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK

    private var madeWatches: UInt64 = 0
    private var descriptor: Int32 = -1

    init() throws(WatchFailure) {
        let before = InotifyTools.descriptors()
        guard inotifytools_initialize() != 0 else { throw .notAvailable(InotifyTools.sentence(.last)) }
        for descriptor in InotifyTools.descriptors().subtracting(before) {
            // It waits with select(), which a descriptor of 1024 and more makes abort.
            guard descriptor < 1_024 else { throw .startedTooLate(descriptor: descriptor) }
            // The library leaves it open for children.
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            self.descriptor = descriptor
        }
    }

    /// Waits up to a second. (To the library 0 means for ever, and more than one event at a time means spinning.)
    func next() -> Answer {
        guard let event = unsafe inotifytools_next_event(1) else {
            switch inotifytools_error() {
            case 0: return .quiet
            case EINTR: return .interrupted
            case let code: return .failed(SystemError(code: code))
            }
        }
        // Copied at once: the next call overwrites it. The name follows the fixed fields, filled up with NULs, and may
        // be any bytes.
        let start = unsafe UnsafeRawPointer(event) + MemoryLayout<inotify_event>.size
        let length = unsafe Int(event.pointee.len)
        let name = unsafe UnsafeRawBufferPointer(start: start, count: length).prefix { $0 != 0 }
        return unsafe .event(Event(watch: event.pointee.wd, mask: event.pointee.mask, name: Array(name)))
    }

    /// Watches an open directory; the watch's number.
    ///
    /// The directory is named through its descriptor, so that no link and no long path comes between. The library tells
    /// the number only by name, and for a name that it has met before it tells the old number, dead or alive; so each
    /// name is given once: a counter is written into it as `/` and `./`, which change nothing.
    mutating func watch(_ folder: borrowing OpenFolder) throws(SystemError) -> Int32 {
        madeWatches += 1
        let counter = String(madeWatches, radix: 2).map { $0 == "1" ? "./" : "/" }.joined()
        let path = "/proc/self/fd/\(folder.descriptor)/\(counter)"
        return try unsafe withPath(path.utf8) { path -> Result<Int32, SystemError> in
            guard unsafe inotifytools_watch_file(path, InotifyTools.mask) != 0 else {
                return .failure(SystemError(code: inotifytools_error()))
            }
            let watch = unsafe inotifytools_wd_from_filename(path)
            return watch > 0 ? .success(watch) : .failure(SystemError(code: ENOENT))
        }.get()
    }

    /// Only for a watch that is still alive; of a dead one the library would complain and keep it.
    func forget(_ watch: Int32) { inotifytools_remove_watch_by_wd(watch) }

    /// The watches that the kernel keeps, as it lists them itself: `inotify wd:1a ino:…`. Nil when it does not.
    func living() -> Set<Int32>? {
        let path = "/proc/self/fdinfo/\(descriptor)"
        guard let list = FileManager.default.contents(atPath: path) else { return nil }
        let lines = list.split(separator: 10).filter { $0.starts(with: "inotify wd:".utf8) }
        return Set(
            lines.compactMap { line in
                let number = line.dropFirst(11).prefix { $0 != UInt8(ascii: " ") }
                return Int32(String(decoding: number, as: UTF8.self), radix: 16)
            })
    }

    /// A sentence for the limits that look like a full disk.
    static func sentence(_ error: SystemError) -> String {
        switch error.code {
        case ENOSPC:
            "The limit of watched folders is reached (fs.inotify.max_user_watches = \(limit("max_user_watches"))); "
                + "raise it with sysctl."
        case EMFILE:
            "The limit of watchers is reached (fs.inotify.max_user_instances = \(limit("max_user_instances"))), or that "
                + "of open files (LimitNOFILE=); raise it."
        case ENOMEM: "The system has no memory left to watch folders."
        default: "Folders cannot be watched (\(error))."
        }
    }

    private static func limit(_ name: String) -> String {
        let text = try? String(contentsOfFile: "/proc/sys/fs/inotify/\(name)", encoding: .utf8)
        return text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "unknown"
    }

    /// The numbers of this process's inotify descriptors.
    static func descriptors() -> Set<Int32> {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
        return Set(
            names.compactMap { Int32($0) }.filter { number in
                let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(number)")
                return link?.hasSuffix("inotify") ?? false
            })
    }
}
