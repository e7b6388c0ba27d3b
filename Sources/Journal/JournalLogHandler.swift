package import Logging

/// Brings swift-log's messages to the journal: the level as PRIORITY, the metadata as fields `DOSSIER_…`.
package struct JournalLogHandler: LogHandler {
    package var logLevel: Logger.Level
    package var metadata: Logger.Metadata = [:]
    private let label: String
    private let destination: JournalDestination

    init(label: String, level: Logger.Level = .info, destination: JournalDestination) {
        self.label = label
        logLevel = level
        self.destination = destination
    }

    /// Sends every `Logger` of the process to the journal or to standard error.
    package static func bootstrap(level: Logger.Level = .notice) { Journal.bootstrap(level: level) }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var fields = JournalFields(
            message: event.message.description, priority: JournalLogHandler.priority(event.level), identifier: label)
        let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
        for (key, value) in all.sorted(by: { $0.key < $1.key }) {
            fields.append(key == JournalFields.messageID ? key : "DOSSIER_" + key, "\(value)")
        }
        destination.send(fields)
    }

    /// syslog(3)'s numbers.
    static func priority(_ level: Logger.Level) -> Int {
        switch level {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }
}
