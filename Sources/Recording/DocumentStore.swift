package import Model

/// The documents' bytes, each in a file named by its digest: `documents/ab/abcdef…`. May be used by many threads.
package final class DocumentStore: Sendable {
    /// `directory` is the store's: `documents/` and `tmp/` are made in it where needed.
    package init(directory: String) throws(StoreFailure) { fatalError() }

    /// Copies all of the open file `descriptor` (from its start, whatever its position), at most `limit` bytes.
    /// Not durable before `sync()`.
    package func put(descriptor: Int32, limit: Int64) throws(StoreFailure) -> (digest: DocumentDigest, size: Int64) {
        fatalError()
    }
    /// Makes every `put` that returned before this call durable.
    package func sync() throws(StoreFailure) { fatalError() }
    /// An open descriptor for reading; the caller closes it.
    package func open(_ digest: DocumentDigest) throws(StoreFailure) -> Int32 { fatalError() }
    /// Reads the bytes again and compares their digest.
    package func verify(_ digest: DocumentDigest) throws(StoreFailure) { fatalError() }
    /// The file's path.
    package func path(of digest: DocumentDigest) -> String { fatalError() }
    /// Removes unfinished copies. Only for the daemon, and only while it holds the `StoreLock`.
    package func removeLeftovers() throws(StoreFailure) { fatalError() }
}
