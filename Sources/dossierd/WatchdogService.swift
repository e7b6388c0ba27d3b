import Journal
import ServiceLifecycle

/// Tells the service manager that the process is alive, twice in each of its watchdog intervals. Runs on the
/// threads of the intake's loop, so that a daemon that hangs is restarted, and not on those that work in the folders: a
/// share that does not answer is no reason to start again.
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
