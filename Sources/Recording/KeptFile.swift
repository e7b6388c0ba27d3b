import Glibc
import Model

/// A file of somebody's on its way into the document store.
package enum KeptFile {
    /// Copies the file into the store and makes it durable, then reads it there again: what was stored is what will be
    /// found.
    /// - Parameters:
    ///   - directory: the store's.
    ///   - limit: the most bytes.
    /// - Throws: `LedgerFailure.refused`, saying what is wrong with the file or the store.
    package static func keep(
        _ path: String, in directory: String, limit: Int
    ) throws(LedgerFailure) -> AttachedDocument {
        let shown = FileName(path).shown
        let (file, status) = try opened(path, limit)
        defer { close(file) }
        let kept = try put(file, shown, directory, limit)
        return AttachedDocument(
            digest: kept.digest, size: kept.size, mediaType: mediaType(file), originalPath: shown,
            modified: Moment(seconds: Int64(status.st_mtim.tv_sec), nanoseconds: Int64(status.st_mtim.tv_nsec)))
    }

    /// - Throws: `LedgerFailure.refused` for what `keep` would refuse before it copies anything.
    package static func check(_ path: String, limit: Int) throws(LedgerFailure) {
        close(try opened(path, limit).file)
    }

    private static func opened(_ path: String, _ limit: Int) throws(LedgerFailure) -> (file: Int32, status: stat) {
        let shown = FileName(path).shown
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else {
            throw LedgerFailure.refused(
                errno == ENOENT ? "there is no file \(shown)" : "\(shown) cannot be read; check its rights")
        }
        var status = stat()
        do throws(LedgerFailure) {
            guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
                throw .refused("\(shown) is no ordinary file; only such can be attached")
            }
            guard status.st_size > 0 else { throw .refused("\(shown) is empty; there is nothing to attach") }
            guard status.st_size <= limit else { throw tooLarge(shown, limit) }
        } catch {
            close(file)
            throw error
        }
        return (file, status)
    }

    private static func tooLarge(_ shown: String, _ limit: Int) -> LedgerFailure {
        .refused("\(shown) is larger than \(limit / 1_000_000) MB, the most that is kept")
    }

    private static func put(
        _ file: Int32, _ shown: String, _ directory: String, _ limit: Int
    ) throws(LedgerFailure) -> (digest: DocumentDigest, size: Int64) {
        do throws(StoreFailure) {
            let documents = try DocumentStore(directory: directory)
            let kept = try documents.put(descriptor: file, limit: Int64(limit))
            try documents.sync([kept.digest])
            try documents.verify(kept.digest)
            return kept
        } catch {
            if case .tooLarge = error { throw tooLarge(shown, limit) }
            throw .refused("\(shown) cannot be kept: \(error)")
        }
    }

    /// By the first bytes, never by the name.
    private static func mediaType(_ file: Int32) -> MediaType {
        var head = [UInt8](repeating: 0, count: 1024)
        let count = unsafe pread(file, &head, head.count, 0)
        let text = head.prefix(max(count, 0))
        if text.starts(with: "%PDF-".utf8) { return .pdf }
        let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text
        return start.starts(with: "<?xml".utf8) ? .xml : .other
    }
}
