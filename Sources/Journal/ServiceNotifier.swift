import CSystemd
import Foundation

/// Tells systemd how the service is: ready, reading its configuration again, alive, stopping (sd_notify). Does nothing
/// where no service manager listens.
package struct ServiceNotifier: Sendable {
    /// How often systemd wants to hear `watchdog()`; nil when it does not watch.
    package let watchdogInterval: Duration?

    package init() {
        var microseconds: UInt64 = 0
        let isWatched = unsafe sd_watchdog_enabled(0, &microseconds) > 0
        watchdogInterval = isWatched && microseconds > 0 ? .microseconds(Int64(clamping: microseconds)) : nil
    }

    /// The service does its work now, or again after `reloading()`.
    package func ready() { notify("READY=1") }

    package func reloading() {
        let microseconds = DispatchTime.now().uptimeNanoseconds / 1000
        notify("RELOADING=1\nMONOTONIC_USEC=\(microseconds)")
    }

    package func stopping() { notify("STOPPING=1") }

    package func watchdog() { notify("WATCHDOG=1") }

    /// One line, shown by `systemctl status`.
    package func status(_ line: String) { notify("STATUS=\(CleanText.clean(line, limit: 1000))") }

    private func notify(_ state: String) { _ = unsafe sd_notify(0, state) }
}
