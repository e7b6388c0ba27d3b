import Glibc

/// Whether a file is complete for its format, told by its first and last 4 KiB. The format is decided by content.
enum FileEnding {
    static let window = 4_096

    /// Looks at an open file of `size` bytes.
    static func of(_ descriptor: Int32, size: Int64) -> RestRule.Ending {
        guard size > 0 else { return .empty }
        guard let head = read(descriptor, at: 0) else { return RestRule.Ending(.last) }
        // An even place, for UTF-16.
        let start = max(0, (size - Int64(window) + 1) & ~1)
        guard let tail = start == 0 ? head : read(descriptor, at: start) else { return RestRule.Ending(.last) }
        return isComplete(head: head, tail: tail, isWhole: start == 0) ? .complete : .missing
    }

    /// - Parameter isWhole: Head and tail are the same, and all there is.
    static func isComplete(head: [UInt8], tail: [UInt8], isWhole: Bool) -> Bool {
        // Room that was reserved and not written to yet.
        if head.allSatisfy({ $0 == 0 }) { return false }
        if contains("%PDF-", in: head.prefix(1_024)) { return contains("%%EOF", in: tail.suffix(2_048)) }
        if head.starts(with: [0x50, 0x4B, 3, 4]) { return contains("PK\u{5}\u{6}", in: tail[...]) }
        if contains("BEGIN:VCARD", in: head.prefix(16)) { return contains("END:VCARD", in: tail.suffix(64)) }
        return XMLEnding(head: head, tail: tail, isWhole: isWhole)?.isClosed ?? true
    }

    private static func read(_ descriptor: Int32, at offset: Int64) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: window)
        var count = 0
        while count < window {
            let got = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe pread(
                    descriptor, buffer.baseAddress.map { unsafe $0 + count }, window - count, off_t(offset) + count)
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { return nil }
            if got == 0 { break }
            count += got
        }
        bytes.removeLast(window - count)
        return bytes
    }

    static func contains(_ wanted: String, in bytes: ArraySlice<UInt8>) -> Bool {
        let wanted = Array(wanted.utf8)
        guard let first = wanted.first else { return true }
        var place = bytes.startIndex
        while let found = bytes[place...].firstIndex(of: first) {
            if bytes[found...].starts(with: wanted) { return true }
            place = found + 1
        }
        return false
    }
}
