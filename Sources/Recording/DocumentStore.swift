import CDescriptors
import Glibc
package import Model
import Synchronization

/// The documents' bytes, each in a file named by its digest: `documents/ab/abcdef…`. May be used by many threads.
///
/// A file comes into being whole: it is written in `tmp/` and renamed. What a crash leaves before `sync` is a file that
/// no row of the ledger names, and the next `put` of the same bytes checks it before it relies on it.
package final class DocumentStore: Sendable {
    let directory: String
    private let state = Mutex(State())
    private let counter = Atomic<Int>(0)

    private struct State {
        /// Documents that were put and are not durable yet; true where the file was made by the put.
        var pending: [DocumentDigest: Bool] = [:]
        /// Documents whose sync failed and whose file was removed; put again, they are pending again.
        var undone: Set<DocumentDigest> = []
    }

    /// Below this many files, syncing each is cheaper than syncing the whole file system with what others write.
    private static let fewFiles = 4

    /// `directory` is the store's: `documents/` and `tmp/` are made in it where needed.
    package init(directory: String) throws(StoreFailure) {
        self.directory = directory
        do {
            try StoreDirectory.make(directory)
        } catch {
            throw .inputOutput(path: directory, detail: "\(error)")
        }
    }

    /// A store that is there already, for reading: nothing is made in it.
    package init(existing directory: String) { self.directory = directory }

    /// Below the store's directory.
    static func relativePath(of digest: DocumentDigest) -> String {
        "documents/\(digest.rawValue.prefix(2))/\(digest.rawValue)"
    }

    /// The document's file.
    package func path(of digest: DocumentDigest) -> String { "\(directory)/\(DocumentStore.relativePath(of: digest))" }

    /// Copies all of the open file `descriptor` (from its start, whatever its position), at most `limit` bytes.
    /// Not durable before `sync` names it.
    package func put(descriptor: Int32, limit: Int64) throws(StoreFailure) -> (digest: DocumentDigest, size: Int64) {
        let number = counter.wrappingAdd(1, ordering: .relaxed).newValue
        let copy = "\(directory)/tmp/\(getpid())-\(number)"
        let file = unsafe Glibc.open(copy, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
        guard file >= 0 else { throw .init(errno, copy) }
        do {
            defer { close(file) }
            let (digest, size) = try ByteCopy.copy(descriptor, to: file, at: copy, limit: limit)
            let isNew = try settle(copy, digest, size)
            state.withLock { state in
                state.undone.remove(digest)
                state.pending[digest] = isNew || state.pending[digest] ?? false
            }
            return (digest, size)
        } catch {
            _ = unsafe unlink(copy)
            throw error
        }
    }

    /// Gives the copy its name, unless a good file has it. True when it was given.
    private func settle(_ copy: String, _ digest: DocumentDigest, _ size: Int64) throws(StoreFailure) -> Bool {
        let path = path(of: digest)
        var known = stat()
        if unsafe stat(path, &known) == 0, known.st_size == size, (try? verify(digest)) != nil {
            _ = unsafe unlink(copy)
            return false
        }
        if unsafe rename(copy, path) != 0 {
            let folder = "documents/\(digest.rawValue.prefix(2))"
            guard errno == ENOENT, unsafe mkdir("\(directory)/\(folder)", 0o770) == 0 || errno == EEXIST else {
                throw .init(errno, "\(directory)/\(folder)")
            }
            StoreDirectory.handOver(directory, files: [folder])
            guard unsafe rename(copy, path) == 0 else { throw .init(errno, path) }
        }
        StoreDirectory.handOver(directory, files: [DocumentStore.relativePath(of: digest)])
        return true
    }

    /// Makes these documents durable. After a failure they are undone and must be put again: what the disk has of them
    /// is not to be trusted. Other documents are left alone, for their turn is yet to come.
    package func sync(_ digests: Set<DocumentDigest>) throws(StoreFailure) {
        let (own, undone) = state.withLock { state in
            (state.pending.filter { digests.contains($0.key) }, state.undone.intersection(digests))
        }
        if let lost = undone.first {
            throw .inputOutput(path: path(of: lost), detail: "it could not be made durable before")
        }
        guard !own.isEmpty else { return }
        do {
            if own.count > DocumentStore.fewFiles {
                try syncFileSystem(Array(own.keys))
            } else {
                try syncEach(Array(own.keys))
            }
        } catch {
            for (digest, isNew) in own where isNew { _ = unsafe unlink(path(of: digest)) }
            state.withLock { state in
                for digest in own.keys { state.pending[digest] = nil }
                state.undone.formUnion(own.keys)
            }
            throw error
        }
        state.withLock { state in for digest in own.keys { state.pending[digest] = nil } }
    }

    private func syncFileSystem(_ digests: [DocumentDigest]) throws(StoreFailure) {
        let folder = unsafe Glibc.open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw .init(errno, directory) }
        defer { close(folder) }
        if descriptors_sync_file_system(folder) == 0 {
            for path in digests.map(path(of:)) where unsafe access(path, F_OK) != 0 { throw .init(errno, path) }
            return
        }
        guard errno == ENOSYS || errno == EINVAL || errno == EOPNOTSUPP else { throw .init(errno, directory) }
        try syncEach(digests)
    }

    private func syncEach(_ digests: [DocumentDigest]) throws(StoreFailure) {
        for digest in digests { try DocumentStore.sync(path(of: digest)) }
        for folder in Set(digests.map { $0.rawValue.prefix(2) }) {
            try DocumentStore.sync("\(directory)/documents/\(folder)")
        }
        try DocumentStore.sync("\(directory)/documents")
    }

    private static func sync(_ path: String) throws(StoreFailure) {
        let file = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .init(errno, path) }
        defer { close(file) }
        guard fsync(file) == 0 else { throw .init(errno, path) }
    }

    /// An open descriptor for reading; the caller closes it.
    package func open(_ digest: DocumentDigest) throws(StoreFailure) -> Int32 {
        let path = path(of: digest)
        let file = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else {
            throw errno == ENOENT ? .notFound(digest: digest.rawValue) : StoreFailure(errno, path)
        }
        return file
    }

    /// Reads the bytes again and compares their digest.
    package func verify(_ digest: DocumentDigest) throws(StoreFailure) {
        let file = try open(digest)
        defer { close(file) }
        let (found, _) = try ByteCopy.copy(file, to: nil, at: path(of: digest), limit: .max)
        guard found == digest else { throw .damaged(path: path(of: digest)) }
    }

    /// The digest of an open file's bytes, at most `limit`, without keeping them.
    package static func digest(
        ofDescriptor descriptor: Int32, limit: Int64
    ) throws(StoreFailure) -> DocumentDigest {
        try ByteCopy.copy(descriptor, to: nil, at: "", limit: limit).digest
    }

    /// Removes unfinished copies. Only for the daemon, and only while it holds the `StoreLock`.
    package func removeLeftovers() throws(StoreFailure) {
        let folder = directory + "/tmp"
        guard let stream = unsafe opendir(folder) else { throw .init(errno, folder) }
        defer { unsafe closedir(stream) }
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
            }
            if name != ".", name != ".." { _ = unsafe unlink(folder + "/" + name) }
        }
    }
}

extension StoreFailure {
    init(_ code: Int32, _ path: String) {
        self =
            code == ENOSPC || code == EDQUOT
            ? .diskFull(path: path) : .inputOutput(path: path, detail: StoreDirectory.describe(code))
    }
}
