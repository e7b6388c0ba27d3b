import Matching
import Model
import Synchronization

/// The matcher in force: replaced as a whole when the configuration is read again, so that no document is decided
/// half by old rules and half by new ones.
final class CurrentMatcher: Sendable {
    private let matcher: Mutex<Matcher>

    init(_ matcher: Matcher) { self.matcher = Mutex(matcher) }

    var current: Matcher { matcher.withLock { $0 } }

    func replace(with newMatcher: Matcher) { matcher.withLock { $0 = newMatcher } }

    /// The rules stay, and what was said of templates by command is put in force.
    func serve(_ taxonomy: Taxonomy) { matcher.withLock { $0 = $0.serving(taxonomy) } }
}
