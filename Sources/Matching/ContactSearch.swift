import Model

/// The search for one document's contact: what rules ask the facts as they stand, and what was asked in vain.
struct ContactSearch {
    private let matcher: Matcher
    private let reading: DocumentReading
    private let blocks: [PaperBlock]
    private let directory: any ContactDirectory
    /// What rules that look for nobody themselves have found of the party.
    private var added: [FactChanges] = []
    /// What the facts as they stand are asked; nil until a rule asks.
    private var inquiry: Inquiry?
    /// Questions that rules have asked in vain, by number.
    private var unanswered: Set<Int> = []
    /// True once a rule has asked, or named a contact.
    private(set) var hasAsked = false

    init(
        _ matcher: Matcher, _ reading: DocumentReading, blocks: [PaperBlock], directory: any ContactDirectory
    ) {
        (self.matcher, self.reading, self.blocks, self.directory) = (matcher, reading, blocks, directory)
    }

    /// An answer, and the contacts that the document as a rule would have it could concern; nil where the facts were
    /// asked as they stand.
    struct Answer {
        let verdict: Verdict
        let candidacies: [Candidacy]?
    }

    /// Those of the facts as they stand, as far as anybody asked.
    var candidacies: [Candidacy] { inquiry?.candidacies.all ?? [] }

    /// True when the facts as they stand were asked this and had no answer.
    func wasInVain(_ rule: CompiledRule) -> Bool { unanswered.contains(rule.questionNumber) }

    /// The facts are others from here on: what was asked may be asked again.
    mutating func take(_ changes: FactChanges) {
        if changes.addsToParty { added.append(changes) }
        inquiry = nil
        unanswered = []
    }

    /// The contact that a rule names; nil when there is none of this number.
    mutating func contact(numbered number: String) throws -> Contact? {
        hasAsked = true
        return try directory.contact(numbered: number)
    }

    /// Puts the rule's question to `facts`, or to what the rule makes of them.
    mutating func answer(
        to question: Inquiry.Question, of rule: CompiledRule, facts: Facts, changes: FactChanges
    ) throws -> Answer {
        hasAsked = true
        let isNew = changes.changesFacts || changes.addsToParty
        if !isNew, var standing = try inquiry ?? makeInquiry(facts, nil) {
            let verdict = try standing.answer(to: question)
            inquiry = standing
            if !verdict.isDecisive { unanswered.insert(rule.questionNumber) }
            return Answer(verdict: verdict, candidacies: nil)
        }
        guard var special = try makeInquiry(changes.facts, changes) else {
            return Answer(verdict: .review(Doubt(.directionUnknown)), candidacies: nil)
        }
        let verdict = try special.answer(to: question)
        return Answer(verdict: verdict, candidacies: special.candidacies.all)
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
}
