import CSystemd
import Glibc

/// Tells the service manager how the service fares (sd_notify(3)); without one, every call does nothing.
package struct ServiceNotifier: Sendable {
    package init() {}

    /// Files are taken in from now on; also ends a reload.
    package func ready() { notify("READY=1") }

    /// One line for `systemctl status`.
    package func status(_ line: String) { notify("STATUS=\(JournalFields.clean(line))") }

    /// The configuration is read again; `ready()` ends it. The time is what `Type=notify-reload` asks for.
    package func reloading() {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        notify("RELOADING=1\nMONOTONIC_USEC=\(time.tv_sec * 1_000_000 + time.tv_nsec / 1000)")
    }

    package func stopping() { notify("STOPPING=1") }

    /// The process is alive.
    package func watchdog() { notify("WATCHDOG=1") }

    /// Within which `watchdog()` must be called again, twice at best; nil when nobody waits for it.
    package var watchdogInterval: Duration? {
        var microseconds: UInt64 = 0
        guard unsafe sd_watchdog_enabled(0, &microseconds) > 0, microseconds > 0 else { return nil }
        return .microseconds(Int64(clamping: microseconds))
    }

    private func notify(_ state: String) { _ = unsafe sd_notify(0, state) }
}
