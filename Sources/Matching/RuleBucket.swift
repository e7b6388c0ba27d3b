import Model
import Patterns

/// By this a rule is compared with few others: a condition that must be there literally, or its sort.
enum RuleBucket: Hashable, Comparable {
    case none
    case sort(String)
    /// Patterns for names, by what all names begin with that fit.
    case name(String, beginning: String)
    case literal(String)

    /// Under which a rule that demands all of these is found: by the one of them that fewest have.
    static func rarest(of conditions: [RuleCondition]) -> [RuleBucket] {
        conditions.map(own).max { ($0.first ?? .none) < ($1.first ?? .none) } ?? [.none]
    }

    /// Under which a rule with this condition is found, the commonest first; never empty.
    private static func own(_ condition: RuleCondition) -> [RuleBucket] {
        switch condition {
        case .any(let parts) where !parts.isEmpty: return Set(parts.flatMap(own)).sorted()
        case .all(let parts): return rarest(of: parts)
        // Whatever excludes it implies it.
        case .not: return [.none]
        case .fact(let name, let test) where !test.values.isEmpty:
            return test.values.map { literal(name, $0) }.sorted()
        default:
            if let sort = sort(of: condition) { return [.sort(sort)] }
            guard let (sort, globs) = condition.namePatterns, !globs.isEmpty else { return [.literal(condition.words)] }
            return Set(globs.map { key(sort, $0.beginning) }).sorted()
        }
    }

    /// Under which those are found that may hold wherever this one does: of names one pattern tells, for each is
    /// within a wider one.
    static func wider(than condition: RuleCondition) -> [RuleBucket] {
        switch condition {
        case .any(let parts), .all(let parts): return parts.flatMap(wider)
        case .kind, .documentType, .direction: return ["kind", "type", "direction"].map { .sort($0) }
        case .fact(let name, let test):
            return test.values.prefix(1).map { literal(name, $0) } + [.sort("fact \(name)")]
        default:
            guard let (sort, globs) = condition.namePatterns, let first = globs.first else { return own(condition) }
            return (0...first.beginning.count).map { key(sort, first.beginning.prefix($0)) }
        }
    }

    /// Of conditions that are compared by what they mean; nil for those that are the same or are not, and for names.
    private static func sort(of condition: RuleCondition) -> String? {
        switch condition {
        case .folder: "folder"
        case .owner: "owner"
        case .kind: "kind"
        case .direction: "direction"
        case .documentType: "type"
        case .language: "language"
        case .pages: "pages"
        case .mediaType: "media type"
        case .fact(let name, _): "fact \(name)"
        case .fileName, .text, .seller, .buyer, .contact, .all, .any, .not: nil
        }
    }

    private static func literal(_ name: FactName, _ value: String) -> RuleBucket { .literal("\(name) \(value)") }

    private static func key(_ sort: String, _ beginning: some Sequence<UInt8>) -> RuleBucket {
        .name(sort, beginning: String(decoding: Array(beginning), as: UTF8.self))
    }
}
