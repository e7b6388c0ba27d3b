package import Model

/// Which rules can never do anything: because one above decides all they are for, or because they contradict
/// themselves.
package enum RuleReach {
    /// In order; for each the reason, in words that go on a sentence: "rule 'x' is never reached: …".
    package static func unreached(_ rules: [Rule]) -> [(rule: Rule, reason: String)] {
        var deciders: [BucketKey: [(conditions: [RuleCondition], rule: Rule)]] = [:]
        var found: [(Rule, String)] = []
        for rule in rules {
            let conditions = rule.when.flatMap(\.conjuncts)
            if let reason = contradiction(in: conditions) {
                found.append((rule, reason))
                continue
            }
            let keys = Set([BucketKey.none] + conditions.flatMap(BucketKey.wider(than:)))
            let above = keys.lazy.compactMap { deciders[$0] }.joined().first { decider in
                decider.conditions.allSatisfy { wanted in conditions.contains { $0.implies(wanted) } }
            }
            if let above {
                let place = above.rule.source.isEmpty ? "" : " (\(above.rule.source))"
                found.append((rule, "rule '\(above.rule.name)'\(place) decides on all documents that it is for"))
            } else if decidesAll(rule), !conditions.contains(where: \.asksContact) {
                for key in conditions.map(BucketKey.own).max(by: { $0[0] < $1[0] }) ?? [.none] {
                    deciders[key, default: []].append((conditions, rule))
                }
            }
        }
        return found
    }

    /// True when the rule ends the walk wherever its conditions hold.
    private static func decidesAll(_ rule: Rule) -> Bool {
        !rule.continues && (rule.contact != nil || rule.outcome == .review || rule.outcome == .ignore)
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

    /// By this a rule is compared with few others: a condition that must be there literally, or its sort.
    private enum BucketKey: Hashable, Comparable {
        case none
        case sort(String)
        /// Patterns for names, by what all names begin with that fit.
        case name(String, beginning: String)
        case literal(String)

        /// Under which a rule with this condition is found; never empty.
        static func own(_ condition: RuleCondition) -> [BucketKey] {
            switch condition {
            case .folder: return [.sort("folder")]
            case .kind: return [.sort("kind")]
            case .documentType: return [.sort("type")]
            case .language: return [.sort("language")]
            default:
                guard let (sort, globs) = condition.namePatterns, !globs.isEmpty else {
                    return [.literal(condition.words)]
                }
                return Set(globs.map { key(sort, $0.beginning) }).sorted()
            }
        }

        /// Under which those are found that may hold wherever this one does: of names one pattern tells, for each is
        /// within a wider one.
        static func wider(than condition: RuleCondition) -> [BucketKey] {
            guard let (sort, globs) = condition.namePatterns, let first = globs.first else { return own(condition) }
            return (0...first.beginning.count).map { key(sort, first.beginning.prefix($0)) }
        }

        private static func key(_ sort: String, _ beginning: some Sequence<UInt8>) -> BucketKey {
            .name(sort, beginning: String(decoding: Array(beginning), as: UTF8.self))
        }
    }
}

extension RuleCondition {
    /// True when `other` holds wherever this one does.
    fileprivate func implies(_ other: RuleCondition) -> Bool {
        switch (self, other) {
        case (.folder(let own), .folder(let wide)): Set(own).isSubset(of: wide)
        case (.kind(let own), .kind(let wide)): Set(own).isSubset(of: wide)
        case (.documentType(let own), .documentType(let wide)): Set(own).isSubset(of: wide)
        case (.language(let own), .language(let wide)): Set(own).isSubset(of: wide)
        case (.seller, .seller), (.buyer, .buyer), (.fileName, .fileName):
            namePatterns?.globs.allSatisfy { own in other.namePatterns?.globs.contains { $0.covers(own) } == true }
                == true
        default: self == other
        }
    }

    /// The patterns of a condition on names, and its sort.
    fileprivate var namePatterns: (sort: String, globs: [Glob])? {
        switch self {
        case .seller(let names): ("seller", names.map { Glob($0) })
        case .buyer(let names): ("buyer", names.map { Glob($0) })
        case .fileName(let names): ("file", names.map { Glob($0) })
        default: nil
        }
    }

    fileprivate func excludes(_ other: RuleCondition) -> Bool {
        switch (self, other) {
        case (.kind(let one), .kind(let two)): Set(one).isDisjoint(with: two)
        case (.documentType(let one), .documentType(let two)): Set(one).isDisjoint(with: two)
        case (.language(let one), .language(let two)): Set(one).isDisjoint(with: two)
        case (.direction(let one), .direction(let two)): one != two
        case (.documentType(let types), .kind(let kinds)), (.kind(let kinds), .documentType(let types)):
            !Direction.allCases.contains { direction in
                kinds.contains { types.contains(DocumentType(kind: $0, direction: direction)) }
            }
        case (.documentType(let types), .direction(let direction)),
            (.direction(let direction), .documentType(let types)):
            !types.contains { type in
                let kind = type.rawValue.split(separator: "-", maxSplits: 1).last.map(String.init) ?? ""
                return DocumentType(kind: DocumentKind(rawValue: kind), direction: direction) == type
            }
        case (.pages(let one), .pages(let two)): !one.overlaps(two)
        case (.not(let one), let two), (let two, .not(let one)): two.implies(one)
        default: false
        }
    }
}
