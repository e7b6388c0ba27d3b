import Model
import Patterns

/// A rule with its patterns compiled.
struct CompiledRule: Sendable {
    let rule: Rule
    let text: Pattern?
    /// In the order of the schemes' names, so that the ladder reads the same every time.
    let extractions: [(scheme: Identifier.Scheme, pattern: Pattern)]

    init(_ rule: Rule) throws(RuleFailure) {
        func compile(_ source: String, key: String) throws(RuleFailure) -> Pattern {
            do throws(PatternFailure) {
                return try Pattern(source)
            } catch {
                throw RuleFailure(rule: rule.name, source: rule.source, reason: "\(key): \(error)")
            }
        }
        self.rule = rule
        if let source = rule.conditions.text {
            text = try compile(source, key: "when.text")
        } else {
            text = nil
        }
        var extractions: [(scheme: Identifier.Scheme, pattern: Pattern)] = []
        for (scheme, source) in rule.extractions.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let pattern = try compile(source, key: "extract.\(scheme.rawValue)")
            guard pattern.hasGroup(named: "value") else {
                throw RuleFailure(
                    rule: rule.name, source: rule.source,
                    reason: "extract.\(scheme.rawValue): the expression has no group (?<value>…) to say what to take")
            }
            extractions.append((scheme, pattern))
        }
        self.extractions = extractions
    }
}
