import Model
import Patterns

/// One document's walk through the rules: the first rule that decides ends it.
struct RuleWalk {
    let facts: Facts
    let direction: Direction
    let ourselves: Ourselves
    let directory: any ContactDirectory
    let subject: RuleSubject
    private let party: PrintedParty
    private var inquiry: Inquiry

    /// What the walk came to: a contact, or the reason why there is none.
    struct Result {
        var contact: Contact?
        var reason = ReviewReason(.contactUnknown)
        var rule: String?
        var template: String?
        var ladder: [String] = []
        var candidacies: [Candidacy] = []
    }

    init(
        facts: Facts, direction: Direction, candidacies: Candidacies, ourselves: Ourselves,
        directory: any ContactDirectory, subject: RuleSubject
    ) {
        self.facts = facts
        self.direction = direction
        self.ourselves = ourselves
        self.directory = directory
        self.subject = subject
        party = candidacies.party
        inquiry = Inquiry(facts: facts, direction: direction, candidacies: candidacies)
    }

    mutating func run(through book: RuleBook) throws -> Result {
        var result = Result()
        var asked = false
        for rule in book.rules {
            do {
                guard try rule.applies(to: subject) else { continue }
                if try apply(rule, to: &result, first: !asked) { return finish(result, decidedBy: rule) }
                asked = asked || rule.question != nil
            } catch let failure as PatternFailure {
                result.reason = ReviewReason(.ruleAsked, detail: "rule '\(rule.rule.name)': \(failure)")
                result.ladder.append("rule '\(rule.rule.name)' failed: \(failure)")
                return finish(result, decidedBy: rule)
            }
        }
        if !asked { result.ladder.append("no rule applies") }
        result.candidacies = inquiry.candidacies.all
        return result
    }

    private func finish(_ result: Result, decidedBy rule: CompiledRule) -> Result {
        var result = result
        result.rule = rule.rule.name
        result.template = rule.rule.template ?? result.template
        if result.candidacies.isEmpty { result.candidacies = inquiry.candidacies.all }
        return result
    }

    /// True when the rule decides.
    private mutating func apply(_ rule: CompiledRule, to result: inout Result, first: Bool) throws -> Bool {
        let name = "rule '\(rule.rule.name)'"
        if rule.rule.review {
            result.reason = ReviewReason(.ruleAsked, detail: name)
            result.ladder.append("\(name) sends it to a person")
            return true
        }
        if let number = rule.rule.contact { return try take(number, of: name, into: &result) }
        guard let question = rule.question else {
            // It looks for nobody itself: its template holds for whichever rule finds the contact.
            result.template = result.template ?? rule.rule.template
            if let template = rule.rule.template { result.ladder.append("\(name) sets template \(template)") }
            return false
        }
        let verdict = try ask(question, of: rule, into: &result)
        switch verdict {
        case .record(let one, let words):
            result.contact = one.contact
            result.ladder.append("\(name): \(words)")
        case .review(let reason):
            result.ladder.append("\(name): \(reason.words)")
            if first || result.reason.code == .contactUnknown || verdict.isDecisive { result.reason = reason }
        }
        return verdict.isDecisive
    }

    private mutating func ask(
        _ question: Inquiry.Question, of rule: CompiledRule, into result: inout Result
    ) throws -> Verdict {
        let extracted = try rule.extract(from: subject, ourselves: ourselves)
        guard !extracted.isEmpty else { return try inquiry.answer(to: question) }
        var party = party
        for identifier in extracted { party.add(identifier) }
        let candidacies = try Candidacies(of: party, ourselves: ourselves, directory: directory)
        var special = Inquiry(facts: facts, direction: direction, candidacies: candidacies)
        let verdict = try special.answer(to: question)
        if verdict.isDecisive { result.candidacies = special.candidacies.all }
        result.ladder.append(
            "rule '\(rule.rule.name)' takes \(extracted.map(\.identifier.words).joined(separator: ", "))")
        return verdict
    }

    /// The contact that a rule names outright.
    private func take(_ number: String, of name: String, into result: inout Result) throws -> Bool {
        guard let contact = try directory.contact(numbered: number) else {
            result.reason = ReviewReason(.contactUnknown, detail: "\(name) names \(number), which is no contact")
            result.ladder.append("\(name) names \(number), which is no contact")
            return true
        }
        result.contact = contact
        result.ladder.append("\(name) names \(number) \(contact.name)")
        return true
    }
}
