import Model
import Patterns

/// A rule with its patterns compiled. A class, so that a walk through thousands copies none.
final class CompiledRule: Sendable {
    let rule: Rule
    let text: Pattern?
    /// In the order of the schemes' names, so that the ladder reads the same every time.
    let extractions: [Extraction]
    /// What the rule asks; nil when it looks for nobody itself.
    let question: Inquiry.Question?
    /// Equal questions have one number, from 0; it means nothing without a question.
    let questionNumber: Int
    /// True for a rule that does nothing but ask its question.
    let asksOnly: Bool

    struct Extraction: Sendable {
        let scheme: Identifier.Scheme
        let pattern: Pattern
        /// The numbers of the words without one of which the pattern finds nothing.
        let words: [Int]?

        func canMatch(_ found: Set<Int>) -> Bool { words.map { $0.contains(where: found.contains) } ?? true }
    }

    /// `numbers`: of the words that stand in patterns, and of questions.
    init(_ rule: Rule, _ numbers: inout RuleNumbers) throws(RuleFailure) {
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
        var extractions: [Extraction] = []
        for (scheme, source) in rule.extractions.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let pattern = try compile(source, key: "extract.\(scheme.rawValue)")
            guard pattern.hasGroup(named: "value") else {
                throw RuleFailure(
                    rule: rule.name, source: rule.source,
                    reason: "extract.\(scheme.rawValue): the expression has no group (?<value>…) to say what to take")
            }
            extractions.append(
                Extraction(
                    scheme: scheme, pattern: pattern, words: pattern.requiredTexts?.map { numbers.number(ofWord: $0) }))
        }
        self.extractions = extractions
        let match = rule.match.isEmpty ? extractions.compactMap(\.scheme.way) : rule.match
        question = match.isEmpty ? nil : Inquiry.Question(match: match, record: rule.record)
        questionNumber = question.map { numbers.number(of: $0) } ?? 0
        asksOnly = question != nil && rule.contact == nil && !rule.review
    }

    /// True when the rule's expressions find nothing for sure, because none of their words stands in the text.
    func extractsNothing(from words: Set<Int>) -> Bool {
        extractions.allSatisfy { !$0.canMatch(words) }
    }

    /// True when the text is as the rule demands.
    func meetsText(of document: RuleSubject) throws(PatternFailure) -> Bool {
        try text?.matches(document.text) ?? true
    }

    /// The numbers and addresses that the rule's expressions find, brought into normal form; what is no such number,
    /// or ours, is passed over.
    func extract(
        from document: RuleSubject, words: Set<Int>, ourselves: Ourselves
    ) throws(PatternFailure) -> [PrintedIdentifier] {
        var found: [PrintedIdentifier] = []
        for extraction in extractions where extraction.canMatch(words) {
            let scheme = extraction.scheme
            for value in try extraction.pattern.values(of: "value", in: document.text) {
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
