import Glibc

/// Which file with which content, without reading it. Two are equal when at most the change time differs: a chmod or a
/// rename makes no new content.
package struct FileIdentity: Hashable, Sendable {
    package var device: UInt64
    package var inode: UInt64
    /// Bytes.
    package var size: Int64
    /// Nanoseconds since 1970, as are the change time's.
    package var mtimeNanoseconds: Int64
    package var ctimeNanoseconds: Int64

    package init(device: UInt64, inode: UInt64, size: Int64, mtimeNanoseconds: Int64, ctimeNanoseconds: Int64) {
        self.device = device
        self.inode = inode
        self.size = size
        self.mtimeNanoseconds = mtimeNanoseconds
        self.ctimeNanoseconds = ctimeNanoseconds
    }

    init(_ status: stat) {
        self.init(
            device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size),
            mtimeNanoseconds: FileIdentity.nanoseconds(status.st_mtim),
            ctimeNanoseconds: FileIdentity.nanoseconds(status.st_ctim))
    }

    /// Saturates: a hostile file system may hold any time.
    private static func nanoseconds(_ time: timespec) -> Int64 {
        let (whole, overflow) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
        if overflow { return time.tv_sec > 0 ? .max : .min }
        let (sum, tooMuch) = whole.addingReportingOverflow(Int64(time.tv_nsec))
        return tooMuch ? .max : sum
    }

    package static func == (left: FileIdentity, right: FileIdentity) -> Bool {
        left.inode == right.inode && left.device == right.device && left.size == right.size
            && left.mtimeNanoseconds == right.mtimeNanoseconds
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(inode)
        hasher.combine(mtimeNanoseconds)
    }
}
