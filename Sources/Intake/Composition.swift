import Foundation
import Inbox
package import Journal
package import Logging
import Matching
import Model
package import Recording
package import Settings
import Synchronization

/// Everything the service is made of, put together in one place: `dossierd` and the tests build it here and nowhere
/// else.
package final class Composition: Sendable {
    package let ledger: SQLiteLedger
    package let intake: IntakeService
    package let review: ReviewService
    package let notices: IntakeNotices
    package let care: LedgerCare
    private let recorder: Recorder
    private let readers: CurrentReaders
    private let matcher: CurrentMatcher
    private let configuration: Mutex<Configuration>
    private let lock: StoreLock
    private let folderNumbers = FolderNumbers()
    private let logger: Logger

    /// Opens the store, alone among daemons, brings its taxonomy up to date, and prepares the flow.
    ///
    /// - Throws: `ConfigurationFailure`, `LedgerFailure`, `StoreFailure`, `WatchFailure` or `RuleFailure`; each says
    ///   what to do.
    package init(_ configuration: Configuration, mode: IntakeService.Mode, notifier: ServiceNotifier?, logger: Logger)
        throws
    {
        self.logger = logger
        self.configuration = Mutex(configuration)
        let folders = folderNumbers.officeFolders(configuration)
        // The watcher's descriptor must be a low one, so it comes before everything else that opens files.
        let wakeDirectory = configuration.storePath + "/wake"
        lock = try StoreLock(directory: configuration.storePath)
        let watch: FolderWatch?
        if mode == .serve {
            let folderWatch = FolderWatch(
                folders: folders.map(\.watched), wakeDirectory: wakeDirectory, logger: logger)
            try folderWatch.start()
            watch = folderWatch
        } else {
            watch = nil
        }
        ledger = try SQLiteLedger(directory: configuration.storePath)
        try Composition.demandTemplates(of: configuration, ledger)
        try ledger.install(configuration.taxonomy)
        let store = try DocumentStore(directory: configuration.storePath)
        try store.removeLeftovers()
        try Recovery(ledger: ledger, folders: folders, logger: logger).run()
        matcher = CurrentMatcher(try Composition.makeMatcher(configuration, ledger: ledger))
        readers = CurrentReaders(Composition.makeReaders(configuration))
        review = ReviewService(
            ledger: ledger, matcher: matcher, folders: folders, retriesAfterChanges: configuration.retriesReviews,
            logger: logger)
        recorder = Recorder(ledger: ledger, store: store)
        care = LedgerCare(
            ledger: ledger, store: store, retention: configuration.canceledAfterDays, logger: logger)
        notices = IntakeNotices(notifier: notifier, logger: logger)
        let recognition = RecognitionQueue()
        let documents = DocumentIntake(
            ledger: ledger, store: store, recorder: recorder, readers: readers, matcher: matcher,
            recognition: recognition)
        let handling = FileHandling(
            intake: documents, contacts: ContactFileHandling(ledger: ledger, logger: logger), recorder: recorder,
            journal: OutcomeJournal(), logger: logger)
        intake = IntakeService(
            mode: mode, folders: folders, watch: watch, handling: handling, readers: readers, recognition: recognition,
            notices: notices, logger: logger)
    }

    /// Puts another configuration in force, as a whole or not at all; documents under way end as they began.
    ///
    /// The store stays where it is: another path needs a restart, which is said.
    package func reload(_ newConfiguration: Configuration) async throws {
        let old = configuration.withLock { $0 }
        if newConfiguration.storePath != old.storePath {
            logger.warning(
                "[store] path is now \(newConfiguration.storePath); until dossierd is restarted, \(old.storePath) is used."
            )
        }
        try Composition.demandTemplates(of: newConfiguration, ledger)
        let newMatcher = try Composition.makeMatcher(newConfiguration, ledger: ledger)
        try ledger.install(newConfiguration.taxonomy)
        matcher.replace(with: newMatcher)
        readers.replace(with: Composition.makeReaders(newConfiguration))
        let folders = folderNumbers.officeFolders(newConfiguration)
        intake.replaceFolders(with: folders)
        review.changed(folders: folders, retriesAfterChanges: newConfiguration.retriesReviews)
        care.changed(retention: newConfiguration.canceledAfterDays)
        configuration.withLock { $0 = newConfiguration }
    }

    /// Ends the readers and commits what is left to note; after this the process may exit.
    package func shutDown() async {
        await recorder.stop()
        await readers.current.shutDown()
    }

    /// Rules may name templates that were made by command, so only with the ledger it is known which nobody has.
    private static func demandTemplates(of configuration: Configuration, _ ledger: SQLiteLedger) throws {
        let complaints = configuration.unknownTemplates(in: try ledger.taxonomy(over: configuration.taxonomy))
        if !complaints.isEmpty { throw ConfigurationFailure(complaints: complaints) }
    }

    /// Without a ledger there are no contacts, and the templates of the files alone.
    static func makeMatcher(_ configuration: Configuration, ledger: SQLiteLedger?) throws -> Matcher {
        let directory: any SharedContactDirectory = ledger ?? NoContacts()
        return Matcher(
            company: configuration.company, rules: try RuleBook(configuration.rules),
            taxonomy: try taxonomy(configuration, ledger), words: configuration.addressWords, directory: directory)
    }

    /// What holds with this configuration and what was said by command.
    static func taxonomy(_ configuration: Configuration, _ ledger: SQLiteLedger?) throws(LedgerFailure) -> Taxonomy {
        try ledger.map { ledger throws(LedgerFailure) in try ledger.taxonomy(over: configuration.taxonomy) }
            ?? configuration.taxonomy
    }

    /// With `details` readings tell what was rejected too.
    package static func makeReaders(_ configuration: Configuration, details: Bool = false) -> DocumentReaders {
        let dictionaries = Array(configuration.dictionaryFiles.values).sorted()
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let text = ReaderPool(
            executable: configuration.readerPath, dictionaries: dictionaries, size: configuration.readers ?? cores,
            limits: configuration.readerLimits, details: details)
        let scans = configuration.scans.recognition.map { recognition in
            ReaderPool(
                executable: configuration.readerPath, dictionaries: dictionaries,
                size: configuration.scans.readers ?? min(4, max(1, cores / 2)), limits: configuration.scans.limits,
                details: details, recognition: recognition, idleLimit: .seconds(300))
        }
        return DocumentReaders(text: text, scans: scans)
    }
}
