import Model
import Patterns

/// A rule with its patterns compiled. A class, so that a walk through thousands copies none.
final class CompiledRule: Sendable {
    let rule: Rule
    /// Its number in the book.
    let place: Int
    /// What the rule demands, the cheap things first, each as written too.
    let conditions: [(compiled: CompiledCondition, written: RuleCondition)]
    let extractions: [CompiledExtraction]
    /// What the rule asks; nil when it looks for nobody itself.
    let question: Inquiry.Question?
    /// Equal questions have one number, from 0; it means nothing without a question.
    let questionNumber: Int
    /// By what the index finds it.
    let gate: RuleGate
    let anchor: RuleAnchor

    /// `numbers`: of the words that stand in patterns, and of questions.
    init(_ rule: Rule, at place: Int, _ numbers: inout RuleNumbers) throws(RuleFailure) {
        func compile(_ source: String, _ key: String) throws(RuleFailure) -> Pattern {
            do throws(PatternFailure) {
                return try Pattern(source)
            } catch {
                throw RuleFailure(rule: rule.name, source: rule.source, reason: "\(key): \(error)")
            }
        }
        self.rule = rule
        self.place = place
        let written = rule.when.flatMap(\.conjuncts).sorted { $0.cost < $1.cost }
        var conditions: [(CompiledCondition, RuleCondition)] = []
        for one in written {
            conditions.append(
                (
                    try CompiledCondition(one) { source throws(RuleFailure) in try compile(source, "when.\(one.key)") },
                    one
                ))
        }
        self.conditions = conditions
        var extractions: [CompiledExtraction] = []
        for one in rule.extractions {
            let extraction = try CompiledExtraction(one, &numbers) { source throws(RuleFailure) in
                try compile(source, "extract")
            }
            if let group = extraction.missingGroup {
                throw RuleFailure(
                    rule: rule.name, source: rule.source,
                    reason: "extract: the expression has no group (?<\(group)>…) to say what to take")
            }
            extractions.append(extraction)
        }
        self.extractions = extractions
        // What is taken of the party is looked for where 'match' says so; else the rules below look by it.
        question =
            rule.match.isEmpty || rule.contact != nil || rule.decides
            ? nil : Inquiry.Question(match: rule.match, record: rule.record, margin: rule.margin)
        questionNumber = question.map { numbers.number(of: $0) } ?? 0
        gate = RuleGate(written)
        let looks = question != nil || (rule.contact != nil && !rule.decides)
        anchor = RuleAnchor(conditions, looks: looks, &numbers)
    }

    /// True when the rule finds a contact itself.
    var looks: Bool { question != nil || (rule.contact != nil && !rule.decides) }

    /// True for a rule that does nothing but ask its question: what was asked in vain is in vain again.
    var asksOnly: Bool { question != nil && rule.settings.isEmpty }

    /// True for a rule that always asks its question where its gate is open, and finds more to ask with only where one
    /// of its words stands: of those that ask the same the first is enough, but for these words.
    var isBareQuestion: Bool {
        asksOnly && conditions.count == gate.count && extractions.allSatisfy { $0.words != nil }
    }

    /// True when the rule's expressions find nothing for sure, because none of their words stands in the text.
    func extractsNothing(from words: Set<Int>) -> Bool { extractions.allSatisfy { !$0.canMatch(words) } }

    /// Whether it applies; `unknown` where that hangs on the contact.
    func applies(to subject: RuleSubject, contact: FoundContact?) throws -> CompiledCondition.Truth {
        var isUnknown = false
        for (condition, _) in conditions {
            switch try condition.truth(of: subject, contact: contact) {
            case .no: return .no
            case .unknown: isUnknown = true
            case .yes: break
            }
        }
        return isUnknown ? .unknown : .yes
    }

    /// What it demands in vain.
    func failures(on subject: RuleSubject, contact: FoundContact?) -> Phrase {
        conditions.compactMap { condition, written -> Phrase? in
            guard let truth = try? condition.truth(of: subject, contact: contact), truth == .no else { return nil }
            let here: Phrase = subject.shown(to: written) ?? "it is not so"
            return "\(written.phrase) (here: \(here))"
        }.joined(separator: "; ")
    }
}

extension RuleCondition {
    /// Conditions that must all hold, taken apart.
    var conjuncts: [RuleCondition] {
        if case .all(let conditions) = self { return conditions.flatMap(\.conjuncts) }
        return [self]
    }

    /// In which order conditions are looked at.
    fileprivate var cost: Int {
        switch self {
        case .folder, .owner, .kind, .direction, .documentType, .language, .pages, .mediaType, .contact: 0
        case .fact(_, let test): test.pattern == nil ? 1 : 3
        case .fileName, .seller, .buyer: 2
        case .text: 4
        case .not(let condition): condition.cost
        case .all(let conditions), .any(let conditions): conditions.map(\.cost).max() ?? 0
        }
    }

    /// The word under which it stands in a file.
    fileprivate var key: String {
        switch self {
        case .folder: "folder"
        case .fileName: "file_name"
        case .owner: "owner"
        case .kind: "kind"
        case .direction: "direction"
        case .documentType: "type"
        case .language: "language"
        case .text: "text"
        case .seller: "seller"
        case .buyer: "buyer"
        case .pages: "pages"
        case .mediaType: "media_type"
        case .fact(let name, _): "fact.\(name)"
        case .contact: "contact"
        case .all: "all"
        case .any: "any"
        case .not: "not"
        }
    }
}
