import GRDB
import Glibc
package import Model

// Documents that leave the store: copies of which the bytes were compared with their digest.

extension DocumentStore {
    /// Copies the document into the open file `target` (named `path` in failures), and compares its bytes with its
    /// digest on the way; how many they are.
    /// - Throws: `StoreFailure.damaged` when they differ: then what was copied is worth nothing.
    @discardableResult
    package func copy(
        _ digest: DocumentDigest, to target: Int32, at path: String
    ) throws(StoreFailure) -> Int64 {
        let file = try open(digest)
        defer { close(file) }
        let (found, size) = try ByteCopy.copy(file, to: target, at: path, limit: .max)
        guard found == digest else { throw .damaged(path: self.path(of: digest)) }
        return size
    }

    /// Copies the document into a file at `path`. It is written beside it and then gets its name: nobody ever sees a
    /// part of it.
    /// - Parameter replacing: write over a file that is there already.
    /// - Throws: `StoreFailure.exists`, `.damaged`.
    @discardableResult
    package func export(_ digest: DocumentDigest, to path: String, replacing: Bool) throws(StoreFailure) -> Int64 {
        let part = "\(path).part-\(getpid())"
        let file = unsafe Glibc.open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw StoreFailure(errno, path) }
        defer { _ = unsafe unlink(part) }
        let size = try written(digest, to: file, at: path)
        // A link never replaces what is there.
        guard unsafe (replacing ? rename(part, path) : link(part, path)) == 0 else {
            throw errno == EEXIST ? .exists(path: path) : StoreFailure(errno, path)
        }
        try StoreDirectory.makeNameDurable(path)
        return size
    }

    /// True when the document's file is there.
    func holds(_ digest: DocumentDigest) -> Bool { unsafe access(path(of: digest), F_OK) == 0 }

    /// True when the document's file lies in the store of this ledger.
    static func holds(_ digest: DocumentDigest, besideDatabaseOf db: Database) throws -> Bool {
        let file = try String.fetchOne(db, sql: "SELECT file FROM pragma_database_list WHERE name = 'main'") ?? ""
        guard let slash = file.lastIndex(of: "/") else { return true }
        return DocumentStore(existing: String(file[..<slash])).holds(digest)
    }

    /// Removes the document's file; false when it is still there. Only within a transaction in which no row names it.
    func remove(_ digest: DocumentDigest) -> Bool { unsafe unlink(path(of: digest)) == 0 || errno == ENOENT }

    private func written(_ digest: DocumentDigest, to file: Int32, at path: String) throws(StoreFailure) -> Int64 {
        defer { close(file) }
        let size = try copy(digest, to: file, at: path)
        guard fsync(file) == 0 else { throw StoreFailure(errno, path) }
        return size
    }
}
