package import Model

/// Why watching cannot begin at all. A folder that cannot be watched is no failure: it is polled, and its state says so.
package enum WatchFailure: Error, Equatable, Sendable, CustomStringConvertible {
    /// The kernel gives no watcher; the sentence names the limit.
    case notAvailable(String)
    /// The watcher's descriptor is beyond what libinotifytools can wait for.
    case startedTooLate(descriptor: Int32)
    /// `start` was called a second time, or after `stop`.
    case alreadyStarted

    package var disposition: Disposition { .critical }

    package var description: String {
        switch self {
        case .notAvailable(let sentence): sentence
        case .startedTooLate(let descriptor):
            "The folder watcher got file descriptor \(descriptor), and only those below 1024 can be waited for; "
                + "start the watch before anything else is opened."
        case .alreadyStarted: "This folder watch has been started before; make a new one."
        }
    }
}
