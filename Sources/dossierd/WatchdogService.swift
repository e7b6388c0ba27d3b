import Journal
import ServiceLifecycle

/// Tells the service manager that the process is alive, twice in each of its watchdog intervals. Runs on the same
/// threads as the work, so that a daemon whose threads all hang is restarted.
struct WatchdogService: Service {
    let notifier: ServiceNotifier

    func run() async throws {
        guard let interval = notifier.watchdogInterval else {
            try await gracefulShutdown()
            return
        }
        for await _ in AsyncStream(unfolding: { try? await Task.sleep(for: interval / 2) }).cancelOnGracefulShutdown() {
            notifier.watchdog()
        }
    }
}
