import Inbox
import Synchronization

/// The documents that are recognised, or wait for a reader that does it: so many and no more, for that takes seconds
/// each, and the other places are for documents that only are read.
final class RecognitionQueue: Sendable {
    /// Half of all places: the other half is a full group for the recorder.
    static let usualLimit = IntakeRound.places / 2

    private let limit: Int
    private let inside = Mutex<Set<FileIdentity>>([])

    init(limit: Int = usualLimit) { self.limit = limit }

    /// Whether the document may wait for recognition: there is room, or it was let in before.
    func enter(_ document: FileIdentity) -> Bool {
        inside.withLock { inside in
            guard inside.count < limit || inside.contains(document) else { return false }
            inside.insert(document)
            return true
        }
    }

    /// The work on the document has ended, whether it was let in or not.
    func leave(_ document: FileIdentity) { _ = inside.withLock { $0.remove(document) } }
}
