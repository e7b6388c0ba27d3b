import CSystemd
import Glibc

/// Where the lines go.
enum JournalDestination: Sendable {
    case journal
    case standardError
    /// For tests.
    case capture(@Sendable (JournalFields) -> Void)

    /// The journal, when systemd has connected standard error to it; `JOURNAL_STREAM` names that stream by device and
    /// inode, so that a redirection in between is noticed.
    static func ofProcess() -> JournalDestination {
        guard let stream = unsafe getenv("JOURNAL_STREAM") else { return .standardError }
        var status = stat()
        guard unsafe fstat(STDERR_FILENO, &status) == 0 else { return .standardError }
        let name = unsafe String(cString: stream)
        return name == "\(status.st_dev):\(status.st_ino)" ? .journal : .standardError
    }

    func send(_ fields: JournalFields) {
        switch self {
        case .journal:
            if !JournalDestination.sendToJournal(fields) { JournalDestination.print(fields) }
        case .standardError: JournalDestination.print(fields)
        case .capture(let take): take(fields)
        }
    }

    /// False when the journal does not take the entry: then it must go elsewhere.
    private static func sendToJournal(_ fields: JournalFields) -> Bool {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        for field in fields.fields {
            let start = bytes.count
            bytes += field.name.utf8
            bytes.append(UInt8(ascii: "="))
            bytes += field.value.utf8
            ranges.append(start..<bytes.count)
        }
        return unsafe bytes.withUnsafeMutableBytes { memory in
            guard let base = memory.baseAddress else { return false }
            let parts = unsafe ranges.map { unsafe iovec(iov_base: base + $0.lowerBound, iov_len: $0.count) }
            return unsafe parts.withUnsafeBufferPointer { parts in
                unsafe sd_journal_sendv(parts.baseAddress, Int32(parts.count)) >= 0
            }
        }
    }

    /// One line in one write, so that lines of several threads do not mix.
    private static func print(_ fields: JournalFields) {
        let message = fields.fields.first { $0.name == "MESSAGE" }?.value ?? ""
        let line = Array("\(message)\n".utf8)
        var done = 0
        unsafe line.withUnsafeBytes { memory in
            while done < memory.count, let base = memory.baseAddress {
                let count = unsafe write(STDERR_FILENO, base + done, memory.count - done)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { return }
                done += count
            }
        }
    }
}
