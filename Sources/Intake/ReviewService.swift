import Journal
import Logging
import Model
import Recording
import ServiceLifecycle
import Settings
import Synchronization

/// Looks after what people do while the service runs: files of settled documents leave the review folder, templates and
/// setup that were changed by command come into force, and, where the configuration asks for it, waiting documents are
/// tried again at the start, whenever it was read anew, and after contacts were changed.
package final class ReviewService: Service {
    private struct State {
        var folders: [OfficeFolder]
        var wantsRetry: Bool
        var told: Set<String> = []
        /// Of the taxonomy that the matcher has; nil when that is not known.
        var taxonomyRevision: Int64?
        var retriesAfterChanges: Bool
        /// Of the contacts with which waiting documents were tried last; nil before the first look.
        var triedContacts: Int64?
        /// Of the contacts at the last look.
        var seenContacts: Int64?
    }

    private let ledger: SQLiteLedger
    private let matcher: CurrentMatcher
    private let settled: SettledFiles
    private let logger: Logger
    private let state: Mutex<State>

    /// Between two looks at the queue; one costs a look into an index.
    private static let pause: Duration = .seconds(2)

    init(
        ledger: SQLiteLedger, matcher: CurrentMatcher, folders: [OfficeFolder], retriesAfterChanges: Bool,
        logger: Logger
    ) {
        self.ledger = ledger
        self.matcher = matcher
        settled = SettledFiles(ledger: ledger, logger: logger)
        self.logger = logger
        state = Mutex(
            State(folders: folders, wantsRetry: retriesAfterChanges, retriesAfterChanges: retriesAfterChanges))
    }

    /// Other rules or folders are in force, with a taxonomy that was read before they were: it may have been changed by
    /// command since, so the next look reads it again.
    func changed(folders: [OfficeFolder], retriesAfterChanges: Bool) {
        state.withLock {
            $0.folders = folders
            $0.wantsRetry = $0.wantsRetry || retriesAfterChanges
            $0.retriesAfterChanges = retriesAfterChanges
            $0.taxonomyRevision = nil
        }
    }

    package func run() async throws {
        await withDiscardingTaskGroup { group in
            group.addTask(executorPreference: Lane(name: "review", width: 1)) { [self] in
                let ticks = AsyncStream(unfolding: { try? await Task.sleep(for: Self.pause) })
                await lookOnce()
                for await _ in ticks.cancelOnGracefulShutdown() { await lookOnce() }
            }
        }
    }

    /// One look: for a drain, which ends after it.
    package func lookOnce() async {
        do throws(LedgerFailure) {
            try takeOverTaxonomy()
            try noteContacts()
            let (folders, wantsRetry) = state.withLock { state in
                defer { state.wantsRetry = false }
                return (state.folders, state.wantsRetry)
            }
            if wantsRetry { try await retry(FolderPaths(paths: folders.map(\.settings.path))) }
            tell(try settled.file(in: folders))
        } catch {
            tell(["The review queue could not be looked after: \(error)."])
        }
    }

    /// Templates and setup may have been changed by command. In one with `changed`: what is read here must not be noted
    /// as in force after other rules have come with what was read before.
    private func takeOverTaxonomy() throws(LedgerFailure) {
        let isChange = try state.withLock { state throws(LedgerFailure) in
            let (before, revision) = (state.taxonomyRevision, try ledger.taxonomyRevision())
            guard before != revision else { return false }
            matcher.serve(try ledger.taxonomy())
            state.taxonomyRevision = revision
            return before != nil
        }
        if isChange { logger.notice("templates or setup were changed by command: they are in force") }
    }

    /// Documents are tried again when contacts have changed, once nobody changes them any more: a large file of contacts
    /// comes in lots.
    private func noteContacts() throws(LedgerFailure) {
        let revision = try ledger.contactRevision()
        state.withLock { state in
            defer { state.seenContacts = revision }
            guard let tried = state.triedContacts else { return state.triedContacts = revision }
            guard tried != revision, state.seenContacts == revision else { return }
            state.triedContacts = revision
            if state.retriesAfterChanges { state.wantsRetry = true }
        }
    }

    /// What is left when the service is to stop is tried at the next start.
    private func retry(_ folders: FolderPaths) async throws(LedgerFailure) {
        let desk = ReviewDesk(ledger: ledger, matcher: matcher.current, folders: folders)
        var last: Int64?
        while let page = Optional(try ledger.reviewItems(limit: 100, after: last)), let end = page.last {
            last = end.number
            for item in page {
                if Task.isShuttingDownGracefully { return }
                do {
                    guard case .recorded(let done) = try desk.retry(item, by: "dossierd", at: .now) else { continue }
                    logger.notice(
                        "review item \(item.number) is known now: entry \(done.entry.number) for \(done.entry.contactNumber) \(done.entry.contactName)"
                    )
                } catch {
                    tell(["Review item \(item.number) could not be tried again: \(error)."])
                }
            }
            await Task.yield()
        }
    }

    /// Sentences that are remembered as told.
    private static let mostTold = 1_000

    /// Each sentence once, not every two seconds; where there are very many, again from time to time.
    private func tell(_ sentences: [String]) {
        for sentence in sentences where isNew(sentence) {
            logger.warning("\(sentence)", metadata: JournalEvent.postponed.metadata)
        }
    }

    private func isNew(_ sentence: String) -> Bool {
        state.withLock { state in
            if state.told.count >= Self.mostTold { state.told.removeAll() }
            return state.told.insert(sentence).inserted
        }
    }
}
