import Foundation
import Glibc
import Synchronization

@testable import Inbox

/// A real folder for one test, gone with it. Names are bytes, as in life.
final class ScratchFolder: Sendable {
    let path: String

    init() throws {
        path = "/tmp/inbox-tests-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func at(_ name: String) -> String { "\(path)/\(name)" }

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: Array(name.utf8)) }

    func write(_ bytes: [UInt8], to name: [UInt8], flags: Int32 = O_TRUNC) throws {
        let descriptor = unsafe withPath(Array("\(path)/".utf8) + name) {
            unsafe open($0, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0o644)
        }
        guard descriptor >= 0 else { throw SystemError.last }
        defer { close(descriptor) }
        let written = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
        guard written == bytes.count else { throw SystemError.last }
    }

    func append(_ text: String, to name: String) throws {
        try write(Array(text.utf8), to: Array(name.utf8), flags: O_APPEND)
    }

    func rename(_ old: String, to new: String) throws {
        guard unsafe Glibc.rename(at(old), at(new)) == 0 else { throw SystemError.last }
    }

    func link(_ old: String, to new: String) throws {
        guard unsafe Glibc.link(at(old), at(new)) == 0 else { throw SystemError.last }
    }

    func unlink(_ name: String) throws {
        guard unsafe Glibc.unlink(at(name)) == 0 else { throw SystemError.last }
    }

    func symlink(_ target: String, as name: String) throws {
        guard unsafe Glibc.symlink(target, at(name)) == 0 else { throw SystemError.last }
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: at(name), withIntermediateDirectories: true)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: at(name)) }

    func text(_ name: String) -> String? { try? String(contentsOfFile: at(name), encoding: .utf8) }

    func names(in folder: String = "") -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: at(folder))) ?? []).sorted()
    }

    func identity(_ name: String) throws -> FileIdentity {
        FileIdentity(try OpenFolder(path: path.utf8).status(of: name.utf8))
    }

    func makePipe(_ name: String) throws {
        guard unsafe mkfifo(at(name), 0o644) == 0 else { throw SystemError.last }
    }

    /// Sparse: takes no room.
    func grow(_ name: String, to size: Int) throws {
        guard unsafe truncate(at(name), size) == 0 else { throw SystemError.last }
    }

    func setRights(of name: String = "", to rights: mode_t) throws {
        guard unsafe chmod(at(name), rights) == 0 else { throw SystemError.last }
    }

    func setModified(_ name: String, to nanoseconds: Int64) throws {
        let time = timespec(tv_sec: Int(nanoseconds / 1_000_000_000), tv_nsec: Int(nanoseconds % 1_000_000_000))
        guard unsafe utimensat(AT_FDCWD, at(name), [time, time], 0) == 0 else { throw SystemError.last }
    }

    static let pdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
}

/// A clock that only goes on when it is told to; it begins at the real time. Files are written a moment later, on a
/// busy machine seconds later: pass a good deal more than a rule asks for.
final class HandClock: Sendable {
    private let moved = Mutex<(wall: Int64, monotonic: Int64)>((0, 0))
    private let start = InboxClock.system.wall()

    func pass(_ time: Duration) {
        moved.withLock { $0 = ($0.wall + time.nanoseconds, $0.monotonic + time.nanoseconds) }
    }

    /// Somebody sets the wall clock.
    func set(by time: Duration) { moved.withLock { $0.wall += time.nanoseconds } }

    var clock: InboxClock {
        InboxClock(
            wall: { [self] in start + moved.withLock { $0.wall } },
            monotonic: { [self] in 1_000_000_000_000 + moved.withLock { $0.monotonic } })
    }
}
