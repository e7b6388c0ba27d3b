import Glibc
import Model

/// Room on a disk, asked for before much is written.
package enum FreeSpace {
    /// Left free for others, in bytes.
    private static let margin: Int64 = 64 * 1024 * 1024

    /// - Throws: `LedgerFailure.refused` when fewer than `bytes` and a margin are free where `directory` lies.
    package static func demand(_ bytes: Int64, in directory: String) throws(LedgerFailure) {
        var status = statvfs()
        guard unsafe statvfs(directory, &status) == 0 else { return }
        let free = Int64(clamping: UInt64(status.f_bavail) &* UInt64(status.f_frsize))
        guard free < bytes + margin else { return }
        throw .refused(
            """
            \(directory): \(megabytes(bytes + margin)) MB are needed and \(megabytes(free)) MB are free; make room, or \
            choose another disk
            """)
    }

    private static func megabytes(_ bytes: Int64) -> Int64 { (bytes + 999_999) / 1_000_000 }
}
