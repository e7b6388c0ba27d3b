import Model
import Patterns

/// One document's walk through the rules: the first rule that decides ends it, unless it says `continue`. What a rule
/// gives stays; the rules below give only what is not given yet.
struct RuleWalk {
    let matcher: Matcher
    private let directory: any ContactDirectory
    let reading: DocumentReading
    let blocks: [PaperBlock]
    private(set) var subject: RuleSubject
    private var result: Result
    /// The contact of the result.
    private var found: FoundContact?
    /// A direction for documents that do not tell it themselves.
    private let givenDirection: Direction?
    private var isDirectionRuled = false
    /// What rules that look for nobody themselves have found of the party.
    private var added: [FactChanges] = []
    /// What the facts as they stand are asked; nil until a rule asks.
    private var inquiry: Inquiry?
    /// Rules that hang on the contact and look for nobody themselves.
    private var pending: [CompiledRule] = []
    private var hasAsked = false
    /// Something keeps the document from being recorded, whoever its contact is.
    private var isHindered = false
    /// Questions that rules have asked in vain, by number.
    private var unanswered: Set<Int> = []
    /// Other facts let other rules apply, and what was asked may be asked again.
    private var isStale = false
    private let trace: RuleTrace?

    /// What the walk came to.
    struct Result {
        /// With what rules changed in them.
        var facts: Facts
        var changes: [String: String] = [:]
        var contact: Contact?
        var reason = ReviewReason(.contactUnknown)
        var outcome: Rule.Outcome?
        var rule: String?
        var template: String?
        var particulars = InteractionParticulars()
        var also: [FurtherInteraction] = []
        var ladder: [String] = []
        var candidacies: [Candidacy] = []
    }

    /// `facts`: with their direction, as far as it is known. `trace`: to be told of rules that do not apply, too.
    init(
        _ matcher: Matcher, _ reading: DocumentReading, facts: Facts, blocks: [PaperBlock], origin: DocumentOrigin,
        directory: any ContactDirectory, trace: Bool
    ) {
        self.matcher = matcher
        self.reading = reading
        self.blocks = blocks
        self.directory = directory
        givenDirection = reading.facts.direction
        subject = RuleSubject(reading, facts: facts, origin: origin)
        result = Result(facts: facts)
        self.trace = trace ? RuleTrace() : nil
    }

    mutating func run(through book: RuleBook) throws -> Result {
        let words = book.words(in: subject)
        var rules = try selection(book, words, from: 0)[...]
        while let number = rules.popFirst() {
            let rule = book.rules[number]
            isStale = false
            do {
                if try visit(rule, number, of: book, words: words) { return finish() }
            } catch let failure as PatternFailure {
                result.reason = ReviewReason(.ruleAsked, detail: "rule '\(rule.rule.name)': \(failure)")
                result.outcome = .review
                result.rule = rule.rule.name
                say("rule '\(rule.rule.name)' failed: \(failure)")
                return finish()
            }
            if isStale { rules = try selection(book, words, from: number + 1)[...] }
        }
        return finish()
    }

    private func selection(_ book: RuleBook, _ words: Set<Int>, from first: Int) throws -> [Int] {
        if trace != nil { return Array(first..<max(first, book.rules.count)) }
        let rules = book.selection(for: subject, words: words, from: first)
        guard let found else { return rules }
        return Set(rules + (try book.rules(of: found, for: subject).filter { $0 >= first })).sorted()
    }

    private mutating func finish() -> Result {
        if !hasAsked, !isHindered, result.outcome == nil { say("no rule applies") }
        trace?.finish(&result.ladder)
        result.facts = subject.facts
        if result.candidacies.isEmpty { result.candidacies = inquiry?.candidacies.all ?? [] }
        return result
    }

    private mutating func say(_ words: String) { result.ladder.append(words) }

    // MARK: - One rule

    /// True when the rule ends the walk.
    private mutating func visit(
        _ rule: CompiledRule, _ number: Int, of book: RuleBook, words: Set<Int>
    ) throws -> Bool {
        if rule.asksOnly, trace == nil, unanswered.contains(rule.questionNumber), rule.extractsNothing(from: words) {
            return false
        }
        switch try rule.applies(to: subject, contact: found) {
        case .no:
            trace?.tell(rule.failures(on: subject, contact: found), of: rule, &result.ladder)
            return false
        case .unknown where !rule.looks:
            pending.append(rule)
            return false
        case .unknown, .yes: break
        }
        guard rule.looks else {
            adopt(try changes(by: rule, words))
            return give(rule)
        }
        if let contact = result.contact {
            trace?.tell("\(contact.number) was found before", of: rule, &result.ladder)
            return false
        }
        return try look(rule, number, of: book, words: words)
    }

    /// What the rule does to the facts; nothing of it holds yet.
    private func changes(by rule: CompiledRule, _ words: Set<Int>) throws -> FactChanges {
        var changes = FactChanges(subject.facts, rule: rule.rule.name)
        var taken: [CompiledExtraction.Taken] = []
        for extraction in rule.extractions where extraction.canMatch(words) {
            taken += try extraction.take(from: subject)
        }
        changes.take(taken, ourselves: matcher.ourselves)
        changes.set(rule.rule.settings)
        if rule.rule.settings.kind != nil, rule.rule.settings.direction == nil, !isDirectionRuled {
            let finder = DirectionFinder(ourselves: matcher.ourselves)
            changes.follow(finder.find(in: changes.facts, blocks: blocks).direction ?? givenDirection)
        }
        return changes
    }

    /// Lets the changes hold from here on.
    private mutating func adopt(_ changes: FactChanges, takes: Bool = true) {
        if takes, !changes.words.isEmpty { say("\(changes.ruleWords) takes \(changes.words.joined(separator: ", "))") }
        if changes.changesFacts {
            subject.facts = changes.facts
            result.changes.merge(changes.places) { _, new in new }
            isDirectionRuled = isDirectionRuled || changes.places["direction"] != nil
        }
        if changes.addsToParty { added.append(changes) }
        guard changes.changesFacts || changes.addsToParty else { return }
        inquiry = nil
        unanswered = []
        isStale = true
    }

    /// Gives what is not given yet. True when the rule decides.
    private mutating func give(_ rule: CompiledRule) -> Bool {
        let name = "rule '\(rule.rule.name)'"
        if let template = rule.rule.template, result.template == nil {
            result.template = template
            say("\(name) sets template \(template)")
        }
        let before = result.particulars
        result.particulars.fill(from: rule.rule.particulars)
        let given = result.particulars.given(beyond: before)
        if !given.isEmpty { say("\(name) gives \(given.joined(separator: ", "))") }
        for further in rule.rule.also where !result.also.contains(where: { $0.contactNumber == further.contactNumber })
        {
            result.also.append(further)
            say("\(name) records it for \(further.contactNumber) too")
        }
        if let outcome = rule.rule.outcome, result.outcome == nil {
            result.outcome = outcome
            switch outcome {
            case .record: break
            case .review:
                result.reason = ReviewReason(.ruleAsked, detail: name)
                result.rule = rule.rule.name
                say("\(name) sends it to a person")
            case .ignore:
                result.rule = rule.rule.name
                say("\(name) ignores it: nothing is recorded")
            }
        }
        return rule.decides && !rule.rule.continues
    }

    // MARK: - Looking for the contact

    private mutating func look(
        _ rule: CompiledRule, _ number: Int, of book: RuleBook, words: Set<Int>
    ) throws -> Bool {
        let changes = try changes(by: rule, words)
        guard !Obstacle.hinders(changes.facts) else {
            isHindered = true
            return false
        }
        let found: Contact?
        if let number = rule.rule.contact {
            found = try directory.contact(numbered: number)
            let name = "rule '\(rule.rule.name)' names \(number)"
            hasAsked = true
            guard let found else {
                result.reason = ReviewReason(.contactUnknown, detail: "\(name), which is no contact")
                result.rule = rule.rule.name
                say("\(name), which is no contact")
                return true
            }
            say("\(name) \(found.name)")
        } else if let question = rule.question {
            let isNew = changes.changesFacts || changes.addsToParty
            if !isNew, unanswered.contains(rule.questionNumber) {
                trace?.tell("what it looks by was looked for in vain", of: rule, &result.ladder)
                return false
            }
            let verdict = try answer(to: question, changes, isNew: isNew)
            if isNew, verdict.isDecisive { say("\(changes.ruleWords) takes \(changes.words.joined(separator: ", "))") }
            settle(verdict, of: rule)
            hasAsked = true
            guard case .record(let one, _) = verdict else {
                if !isNew, !verdict.isDecisive { unanswered.insert(rule.questionNumber) }
                if verdict.isDecisive { result.rule = rule.rule.name }
                return verdict.isDecisive
            }
            found = one.contact
        } else {
            return false
        }
        guard let found else { return false }
        return try accept(found, by: rule, number, changes, of: book, words)
    }

    /// Puts the question to the facts as the rule would have them.
    private mutating func answer(
        to question: Inquiry.Question, _ changes: FactChanges, isNew: Bool
    ) throws -> Verdict {
        if !isNew, var standing = try inquiry ?? makeInquiry(subject.facts, nil) {
            let verdict = try standing.answer(to: question)
            inquiry = standing
            return verdict
        }
        guard var special = try makeInquiry(changes.facts, changes) else {
            return .review(ReviewReason(.directionUnknown))
        }
        let verdict = try special.answer(to: question)
        if verdict.isDecisive { result.candidacies = special.candidacies.all }
        return verdict
    }

    private func makeInquiry(_ facts: Facts, _ changes: FactChanges?) throws -> Inquiry? {
        guard let direction = facts.direction else { return nil }
        var party = matcher.gather(facts, blocks, direction, reading.pages)
        for found in added + (changes.map { [$0] } ?? []) {
            for identifier in found.identifiers { party.add(identifier) }
            for name in found.names { party.add(name) }
        }
        let candidacies = try Candidacies(of: party, ourselves: matcher.ourselves, directory: directory)
        return Inquiry(facts: facts, direction: direction, candidacies: candidacies)
    }

    private mutating func settle(_ verdict: Verdict, of rule: CompiledRule) {
        switch verdict {
        case .record(_, let why): say("rule '\(rule.rule.name)': \(why)")
        case .review(let reason):
            if !hasAsked || result.reason.code == .contactUnknown || verdict.isDecisive { result.reason = reason }
            say("rule '\(rule.rule.name)': \(reason.words)")
        }
    }

    /// The rule's contact stands, unless its own conditions say otherwise. True when the walk ends.
    private mutating func accept(
        _ contact: Contact, by rule: CompiledRule, _ number: Int, _ changes: FactChanges, of book: RuleBook,
        _ words: Set<Int>
    ) throws -> Bool {
        let found = FoundContact(contact, in: directory)
        guard try rule.applies(to: subject, contact: found) != .no else {
            say("rule '\(rule.rule.name)' is not for it: \(rule.failures(on: subject, contact: found))")
            result.candidacies = []
            return false
        }
        result.contact = contact
        self.found = found
        // Rules below that are for this contact are among those that may apply now.
        isStale = true
        if result.outcome == nil { result.rule = rule.rule.name }
        adopt(changes, takes: false)
        var ends = false
        let ofContact = try book.rules(of: found, for: subject).filter { $0 < number }.map { book.rules[$0] }
        for waiting in trace == nil ? book.inOrder(pending + ofContact) : pending {
            guard try waiting.applies(to: subject, contact: found) == .yes else {
                trace?.tell(waiting.failures(on: subject, contact: found), of: waiting, &result.ladder)
                continue
            }
            adopt(try self.changes(by: waiting, words))
            if give(waiting) { ends = true }
        }
        pending = []
        _ = give(rule)
        return ends || !rule.rule.continues
    }
}

extension FactChanges {
    fileprivate var ruleWords: String { "rule '\(ruleName)'" }
}
