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
}
