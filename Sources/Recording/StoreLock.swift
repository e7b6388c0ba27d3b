import Glibc
import Model

/// One daemon per store: held from `init` until the last reference goes, and by the kernel's doing when the process
/// ends.
package final class StoreLock: Sendable {
    private let descriptor: Int32

    /// Throws `LedgerFailure.refused`, with the other's process id, when a daemon holds the store already.
    package init(directory: String) throws(LedgerFailure) {
        try StoreDirectory.make(directory)
        let path = directory + "/lock"
        let file = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o660)
        guard file >= 0 else { throw .cannotOpen(path: path, detail: StoreDirectory.describe(errno)) }
        while flock(file, LOCK_EX | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            let held = errno == EWOULDBLOCK
            let detail = StoreDirectory.describe(errno)
            let holder = StoreLock.holder(file)
            close(file)
            guard held else { throw .cannotOpen(path: path, detail: detail) }
            throw .refused(
                "\(directory): another dossierd\(holder) works on this store; stop it first, or give this one its own "
                    + "[store] path")
        }
        let text = Array("\(getpid())\n".utf8)
        _ = ftruncate(file, 0)
        _ = unsafe pwrite(file, text, text.count, 0)
        StoreDirectory.handOver(directory, files: ["lock"])
        descriptor = file
    }

    deinit {
        _ = ftruncate(descriptor, 0)
        close(descriptor)
    }

    /// The process id of the daemon that holds the store, as far as its lock file tells; nil when none runs.
    package static func holder(of directory: String) -> Int32? {
        let file = unsafe Glibc.open(directory + "/lock", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { return nil }
        defer { close(file) }
        // The number may be left over from a daemon that was killed. Trying the lock would tell for sure, and would
        // get in the way of one that is just starting.
        guard let process = processID(in: file) else { return nil }
        return kill(process, 0) == 0 || errno == EPERM ? process : nil
    }

    private static func holder(_ file: Int32) -> String { processID(in: file).map { " (process \($0))" } ?? "" }

    private static func processID(in file: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = unsafe pread(file, &bytes, bytes.count, 0)
        let number = bytes.prefix(max(count, 0)).prefix { $0 >= 48 && $0 <= 57 }
        return Int32(String(decoding: number, as: UTF8.self))
    }
}
