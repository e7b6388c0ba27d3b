/// One daemon per store: held from `init` until the last reference goes, and by the kernel's doing when the process
/// ends.
package final class StoreLock: Sendable {
    /// Throws `LedgerFailure.refused` with the other daemon's process id.
    package init(directory: String) throws(LedgerFailure) { fatalError() }
}
