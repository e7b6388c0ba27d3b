import Inbox
import Journal
import Logging
import ServiceLifecycle
import Synchronization

/// The flow as a service: looks at the drop folders whenever something hints at a change, takes what came to rest,
/// and brings each file to its outcome.
///
/// `run()` returns after a graceful shutdown, when what was under way has ended, or, as a drain, when every file
/// that comes to rest has its outcome. It throws `IntakeFailure` where the service cannot go on.
package final class IntakeService: Service {
    /// How the service ends: never by itself, or when the folders are drained.
    package enum Mode: Equatable, Sendable {
        case serve
        /// What has not come to rest when nothing else was left to do for `patience` is left where it is.
        case drain(patience: Duration)
    }

    /// What makes the loop look again.
    enum Signal: Sendable {
        case hint(folder: Int)
        case ended(FileIdentity, folder: Int, FileHandling.Ending)
        case scanned(ScanErrand.Finding)
        case time
        case folders([OfficeFolder])
        case stop
    }

    let mode: Mode
    let watch: FolderWatch?
    let handling: FileHandling
    let recognition: RecognitionQueue
    let notices: IntakeNotices
    let logger: Logger
    let post: AsyncStream<Signal>.Continuation
    private let readers: CurrentReaders
    private let folders: [OfficeFolder]
    private let signals: AsyncStream<Signal>
    /// Folders whose hint waits among the signals: at most one each.
    private let hinted = Mutex<Set<Int>>([])

    /// How often in a row a drain tries a folder that fails for a reason that may pass.
    private static let drainAttempts = 4
    /// How long readers may go on with what they are at when the service is to stop: well below the half minute that
    /// the service manager grants.
    private static let patienceAtEnd: Duration = .seconds(10)

    /// `watch` is nil for a drain, which looks until nothing is left.
    init(
        mode: Mode, folders: [OfficeFolder], watch: FolderWatch?, handling: FileHandling, readers: CurrentReaders,
        recognition: RecognitionQueue, notices: IntakeNotices, logger: Logger
    ) {
        self.mode = mode
        self.folders = folders
        self.watch = watch
        self.handling = handling
        self.readers = readers
        self.recognition = recognition
        self.notices = notices
        self.logger = logger
        (signals, post) = AsyncStream.makeStream(of: Signal.self)
    }

    /// Takes over other folders, while running.
    func replaceFolders(with folders: [OfficeFolder]) {
        watch?.update(folders: folders.map(\.watched))
        post.yield(.folders(folders))
    }

    package func run() async throws {
        let hints = Task { [watch, post, self] in
            guard let watch else { return }
            for await hint in watch.hints where hinted.withLock({ $0.insert(hint.folder).inserted }) {
                post.yield(.hint(folder: hint.folder))
            }
        }
        defer {
            hints.cancel()
            watch?.stop()
        }
        try await withGracefulShutdownHandler {
            try await withThrowingDiscardingTaskGroup { group in try await loop(&group) }
        } onGracefulShutdown: { [post] in
            post.yield(.stop)
        }
    }

    private func loop(_ group: inout ThrowingDiscardingTaskGroup<any Error>) async throws {
        var round = IntakeRound(folders: folders, givesUpAfter: mode == .serve ? nil : Self.drainAttempts)
        var timer: Task<Void, Never>?
        var end: Task<Void, Never>?
        defer {
            timer?.cancel()
            end?.cancel()
        }
        var idleSince: ContinuousClock.Instant?
        look(&round, &group)
        if isFinished(round, &idleSince) { return }
        timer = nextTimer(round, idleSince)
        for await signal in signals {
            switch signal {
            case .hint(let folder):
                _ = hinted.withLock { $0.remove(folder) }
                round.markForLook(folder)
            case .time: break
            case .folders(let folders): round.replaceFolders(with: folders)
            case .scanned(let finding):
                guard round.endScan(finding) else { break }
                notices.scanned(finding.folder, finding.scan, in: round.path(of: finding.folder))
            case .stop:
                round.isStopping = true
                end = end ?? endReading()
            case .ended(let identity, let folder, let ending):
                try settle(ending, identity, folder, &round)
            }
            look(&round, &group)
            notices.progress(underWay: round.underWayCount, waiting: round.waitingCount)
            if isFinished(round, &idleSince) { return }
            timer?.cancel()
            timer = nextTimer(round, idleSince)
        }
    }

    /// Nothing is begun any more, and what takes long is given up after a while; the files are taken the next time.
    private func endReading() -> Task<Void, Never> {
        readers.refuseWaiting()
        return Task { [readers] in
            do { try await Task.sleep(for: Self.patienceAtEnd) } catch { return }
            readers.cutShort()
        }
    }

    private func settle(
        _ ending: FileHandling.Ending, _ identity: FileIdentity, _ folder: Int, _ round: inout IntakeRound
    ) throws {
        switch ending {
        case .done:
            round.end(identity, done: true)
            round.succeeded(folder)
            notices.ended(identity)
        case .lookAgain: round.end(identity, done: false)
        case .setAside(let file): round.setAside(file)
        case .fileWaits(let sentence):
            notices.failed(identity, sentence)
            if round.delay(identity) {
                logger.warning("\(sentence)", metadata: JournalEvent.postponed.metadata(folder: round.path(of: folder)))
            }
        // Not a trouble: it is taken the next time.
        case .postponed where round.isStopping: round.end(identity, done: false)
        case .postponed(let sentence):
            round.end(identity, done: false)
            notices.failed(identity, sentence)
            guard let pause = round.pause(folder) else { return }
            logger.warning(
                "\(sentence); tried again in \(pause.components.seconds) s",
                metadata: JournalEvent.postponed.metadata(folder: round.path(of: folder)))
        case .critical(let failure): throw failure
        }
    }

    /// Nothing left for a drain, or for a service that was asked to stop.
    private func isFinished(_ round: IntakeRound, _ idleSince: inout ContinuousClock.Instant?) -> Bool {
        if round.isStopping { return round.nothingUnderWay }
        guard case .drain(let patience) = mode else { return false }
        guard round.nothingToTake else {
            idleSince = nil
            return false
        }
        if round.nothingSettling { return true }
        let since = idleSince ?? .now
        idleSince = since
        return since.duration(to: .now) >= patience
    }

    private func nextTimer(_ round: IntakeRound, _ idleSince: ContinuousClock.Instant?) -> Task<Void, Never>? {
        var moments = [round.nextMoment]
        // Whatever a drain waits for, it ends.
        if case .drain(let patience) = mode { moments.append(idleSince.map { $0 + patience }) }
        guard let moment = moments.compactMap(\.self).min() else { return nil }
        return Task { [post] in
            do { try await Task.sleep(until: moment, clock: .continuous) } catch { return }
            post.yield(.time)
        }
    }
}
