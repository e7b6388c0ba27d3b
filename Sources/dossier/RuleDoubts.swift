import Model
import Settings

/// What rules say that can be meant, and seldom is.
struct RuleDoubts {
    private let configuration: Configuration
    private let places: RulePlaces
    private let taxonomy: Taxonomy

    init(_ configuration: Configuration, _ places: RulePlaces, taxonomy: Taxonomy) {
        (self.configuration, self.places, self.taxonomy) = (configuration, places, taxonomy)
    }

    var findings: [Finding] { unmade + unserved }

    /// Conditions on kinds that no document ever has.
    private var unmade: [Finding] {
        let made = configuration.kinds(with: taxonomy)
        return configuration.rules.flatMap { rule in
            rule.when.flatMap(\.kinds).filter { !made.contains($0.kind) }.map { kind, written in
                Finding.hint(
                    places.place(of: written, in: rule),
                    "rule '\(rule.name)' is for kind '\(kind.rawValue)', which no document has: it stands neither in the "
                        + "dictionaries nor in [setup], and no rule sets it; known are \(names(made))")
            }
        }
    }

    private func names(_ kinds: Set<DocumentKind>) -> String {
        kinds.subtracting(DocumentKind.ofFormats).map(\.rawValue).sorted().joined(separator: ", ")
    }

    /// Kinds that rules give to documents which then have no template. Another rule may give one: it is a remark.
    private var unserved: [Finding] {
        configuration.rules.filter { $0.template == nil && $0.outcome != .review && $0.outcome != .ignore }
            .compactMap { rule in
                guard let kind = rule.settings.kind else { return nil }
                let directions = rule.settings.direction.map { [$0] } ?? Direction.allCases
                let types = directions.map { DocumentType(kind: kind, direction: $0) }
                guard types.allSatisfy({ taxonomy.setup[$0] == nil }) else { return nil }
                let words = types.map(\.rawValue).joined(separator: " / ")
                return .hint(
                    places.place(of: kind.rawValue, in: rule),
                    "rule '\(rule.name)' sets kind \(kind.rawValue), and no template serves \(words); give the rule "
                        + "'template', or 'dossier setup set' one")
            }
    }
}

extension RuleCondition {
    /// The kinds it asks for, each as it is written.
    fileprivate var kinds: [(kind: DocumentKind, written: String)] {
        parts.flatMap { part -> [(kind: DocumentKind, written: String)] in
            switch part {
            case .kind(let kinds): kinds.map { ($0, $0.rawValue) }
            case .documentType(let types):
                types.compactMap { type in
                    type.kindAndDirection.map { ($0.kind, type.rawValue) }
                }
            default: []
            }
        }
    }
}
