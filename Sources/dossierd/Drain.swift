import ArgumentParser
import Intake
import Journal
import Logging
import ServiceLifecycle
import Settings
import UnixSignals

/// `dossierd --drain`: takes in everything that lies in the drop folders, then ends.
struct Drain {
    let configuration: Configuration
    let logger: Logger

    /// How long files that keep changing are waited for when nothing else is left to do, beyond the folders' own
    /// patience.
    private static let patience: Duration = .seconds(30)
    /// How long the words of what was recorded are indexed at the end; what is left then, commands index.
    private static let indexing: Duration = .seconds(30)

    /// - Throws: `ExitCode(3)` when files are left that did not come to rest, or folders that cannot be read.
    func run() async throws {
        let longest = configuration.folders.map(\.patience).max() ?? .zero
        let composition = try Composition(
            configuration, mode: .drain(patience: longest + Self.patience), notifier: nil, logger: logger)
        let group = ServiceGroup(
            configuration: .init(
                services: [.init(service: composition.intake, successTerminationBehavior: .gracefullyShutdownGroup)],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        await composition.review.lookOnce()
        do { try await group.run() } catch {
            await composition.shutDown()
            throw error
        }
        await composition.shutDown()
        composition.care.indexRest(within: Self.indexing)
        let notices = composition.notices
        let unsettled = notices.settling.map { "\($0); it is left where it is." }
        let troubles = notices.problems + notices.failures
        for sentence in unsettled { logger.warning("\(sentence)", metadata: JournalEvent.unsettled.metadata) }
        for sentence in troubles { logger.warning("\(sentence)", metadata: JournalEvent.postponed.metadata) }
        if !unsettled.isEmpty || !troubles.isEmpty { throw ExitCode(3) }
    }
}
