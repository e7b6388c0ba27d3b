import Intake
import Journal
import Logging
import ServiceLifecycle
import Settings
import UnixSignals

/// `dossierd`: serves until SIGTERM or SIGINT, and reads its configuration again on SIGHUP.
struct Serve {
    let configuration: Configuration
    let directory: String
    let logger: Logger

    func run() async throws {
        let notifier = ServiceNotifier()
        let composition = try Composition(configuration, mode: .serve, notifier: notifier, logger: logger)
        let reload = ReloadService(
            composition: composition, directory: directory, notifier: notifier, logger: logger,
            folders: configuration.folders.map(\.path))
        let group = ServiceGroup(
            configuration: .init(
                services: [
                    .init(service: WatchdogService(notifier: notifier)), .init(service: reload),
                    .init(service: composition.care), .init(service: composition.review),
                    .init(service: composition.intake),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        do { try await group.run() } catch {
            await composition.shutDown()
            throw error
        }
        notifier.stopping()
        await composition.shutDown()
    }
}
