import Inbox
import Journal
import Logging
import Synchronization

/// What the intake tells besides outcomes: folders that cannot be read, files that do not come to rest, and the
/// one-line status of the service. Each trouble is said once when it begins and once when it ends.
package final class IntakeNotices: Sendable {
    private struct State {
        var problems: [Int: FolderProblem] = [:]
        var unentered: [Int: Int] = [:]
        var settling: [Int: [String]] = [:]
        var failures: [FileIdentity: String] = [:]
        var taken = 0
        var status = ""
    }

    private static let failureLimit = 1_000

    private let notifier: ServiceNotifier?
    private let logger: Logger
    private let state = Mutex(State())

    /// `notifier` is nil where no service manager listens: in a drain.
    init(notifier: ServiceNotifier?, logger: Logger) {
        self.notifier = notifier
        self.logger = logger
    }

    /// The files that were still coming to rest at the last look, for people, with why.
    package var settling: [String] { state.withLock { $0.settling.sorted { $0.key < $1.key }.flatMap(\.value) } }

    /// The drop folders that could not be read at the last look.
    package var problems: [String] { state.withLock { $0.problems.sorted { $0.key < $1.key }.map { "\($0.value)" } } }

    /// Why files were left in their folders although they are at rest: the last failure of each, for a thousand of them at most.
    package var failures: [String] { state.withLock { $0.failures.values.sorted() } }

    func failed(_ file: FileIdentity, _ sentence: String) {
        state.withLock { state in
            guard state.failures.count < Self.failureLimit || state.failures[file] != nil else { return }
            state.failures[file] = sentence
        }
    }

    func scanned(_ id: Int, _ scan: Scan, in path: String) {
        let before = state.withLock { state in
            state.settling[id] = scan.settling.map { "\(path)/\($0.path.shown): \($0.why)" }
            defer {
                state.problems[id] = scan.problem
                state.unentered[id] = scan.unentered.count
            }
            return (problem: state.problems[id], unentered: state.unentered[id] ?? 0)
        }
        if let problem = scan.problem {
            if before.problem != problem {
                logger.warning("\(problem)", metadata: JournalEvent.folderTrouble.metadata(folder: path))
            }
        } else if before.problem != nil {
            logger.notice(
                "The drop folder \(path) can be read again.", metadata: JournalEvent.folderWell.metadata(folder: path))
        }
        if scan.unentered.count > before.unentered {
            for folder in scan.unentered {
                logger.warning(
                    "\(path)/\(folder.path.shown) is not looked into: \(folder.why).",
                    metadata: JournalEvent.folderTrouble.metadata(folder: path))
            }
        }
    }

    func ended(_ file: FileIdentity) {
        state.withLock { state in
            state.taken += 1
            state.failures[file] = nil
        }
    }

    func progress(underWay: Int, waiting: Int) {
        guard let notifier else { return }
        let status = state.withLock { state -> String? in
            let settling = state.settling.values.reduce(0) { $0 + $1.count }
            let line =
                "\(state.taken) taken in since start, \(underWay) under way, \(waiting) waiting, \(settling) coming to rest"
            guard line != state.status, underWay == 0 || state.taken % 64 == 0 else { return nil }
            state.status = line
            return line
        }
        if let status { notifier.status(status) }
    }
}
