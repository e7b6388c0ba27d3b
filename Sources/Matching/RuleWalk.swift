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
    private var hasAsked = false
    /// Questions that rules have asked in vain, by number.
    private var unanswered: [Bool] = []

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
        let selection = book.selection(for: subject)
        unanswered = Array(repeating: false, count: book.questionCount)
        for number in selection.rules {
            let rule = book.rules[number]
            // What was asked in vain is in vain again.
            if rule.asksOnly, unanswered[rule.questionNumber], rule.extractsNothing(from: selection.words) { continue }
            do {
                guard try rule.meetsText(of: subject) else { continue }
                if try apply(rule, words: selection.words, to: &result) { return finish(result, decidedBy: rule) }
            } catch let failure as PatternFailure {
                result.reason = ReviewReason(.ruleAsked, detail: "rule '\(rule.rule.name)': \(failure)")
                result.ladder.append("rule '\(rule.rule.name)' failed: \(failure)")
                return finish(result, decidedBy: rule)
            }
        }
        if !hasAsked { result.ladder.append("no rule applies") }
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
    private mutating func apply(
        _ rule: CompiledRule, words: Set<Int>, to result: inout Result
    ) throws -> Bool {
        if rule.asksOnly, let question = rule.question {
            return try ask(question, of: rule, words: words, into: &result)
        }
        let name = "rule '\(rule.rule.name)'"
        if rule.rule.review {
            result.reason = ReviewReason(.ruleAsked, detail: name)
            result.ladder.append("\(name) sends it to a person")
            return true
        }
        if let number = rule.rule.contact { return try take(number, of: name, into: &result) }
        // It looks for nobody itself: its template holds for whichever rule finds the contact.
        result.template = result.template ?? rule.rule.template
        if let template = rule.rule.template { result.ladder.append("\(name) sets template \(template)") }
        return false
    }

    /// Puts the rule's question, with what its expressions find in the text. A question that had no answer before
    /// has none again.
    private mutating func ask(
        _ question: Inquiry.Question, of rule: CompiledRule, words: Set<Int>, into result: inout Result
    ) throws -> Bool {
        let extracted = try rule.extract(from: subject, words: words, ourselves: ourselves)
        if extracted.isEmpty, unanswered[rule.questionNumber] { return false }
        let verdict: Verdict
        if extracted.isEmpty {
            verdict = try inquiry.answer(to: question)
        } else {
            var party = party
            for identifier in extracted { party.add(identifier) }
            let candidacies = try Candidacies(of: party, ourselves: ourselves, directory: directory)
            var special = Inquiry(facts: facts, direction: direction, candidacies: candidacies)
            verdict = try special.answer(to: question)
            if verdict.isDecisive { result.candidacies = special.candidacies.all }
            let taken = extracted.map(\.identifier.words).joined(separator: ", ")
            result.ladder.append("rule '\(rule.rule.name)' takes \(taken)")
        }
        settle(verdict, of: rule, into: &result)
        hasAsked = true
        if extracted.isEmpty, !verdict.isDecisive { unanswered[rule.questionNumber] = true }
        return verdict.isDecisive
    }

    private func settle(_ verdict: Verdict, of rule: CompiledRule, into result: inout Result) {
        let words: String
        switch verdict {
        case .record(let one, let why):
            result.contact = one.contact
            words = why
        case .review(let reason):
            if !hasAsked || result.reason.code == .contactUnknown || verdict.isDecisive {
                result.reason = reason
            }
            words = reason.words
        }
        result.ladder.append("rule '\(rule.rule.name)': \(words)")
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
