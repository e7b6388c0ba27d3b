import Glibc
import Synchronization

/// A file at rest, opened for reading: whatever happens to its name, these are the bytes that were at rest.
package final class Claim: Sendable {
    package let path: RelativePath
    /// The whole path, for people.
    package let shownPath: String
    package let identity: FileIdentity
    /// The name of the user whose file it is, or the number where there is no name.
    package let ownerName: String
    /// Seconds since 1970.
    package let modified: Double
    private let open: Mutex<Int32>

    init(path: RelativePath, shownPath: String, identity: FileIdentity, ownerName: String, descriptor: Int32) {
        self.path = path
        self.shownPath = shownPath
        self.identity = identity
        self.ownerName = ownerName
        self.modified = Double(identity.mtimeNanoseconds) / 1e9
        self.open = Mutex(descriptor)
    }

    /// Open for reading from its beginning, until `close`.
    package var descriptor: Int32 { open.withLock { $0 } }

    /// True while the file still is what was claimed: not written to since.
    package var isUnchanged: Bool {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { return false }
        let now = FileIdentity(status)
        return now == identity && now.ctimeNanoseconds == identity.ctimeNanoseconds
    }

    /// May be called again; the end of the claim's life does it, too.
    package func close() {
        open.withLock { descriptor in
            if descriptor >= 0 { _ = Glibc.close(descriptor) }
            descriptor = -1
        }
    }

    deinit { close() }
}
