import Intake
import Journal
import Logging
import ServiceLifecycle
import Settings
import UnixSignals

/// Reads the configuration again on SIGHUP. A broken one is refused as a whole, with every complaint, and the old one
/// goes on.
struct ReloadService: Service {
    let composition: Composition
    let directory: String
    let notifier: ServiceNotifier
    let logger: Logger
    /// The folders at the start.
    let folders: [String]

    func run() async throws {
        let hangUps = await UnixSignalsSequence(trapping: .sighup)
        // Only now: a signal that came before would have ended the process.
        for folder in folders {
            logger.notice("watching \(folder)", metadata: JournalEvent.started.metadata(folder: folder))
        }
        notifier.ready()
        for await _ in hangUps.cancelOnGracefulShutdown() { await reload() }
    }

    private func reload() async {
        notifier.reloading()
        defer { notifier.ready() }
        do {
            let configuration = try Configuration.load(directory: directory, programPath: DossierDaemon.programPath)
            try await composition.reload(configuration)
            logger.notice(
                "The configuration in \(directory) has been read again.",
                metadata: JournalEvent.configurationReloaded.metadata)
        } catch let failure as ConfigurationFailure {
            for complaint in failure.complaints {
                logger.error("\(complaint)", metadata: JournalEvent.configurationRefused.metadata)
            }
            logger.error("The configuration in \(directory) is refused; the one in force goes on.")
        } catch {
            logger.error("The configuration in \(directory) is refused: \(error); the one in force goes on.")
        }
    }
}
