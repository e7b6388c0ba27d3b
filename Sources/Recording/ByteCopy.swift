import Crypto
import Glibc
import Model

/// Copies an open file and takes its digest on the way.
enum ByteCopy {
    private static let portion = 64 * 1024

    /// Reads `source` from its start to its end; writes what it reads to `target` (named `path` in failures) where
    /// there is one.
    static func copy(
        _ source: Int32, to target: Int32?, at path: String, limit: Int64
    ) throws(StoreFailure) -> (digest: DocumentDigest, size: Int64) {
        var hash = SHA256()
        var size: Int64 = 0
        var buffer = [UInt8](repeating: 0, count: portion)
        while true {
            let count = unsafe pread(source, &buffer, portion, off_t(size))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(detail: StoreDirectory.describe(errno)) }
            if count == 0 { break }
            size += Int64(count)
            guard size <= limit else { throw .tooLarge(limit: limit) }
            unsafe buffer.withUnsafeBytes { bytes in
                unsafe hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
            }
            if let target { try write(buffer[..<count], to: target, at: path) }
        }
        return (DocumentDigest(bytes: hash.finalize()), size)
    }

    private static func write(_ bytes: ArraySlice<UInt8>, to file: Int32, at path: String) throws(StoreFailure) {
        var rest = bytes
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw StoreFailure(errno, path) }
            rest = rest.dropFirst(count)
        }
    }

    /// The digest of a file's bytes, and how many there are.
    static func digest(ofFile path: String) throws(StoreFailure) -> (digest: DocumentDigest, size: Int64) {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { throw StoreFailure(errno, path) }
        defer { close(file) }
        return try copy(file, to: nil, at: path, limit: .max)
    }

    /// Copies a document between two directories that keep documents in the same way. False when its bytes cannot be
    /// read, or are not those that its name tells: then there is no copy.
    static func copyDocument(
        _ digest: DocumentDigest, from source: String, to target: String
    ) throws(StoreFailure) -> Bool {
        let path = DocumentStore.relativePath(of: digest)
        do throws(StoreFailure) {
            if try copyFile(source + "/" + path, to: target + "/" + path, mode: 0o640) == digest { return true }
            _ = unsafe unlink(target + "/" + path)
            return false
        } catch {
            guard case .unreadable = error else { throw error }
            return false
        }
    }

    /// Copies a file to a new one, which goes away again when that fails.
    static func copyFile(_ source: String, to target: String, mode: mode_t) throws(StoreFailure) -> DocumentDigest {
        let from = unsafe open(source, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard from >= 0 else { throw StoreFailure(errno, source) }
        defer { close(from) }
        let to = unsafe open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
        guard to >= 0 else { throw StoreFailure(errno, target) }
        defer { close(to) }
        do {
            return try copy(from, to: to, at: target, limit: .max).digest
        } catch {
            _ = unsafe unlink(target)
            throw error
        }
    }
}
