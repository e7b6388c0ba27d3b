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
    /// The contact is one of these, or in one of these segments; only of rules that look for nobody themselves.
    case contacts([Contact])

    enum Contact: Hashable, Sendable {
        case number(String)
        case segment(String)
    }

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
        case (.text, _), (.fileName, _), (.seller, _), (.buyer, _), (.any, _):
            guard let words = words(of: compiled), words.count <= mostWords else { return nil }
            return .words(words.map { numbers.number(ofWord: $0) })
        case (.fact(let name, let test, _), _) where !test.values.isEmpty:
            return .values(name, test.values)
        case (.plain, .contact(.number, let values)) where !looks:
            return .contacts(values.map { .number($0.uppercased()) })
        case (.plain, .contact(.segment, let values)) where !looks:
            return .contacts(values.map { .segment($0.uppercased()) })
        default: return nil
        }
    }

    /// More would be found in most documents.
    private static let mostWords = 64

    /// One of these stands in the text or in a name wherever the condition holds; nil where nothing can be said.
    private static func words(of condition: CompiledCondition) -> [[UInt8]]? {
        switch condition {
        case .text(let pattern): return pattern.requiredTexts
        case .fileName(let globs), .seller(let globs), .buyer(let globs):
            let words = globs.compactMap(\.requiredText)
            return words.count == globs.count ? words : nil
        case .all(let conditions): return conditions.lazy.compactMap(words(of:)).first
        case .any(let conditions):
            let words = conditions.compactMap(words(of:))
            return words.count == conditions.count ? words.flatMap { $0 } : nil
        case .plain, .fact, .not: return nil
        }
    }
}
