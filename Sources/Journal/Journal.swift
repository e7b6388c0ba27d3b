// Journal tells what happened: one line for each outcome with its fields, the program's own messages, and how the
// service fares, to systemd's journal where there is one and to standard error elsewhere.

package import Logging

/// Logging for the whole program.
package enum Journal {
    /// Sends every `Logger` of the process to the journal or to standard error. To be called once, first thing.
    package static func bootstrap(level: Logger.Level = .notice) {
        let destination = JournalDestination.ofProcess()
        LoggingSystem.bootstrap { label in
            JournalLogHandler(label: label, level: level, destination: destination)
        }
    }
}
