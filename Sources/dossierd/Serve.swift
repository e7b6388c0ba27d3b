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
            composition: composition, directory: directory, notifier: notifier, logger: logger)
        let group = ServiceGroup(
            configuration: .init(
                services: [
                    .init(service: WatchdogService(notifier: notifier)), .init(service: reload),
                    .init(service: composition.review), .init(service: composition.intake),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        for folder in configuration.folders {
            logger.notice("watching \(folder.path)", metadata: JournalEvent.started.metadata(folder: folder.path))
        }
        do { try await group.run() } catch {
            await composition.shutDown()
            throw error
        }
        notifier.stopping()
        await composition.shutDown()
    }
}
