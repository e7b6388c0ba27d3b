import Foundation
package import Logging

/// Log messages to the journal where standard error is connected to it, else as plain lines to standard error.
package struct JournalLogHandler: LogHandler {
    package var metadata: Logger.Metadata = [:]
    package var logLevel: Logger.Level = .notice
    private let goesToJournal: Bool

    private static let lineLimit = 8_192

    /// Makes every logger of the process log this way. Once, at its start.
    package static func bootstrap() {
        let goesToJournal = standardErrorIsJournal()
        LoggingSystem.bootstrap { _ in JournalLogHandler(goesToJournal: goesToJournal) }
    }

    init(goesToJournal: Bool) { self.goesToJournal = goesToJournal }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        let text = "\(event.message)"
        guard goesToJournal else {
            let line = CleanText.clean(text, limit: Self.lineLimit) + "\n"
            try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
            return
        }
        JournalSocket.send([
            JournalField("MESSAGE", text), JournalField("PRIORITY", priority(event.level)),
            JournalField("SYSLOG_IDENTIFIER", "dossierd"),
        ])
    }

    /// The priorities of syslog(3).
    private func priority(_ level: Logger.Level) -> String {
        switch level {
        case .critical: "2"
        case .error: "3"
        case .warning: "4"
        case .notice: "5"
        case .info: "6"
        case .debug, .trace: "7"
        }
    }

    /// systemd puts device and inode of the journal's stream into JOURNAL_STREAM (systemd.exec(5)); they tell it from
    /// a redirection.
    static func standardErrorIsJournal() -> Bool {
        let parts = (ProcessInfo.processInfo.environment["JOURNAL_STREAM"] ?? "").split(separator: ":")
        var status = stat()
        guard parts.count == 2, let device = UInt64(parts[0]), let inode = UInt64(parts[1]),
            unsafe fstat(2, &status) == 0
        else { return false }
        return UInt64(status.st_dev) == device && UInt64(status.st_ino) == inode
    }
}
