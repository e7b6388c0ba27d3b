import Inbox
import Logging
import Model
import Recording
import Settings
import Synchronization

/// Takes files out of the review folder once somebody, or the rules of a later day, settled what they are: what waits
/// there is then what waits for a person, and nothing else.
final class SettledFiles: Sendable {
    private struct State {
        /// The number of the item at which the last look ended; 0 when it came to the end.
        var after: Int64 = 0
        var rests = FolderRests()
        var complaints: [String] = []
    }

    private let ledger: SQLiteLedger
    private let logger: Logger
    private let state = Mutex(State())

    /// How many items are read at once, after how many that were tried a look ends, and how many pages it reads at most:
    /// where very many wait for a folder that cannot be written to, the next look goes on behind them.
    private static let (page, atOnce, mostPages) = (200, 200, 5)

    init(ledger: SQLiteLedger, logger: Logger) {
        self.ledger = ledger
        self.logger = logger
    }

    /// - Returns: What could not be moved, in sentences.
    func file(in folders: [OfficeFolder], now: ContinuousClock.Instant = .now) throws(LedgerFailure) -> [String] {
        try state.withLock { state throws(LedgerFailure) in
            state.complaints = []
            var tried = 0
            for _ in 0..<Self.mostPages where tried < Self.atOnce {
                let page = try ledger.settledReviews(after: state.after, limit: Self.page)
                for settled in page.items where !isHeldUp(settled, now, state) {
                    tried += 1
                    try file(settled, folders, now, &state)
                }
                state.after = page.next ?? 0
                if page.next == nil {
                    state.rests.passEnded(now: now)
                    break
                }
            }
            return state.complaints
        }
    }

    private func isHeldUp(_ settled: SettledReview, _ now: ContinuousClock.Instant, _ state: State) -> Bool {
        settled.intakes.contains { state.rests.holdsUp(settled.reviewNumber, in: $0.key.folder, now: now) }
    }

    private func file(
        _ settled: SettledReview, _ folders: [OfficeFolder], _ now: ContinuousClock.Instant, _ state: inout State
    ) throws(LedgerFailure) {
        var filed: [FiledIntake] = []
        var isDone = true
        for intake in settled.intakes {
            // A folder that is no drop folder any more is not touched.
            guard let folder = folders.first(where: { $0.settings.path == intake.key.folder }) else { continue }
            do throws(FilingFailure) {
                let file = SettledFile(intake: intake, resolution: settled.resolution, folder: folder)
                guard let filing = try file.file() else { continue }
                filed.append(FiledIntake(intakeID: intake.id, filing: filing))
                state.rests.succeeded(in: intake.key.folder)
            } catch {
                switch error {
                case .failed(let sentence):
                    state.complaints.append(sentence)
                    state.rests.failed(settled.reviewNumber, in: intake.key.folder, now: now)
                    isDone = false
                // Somebody's now.
                case .vanished(let path):
                    logger.info("\(path) was taken out of the review folder by somebody.")
                    filed.append(FiledIntake(intakeID: intake.id, filing: .vanished))
                case .changed(let path):
                    logger.notice("\(path) was changed since it went into review: it stays where it is.")
                }
            }
        }
        try ledger.noteSettled(review: settled.reviewNumber, filed: filed, isDone: isDone)
    }
}
