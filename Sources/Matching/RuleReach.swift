package import Model

/// Which rules can never do anything: because one above decides all they are for, or because they contradict
/// themselves.
package struct RuleReach {
    /// A rule that ends the walk wherever its conditions hold.
    private struct Decider {
        let rule: Rule
        let conditions: [RuleCondition]
        /// Its place, from 0.
        let place: Int
        /// Where a rule above goes on with a contact it has found, the rule only ends the search for one.
        let endsSearchOnly: Bool
    }

    private var deciders: [RuleBucket: [Decider]] = [:]
    /// The last rule that gives documents another of these, by its place.
    private var changes: [ChangeableFact: Int] = [:]
    /// A rule above finds contacts and goes on.
    private var goesOn = false

    /// In order; for each the reason, in words that go on a sentence: "rule 'x' is never reached: …".
    package static func unreached(_ rules: [Rule]) -> [(rule: Rule, reason: String)] {
        var reach = RuleReach()
        return rules.enumerated().compactMap { place, rule in
            reach.obstacle(to: rule, at: place).map { (rule, $0) }
        }
    }

    /// Why the rule is never reached; nil for one that is, and from then on counts for those below.
    private mutating func obstacle(to rule: Rule, at place: Int) -> String? {
        let conditions = rule.when.flatMap(\.conjuncts)
        if let reason = RuleReach.contradiction(in: conditions) { return reason }
        if let above = decider(above: rule, conditions) {
            let place = above.rule.source.isEmpty ? "" : " (\(above.rule.source))"
            return "rule '\(above.rule.name)'\(place) decides on all documents that it is for"
        }
        if rule.decidesAll, !conditions.contains(where: \.asksContact) {
            let decider = Decider(
                rule: rule, conditions: conditions, place: place, endsSearchOnly: goesOn && rule.contact != nil)
            for key in RuleBucket.rarest(of: conditions) { deciders[key, default: []].append(decider) }
        }
        for fact in rule.changedFacts { changes[fact] = place }
        if rule.continues, rule.looks { goesOn = true }
        return nil
    }

    private func decider(above rule: Rule, _ conditions: [RuleCondition]) -> Decider? {
        let keys = Set([RuleBucket.none] + conditions.flatMap(RuleBucket.wider(than:)))
        return keys.lazy.compactMap { deciders[$0] }.joined().first { decider in
            (!decider.endsSearchOnly || rule.looks) && decider.conditions.allSatisfy(conditions.imply)
                && decider.conditions.flatMap(\.askedFacts).allSatisfy { (changes[$0] ?? -1) <= decider.place }
        }
    }

    private static func contradiction(in conditions: [RuleCondition]) -> String? {
        for condition in conditions {
            if case .fact(_, let test) = condition, test.hasNoRoom { return "'\(condition.words)' never holds" }
        }
        for (index, one) in conditions.enumerated() {
            for other in conditions[(index + 1)...] where one.excludes(other) {
                return "'\(one.words)' and '\(other.words)' never hold together"
            }
        }
        return nil
    }
}

extension Rule {
    /// True when the rule ends the walk wherever its conditions hold.
    fileprivate var decidesAll: Bool { !continues && (contact != nil || decides) }

    /// True when the rule finds a contact itself.
    fileprivate var looks: Bool { !decides && (contact != nil || !match.isEmpty) }

    /// What conditions below may find otherwise than those above.
    fileprivate var changedFacts: Set<ChangeableFact> {
        var facts = Set(extractions.flatMap(\.groups.values).compactMap(ChangeableFact.init))
        // The direction follows from the kind.
        if settings.kind != nil { facts.formUnion([.kind, .direction]) }
        if settings.direction != nil { facts.insert(.direction) }
        if settings.language != nil { facts.insert(.language) }
        return facts
    }
}

/// What rules ask of a document that a rule above may have changed.
private enum ChangeableFact: Hashable {
    case kind, direction, language
    case fact(FactName)

    /// Nil for what is looked up by, and changes no fact.
    init?(_ target: RuleExtraction.Target) {
        switch target {
        case .number: self = .fact(.number)
        case .date: self = .fact(.date)
        case .dueDate: self = .fact(.dueDate)
        case .total: self = .fact(.total)
        case .currency: self = .fact(.currency)
        case .reference: self = .fact(.reference)
        case .identifier, .name: return nil
        }
    }
}

extension RuleCondition {
    fileprivate var askedFacts: [ChangeableFact] {
        parts.flatMap { part -> [ChangeableFact] in
            switch part {
            case .kind: [.kind]
            case .direction: [.direction]
            case .documentType: [.kind, .direction]
            case .language: [.language]
            // By the kind it is told which of the parties wrote the document.
            case .seller, .buyer: [.kind]
            case .fact(let name, _): [.fact(name), .kind]
            default: []
            }
        }
    }
}
