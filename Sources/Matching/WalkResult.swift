import Model

/// What a walk through the rules came to: what a rule gives stays, and the rules below give only what is not given yet.
struct WalkResult {
    /// With what rules changed in them.
    var facts: Facts
    var changes: [String: String] = [:]
    /// What rules took of the other party, by the words of rules.
    var taken: [String: String] = [:]
    var contact: Contact?
    var doubt = Doubt(.contactUnknown)
    private(set) var outcome: Rule.Outcome?
    var rule: String?
    /// The rule that found the contact, which need not be the one that decided.
    var finder: String?
    private(set) var template: String?
    private(set) var particulars = InteractionParticulars()
    private(set) var also: [FurtherInteraction] = []
    var ladder: [Phrase] = []
    var candidacies: [Candidacy] = []

    init(facts: Facts) { self.facts = facts }

    mutating func say(_ step: Phrase) { ladder.append(step) }

    /// Takes what is not given yet. True when the rule decides.
    mutating func take(from rule: Rule) -> Bool {
        if let template = rule.template, self.template == nil {
            self.template = template
            say("rule '\(rule.name)' sets template \(template)")
        }
        let before = particulars
        particulars.fill(from: rule.particulars)
        let given = particulars.given(beyond: before)
        if !given.isEmpty { say("rule '\(rule.name)' gives \(given.joined(separator: ", "))") }
        for further in rule.also {
            let isGiven = also.contains { $0.contactNumber == further.contactNumber }
            if !isGiven { also.append(further) }
            say(
                isGiven
                    ? further.recordedOnce : "rule '\(rule.name)' records it for \(further.contactNumber) too")
        }
        if let outcome = rule.outcome, self.outcome == nil { take(outcome, from: rule.name) }
        return rule.decides && !rule.continues
    }

    /// `record` is as without a word: it keeps no rule from deciding.
    private mutating func take(_ outcome: Rule.Outcome, from name: String) {
        if outcome != .record { self.outcome = outcome }
        switch outcome {
        case .record: say("rule '\(name)' has it recorded when its contact is found")
        case .review:
            doubt = Doubt(.ruleAsked, "rule '\(name)'")
            rule = name
            say("rule '\(name)' sends it to a person")
        case .ignore:
            rule = name
            say("rule '\(name)' ignores it: nothing is recorded")
        }
    }

    /// Of a rule that gave no answer: a person decides.
    mutating func fail(_ rule: String, because failure: any Error) {
        let why = Phrase(particulars: "\(failure)")
        doubt = Doubt(.ruleAsked, "rule '\(rule)': \(why)")
        outcome = .review
        self.rule = rule
        say("rule '\(rule)' failed: \(why)")
    }
}

extension FurtherInteraction {
    /// Said where it is left out.
    var recordedOnce: Phrase {
        "it is not recorded for \(contactNumber) a second time: a document is recorded once for each contact"
    }
}

extension Rule {
    /// True for `review` and `ignore`: they need no contact.
    var decides: Bool { outcome == .review || outcome == .ignore }
}
