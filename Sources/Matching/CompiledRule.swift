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

    /// What the rule asks; nil when it looks for nobody itself.
    var question: Inquiry.Question? {
        let match = rule.match.isEmpty ? extractions.compactMap(\.scheme.way) : rule.match
        return match.isEmpty ? nil : Inquiry.Question(match: match, record: rule.record)
    }

    /// True when the rule's conditions hold, the cheap ones first.
    func applies(to document: RuleSubject) throws(PatternFailure) -> Bool {
        let conditions = rule.conditions
        if let folder = conditions.folder, !document.isIn(folder) { return false }
        if !conditions.kinds.isEmpty, !(document.kind.map(conditions.kinds.contains) ?? false) { return false }
        if let direction = conditions.direction, direction != document.direction { return false }
        if !conditions.documentTypes.isEmpty,
            !(document.documentType.map(conditions.documentTypes.contains) ?? false)
        {
            return false
        }
        if !conditions.languages.isEmpty, !(document.language.map(conditions.languages.contains) ?? false) {
            return false
        }
        return try text?.matches(document.text) ?? true
    }

    /// The numbers and addresses that the rule's expressions find, brought into normal form; what is no such number,
    /// or ours, is passed over.
    func extract(
        from document: RuleSubject, ourselves: Ourselves
    ) throws(PatternFailure) -> [PrintedIdentifier] {
        var found: [PrintedIdentifier] = []
        for (scheme, pattern) in extractions {
            for value in try pattern.values(of: "value", in: document.text) {
                guard let identifier = Identifier(scheme: scheme, text: value.text), !ourselves.owns(identifier) else {
                    continue
                }
                let place = "rule '\(rule.name)', line \(value.line)"
                found.append(PrintedIdentifier(identifier: identifier, standing: .ruled, place: place))
                break
            }
        }
        return found
    }
}
