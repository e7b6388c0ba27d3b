import Glibc

/// Renames on one file system that are taken back together when one of them fails.
struct FileMoves {
    private var done: [(from: String, to: String)] = []

    /// - Throws: `StoreFailure`; then what was moved before is still to be taken back.
    mutating func move(_ from: String, _ to: String) throws(StoreFailure) {
        guard unsafe rename(from, to) == 0 else { throw StoreFailure(errno, to) }
        done.append((from, to))
    }

    /// The same for a file that need not be there.
    mutating func moveIfThere(_ from: String, _ to: String) throws(StoreFailure) {
        if unsafe access(from, F_OK) == 0 { try move(from, to) }
    }

    /// Puts everything where it was, the last first.
    mutating func takeBack() {
        while let (from, to) = done.popLast() { _ = unsafe rename(to, from) }
    }
}
