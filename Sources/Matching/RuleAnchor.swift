import Model
import Patterns

/// Something without which a rule cannot apply, and that is found at once among thousands: a word of its patterns, a
/// value of a fact, a contact.
enum RuleAnchor: Sendable {
    case none
    /// Numbers of words, one of which stands in the text or in a name.
    case words([Int])
    /// A fact has one of these values, in its normal form.
    case values(FactName, [String])
    /// The contact is one of these; only of rules that look for nobody themselves.
    case contacts([String])

    init(
        _ conditions: [(compiled: CompiledCondition, written: RuleCondition)], looks: Bool,
        _ numbers: inout RuleNumbers
    ) {
        self = .none
        for (compiled, written) in conditions {
            guard let found = RuleAnchor.anchor(compiled, written, looks: looks, &numbers), found.rank > rank else {
                continue
            }
            self = found
        }
    }

    /// How few documents it is likely to leave.
    private var rank: Int {
        switch self {
        case .none: 0
        case .values(.currency, _): 1
        case .words: 2
        case .contacts: 3
        case .values: 4
        }
    }

    private static func anchor(
        _ compiled: CompiledCondition, _ written: RuleCondition, looks: Bool, _ numbers: inout RuleNumbers
    ) -> RuleAnchor? {
        switch (compiled, written) {
        case (.text(let pattern), _):
            return pattern.requiredTexts.map { words in .words(words.map { numbers.number(ofWord: $0) }) }
        case (.fileName(let globs), _), (.seller(let globs), _), (.buyer(let globs), _):
            let words = globs.compactMap(\.requiredText)
            return words.count == globs.count ? .words(words.map { numbers.number(ofWord: $0) }) : nil
        case (.fact(let name, let test, _), _) where !test.values.isEmpty:
            return .values(name, test.values)
        case (.plain, .contact(.number, let values)) where !looks:
            return .contacts(values.map { $0.uppercased() })
        default: return nil
        }
    }
}
