// Journal tells the outside what happens: outcomes and messages to the system's journal, readiness to systemd.

import CSystemd

/// Sends one line with its fields to journald. Returns without a word when there is no journald: telling never stands
/// in the way of recording.
enum JournalSocket {
    /// Journald takes larger ones, but nothing we say needs more.
    private static let valueLimit = 8_192

    static func send(_ fields: [JournalField]) {
        let lines = fields.map { Array("\($0.name)=\(CleanText.clean($0.value, limit: valueLimit))".utf8) }
        let bytes = lines.flatMap { $0 }
        _ = unsafe bytes.withUnsafeBytes { buffer in
            var parts: [iovec] = unsafe []
            var offset = 0
            for line in lines {
                let start = unsafe UnsafeMutableRawPointer(mutating: buffer.baseAddress?.advanced(by: offset))
                unsafe parts.append(iovec(iov_base: start, iov_len: line.count))
                offset += line.count
            }
            return unsafe sd_journal_sendv(parts, Int32(parts.count))
        }
    }
}

/// One field of a journal line; the name in upper case, as journald wants it.
struct JournalField: Equatable, Sendable {
    let name: String
    let value: String

    init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// No field where there is no value.
    init?(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty else { return nil }
        self.init(name, value)
    }
}
