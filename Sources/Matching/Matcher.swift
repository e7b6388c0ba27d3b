package import Model
import Patterns

/// Decides whom a document concerns, by rules in their order.
package struct Matcher: Sendable {
    let ourselves: Ourselves
    private let rules: RuleBook
    private let taxonomy: Taxonomy
    let directory: any ContactDirectory

    package init(company: Company, rules: RuleBook, taxonomy: Taxonomy, directory: any ContactDirectory) {
        ourselves = Ourselves(company)
        self.rules = rules
        self.taxonomy = taxonomy
        self.directory = directory
    }

    /// The decision for one document that lay in the drop folder of this name or path. Throws only what the directory
    /// throws; everything that is unsure about the document becomes a review.
    ///
    /// A direction that `reading.facts` brings along holds where the document itself does
    /// not tell.
    package func decide(_ reading: DocumentReading, folder: String) throws -> Decision {
        var facts = reading.facts
        let blocks = facts.mentions.map { PaperBlock($0, ourselves: ourselves) }
        let finding = DirectionFinder(ourselves: ourselves).find(in: facts, blocks: blocks)
        facts.direction = finding.direction ?? facts.direction
        var decision = Decision(outcome: .review(ReviewReason(.contactUnknown)), facts: facts)
        decision.ladder.append("direction \(facts.direction?.rawValue ?? "unknown"): \(finding.reason)")
        let obstacle = Obstacle.reason(
            for: facts, format: reading.mediaType == .xml ? reading.format : nil, text: reading.evidence["text"],
            directionWords: finding.reason)
        for difference in facts.differences { decision.ladder.append("page and data differ: \(difference.words)") }
        guard let direction = facts.direction else {
            decision.candidates = try candidatesEitherWay(facts, blocks, reading.pages)
            decision.outcome = .review(obstacle ?? ReviewReason(.directionUnknown, detail: finding.reason))
            return decision
        }
        decision.documentType = facts.kind.map { DocumentType(kind: $0, direction: direction) }
        let party = gather(facts, blocks, direction, reading.pages)
        let candidacies = try Candidacies(of: party, ourselves: ourselves, directory: directory)
        if let obstacle {
            decision.candidates = Matcher.ranked(candidacies.all, first: nil)
            decision.outcome = .review(obstacle)
            decision.ladder.append("no rule is asked: \(obstacle.words)")
            return decision
        }
        var walk = RuleWalk(
            facts: facts, direction: direction, candidacies: candidacies, ourselves: ourselves, directory: directory,
            subject: RuleSubject(facts: facts, folder: folder, pages: reading.pages))
        let result = try walk.run(through: rules)
        settle(&decision, by: result)
        return decision
    }

    func gather(
        _ facts: Facts, _ blocks: [PaperBlock], _ direction: Direction, _ pages: [String]
    ) -> PrintedParty {
        let page = PageLines(text: pages.first ?? "")
        return PartyGatherer(ourselves: ourselves, facts: facts, blocks: blocks, page: page, direction: direction)
            .gather()
    }

    /// Takes over what the rules came to, and finds the template.
    private func settle(_ decision: inout Decision, by result: RuleWalk.Result) {
        decision.ladder += result.ladder
        decision.rule = result.rule
        decision.candidates = Matcher.ranked(result.candidacies, first: result.contact?.number)
        if let contact = result.contact, !decision.candidates.contains(where: { $0.contactNumber == contact.number }) {
            let candidate = Candidate(
                contactNumber: contact.number, name: contact.name, evidence: ["rule '\(result.rule ?? "")' names it"])
            decision.candidates.insert(candidate, at: 0)
        }
        guard let type = decision.documentType else { return }
        decision.templateCode = result.template ?? taxonomy.setup[type]
        guard let contact = result.contact else {
            decision.outcome = .review(result.reason)
            return
        }
        if let code = decision.templateCode, taxonomy.template(code) != nil {
            decision.outcome = .record(contactNumber: contact.number)
            decision.ladder.append("template \(code)")
        } else {
            let detail =
                decision.templateCode.map { "\(type.rawValue): template \($0) is not defined" } ?? type.rawValue
            decision.outcome = .review(ReviewReason(.templateMissing, detail: detail))
            decision.ladder.append("no template serves \(detail)")
        }
    }

    /// Where the direction is unknown, whom the document could concern either way: a person will choose.
    private func candidatesEitherWay(
        _ facts: Facts, _ blocks: [PaperBlock], _ pages: [String]
    ) throws -> [Candidate] {
        var found: [Candidacy] = []
        for direction in Direction.allCases {
            let party = gather(facts, blocks, direction, pages)
            let some = try Candidacies(of: party, ourselves: ourselves, directory: directory).all
            found += some.filter { one in !found.contains { $0.contact.number == one.contact.number } }
        }
        return Matcher.ranked(found, first: nil)
    }

    private static let mostCandidates = 8

    /// The candidates for people to see, the strongest first, and the chosen one before all.
    private static func ranked(_ found: [Candidacy], first: String?) -> [Candidate] {
        let sorted = found.map { (one: $0, strength: $0.contact.number == first ? Int.max : $0.strength) }.sorted {
            ($1.strength, $0.one.contact.number) < ($0.strength, $1.one.contact.number)
        }
        return sorted.prefix(mostCandidates).map(\.one.asCandidate)
    }
}
