import Dispatch
import Logging
import Synchronization

/// A log that holds up whoever writes to it, the first time, until it is opened.
struct Gate: LogHandler {
    private final class Bars: Sendable {
        let isFirst = Mutex(true)
        let held = DispatchSemaphore(value: 0)
        let opened = DispatchSemaphore(value: 0)
    }

    private let bars = Bars()
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let isFirst = bars.isFirst.withLock { isFirst in
            defer { isFirst = false }
            return isFirst
        }
        guard isFirst else { return }
        bars.held.signal()
        bars.opened.wait()
    }

    func waitUntilHeld() { bars.held.wait() }
    func open() { bars.opened.signal() }
}
