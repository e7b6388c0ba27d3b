import Model
import Patterns

/// One document's walk through the rules, in their order: the first rule that decides ends it, unless it says
/// `continue`.
struct RuleWalk {
    private let ourselves: Ourselves
    private let directory: any ContactDirectory
    private let blocks: [PaperBlock]
    private var subject: RuleSubject
    private var search: ContactSearch
    private var result: WalkResult
    /// The contact of the result.
    private var found: FoundContact?
    /// A direction for documents that do not tell it themselves.
    private let givenDirection: Direction?
    private var isDirectionRuled = false
    /// Rules that hang on the contact and look for nobody themselves.
    private var pending: [CompiledRule] = []
    /// Something keeps the document from being recorded, whoever its contact is.
    private var isHindered = false
    /// Other facts, and a contact that was found, let other rules apply.
    private var isStale = false
    private let trace: RuleTrace?

    /// `facts`: with their direction, as far as it is known. `trace`: to be told of rules that do not apply, too.
    init(
        _ matcher: Matcher, _ reading: DocumentReading, facts: Facts, blocks: [PaperBlock], origin: DocumentOrigin,
        directory: any ContactDirectory, trace: Bool
    ) {
        ourselves = matcher.ourselves
        self.blocks = blocks
        self.directory = directory
        givenDirection = reading.facts.direction
        subject = RuleSubject(
            reading, facts: facts, origin: origin,
            time: trace ? PatternTime(RuleWalk.timeForTelling) : PatternTime())
        search = ContactSearch(matcher, reading, blocks: blocks, directory: directory)
        result = WalkResult(facts: facts)
        self.trace = trace ? RuleTrace() : nil
    }

    /// Who asks why has all rules tried, not only those that may apply, and those that do not apply twice.
    private static let timeForTelling: Duration = .seconds(60)

    mutating func run(through book: RuleBook) throws -> WalkResult {
        let words = book.words(in: subject)
        var rules = try selection(book, words, from: 0)[...]
        while let number = rules.popFirst() {
            let rule = book.rules[number]
            isStale = false
            do {
                if try visit(rule, number, of: book, words: words) { return finish() }
            } catch let failure as PatternFailure {
                result.fail(rule.rule.name, because: failure)
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

    private mutating func finish() -> WalkResult {
        if !search.hasAsked, !isHindered, result.outcome == nil { result.say("no rule applies") }
        trace?.finish(&result.ladder)
        result.facts = subject.facts
        if result.candidacies.isEmpty { result.candidacies = search.candidacies }
        return result
    }

    // MARK: - One rule

    /// True when the rule ends the walk.
    private mutating func visit(
        _ rule: CompiledRule, _ number: Int, of book: RuleBook, words: Set<Int>
    ) throws -> Bool {
        if rule.asksOnly, trace == nil, search.wasInVain(rule), rule.extractsNothing(from: words) { return false }
        switch try rule.applies(to: subject, contact: found) {
        case .no:
            trace?.passOver(rule, because: rule.failures(on: subject, contact: found), &result.ladder)
            return false
        case .unknown where !rule.looks:
            pending.append(rule)
            return false
        case .unknown, .yes: break
        }
        guard rule.looks else {
            adopt(try changes(by: rule, words))
            return result.take(from: rule.rule)
        }
        if let contact = result.contact {
            trace?.passOver(rule, because: "\(contact.number) was found before", &result.ladder)
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
        changes.take(taken, ourselves: ourselves)
        if trace != nil { changes.miss(rule.extractions) }
        changes.set(rule.rule.settings)
        if rule.rule.settings.kind != nil, rule.rule.settings.direction == nil, !isDirectionRuled {
            let finder = DirectionFinder(ourselves: ourselves)
            changes.follow(finder.find(in: changes.facts, blocks: blocks).direction ?? givenDirection)
        }
        return changes
    }

    /// Lets the changes hold from here on.
    private mutating func adopt(_ changes: FactChanges, tells: Bool = true) {
        if tells { tell(changes) }
        guard changes.changesFacts || changes.addsToParty else { return }
        if changes.changesFacts {
            subject.facts = changes.facts
            result.changes.merge(changes.places) { _, new in new }
            isDirectionRuled = isDirectionRuled || changes.places["direction"] != nil
        }
        search.take(changes)
        if changes.addsToParty { result.taken.merge(changes.taken) { _, new in new } }
        isStale = true
    }

    private mutating func tell(_ changes: FactChanges) {
        if let step = changes.told { result.say(step) }
        for step in changes.missed { result.say(step) }
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
        let contact: Contact
        if let named = rule.rule.contact {
            guard let known = try find(named, namedBy: rule.rule.name) else { return true }
            contact = known
            tell(changes)
        } else if let question = rule.question {
            for step in changes.missed { result.say(step) }
            let isNew = changes.changesFacts || changes.addsToParty
            if !isNew, search.wasInVain(rule) {
                trace?.passOver(rule, because: "what it looks by was looked for in vain", &result.ladder)
                return false
            }
            switch try ask(question, of: rule, changes) {
            case .record(let one, _): contact = one.contact
            case let verdict: return verdict.isDecisive
            }
        } else {
            return false
        }
        return try accept(contact, by: rule, number, changes, of: book, words)
    }

    private mutating func find(_ number: String, namedBy rule: String) throws -> Contact? {
        guard let contact = try search.contact(numbered: number) else {
            result.doubt = Doubt(.contactUnknown, "rule '\(rule)' names \(number), which is no contact")
            result.rule = rule
            result.say("rule '\(rule)' names \(number), which is no contact")
            return nil
        }
        result.say("rule '\(rule)' names \(number) \(contact.name)")
        return contact
    }

    private mutating func ask(
        _ question: Inquiry.Question, of rule: CompiledRule, _ changes: FactChanges
    ) throws -> Verdict {
        let isFirst = !search.hasAsked
        let answer = try search.answer(to: question, of: rule, facts: subject.facts, changes: changes)
        let verdict = answer.verdict
        if verdict.isDecisive {
            if let candidacies = answer.candidacies { result.candidacies = candidacies }
            if let step = changes.told, changes.changesFacts || changes.addsToParty { result.say(step) }
        }
        switch verdict {
        case .record(_, let why): result.say("rule '\(rule.rule.name)': \(why)")
        case .review(let doubt):
            if isFirst || result.doubt.code == .contactUnknown || verdict.isDecisive { result.doubt = doubt }
            if verdict.isDecisive { result.rule = rule.rule.name }
            result.say("rule '\(rule.rule.name)': \(doubt.phrase)")
        }
        return verdict
    }

    /// The rule's contact stands, unless its own conditions say otherwise. True when the walk ends.
    private mutating func accept(
        _ contact: Contact, by rule: CompiledRule, _ number: Int, _ changes: FactChanges, of book: RuleBook,
        _ words: Set<Int>
    ) throws -> Bool {
        let found = FoundContact(contact, in: directory)
        guard try rule.applies(to: subject, contact: found) != .no else {
            result.say("rule '\(rule.rule.name)' is not for it: \(rule.failures(on: subject, contact: found))")
            result.candidacies = []
            return false
        }
        result.contact = contact
        self.found = found
        // Rules below that are for this contact are among those that may apply now.
        isStale = true
        result.finder = rule.rule.name
        if result.outcome == nil { result.rule = rule.rule.name }
        adopt(changes, tells: false)
        var ends = false
        let ofContact = try book.rules(of: found, for: subject).filter { $0 < number }.map { book.rules[$0] }
        for waiting in trace == nil ? book.inOrder(pending + ofContact) : pending {
            guard try waiting.applies(to: subject, contact: found) == .yes else {
                trace?.passOver(
                    waiting, because: waiting.failures(on: subject, contact: found), &result.ladder)
                continue
            }
            adopt(try self.changes(by: waiting, words))
            if result.take(from: waiting.rule) { ends = true }
        }
        pending = []
        _ = result.take(from: rule.rule)
        return ends || !rule.rule.continues
    }
}
