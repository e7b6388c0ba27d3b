package import Model
import Patterns

/// Decides whom a document concerns, by rules in their order.
package struct Matcher: Sendable {
    let ourselves: Ourselves
    private let rules: RuleBook
    /// Which template serves which document type.
    package private(set) var taxonomy: Taxonomy
    let directory: any SharedContactDirectory

    let words: AddressWords

    package init(
        company: Company, rules: RuleBook, taxonomy: Taxonomy, words: AddressWords,
        directory: any SharedContactDirectory
    ) {
        ourselves = Ourselves(company)
        self.words = words
        self.rules = rules
        self.taxonomy = taxonomy
        self.directory = directory
    }

    /// The same rules with other templates.
    package func serving(_ taxonomy: Taxonomy) -> Matcher {
        var matcher = self
        matcher.taxonomy = taxonomy
        return matcher
    }

    /// The decision for one document. Throws only what the directory throws; everything that is unsure about the
    /// document becomes a review.
    ///
    /// A direction that `reading.facts` brings along holds where the document itself does not tell. With `explaining`
    /// the ladder tells of the rules that do not apply, too.
    package func decide(
        _ reading: DocumentReading, from origin: DocumentOrigin, explaining: Bool = false
    ) throws -> Decision {
        try directory.consult { try decide(reading, from: origin, explaining: explaining, by: $0) }
    }

    private func decide(
        _ reading: DocumentReading, from origin: DocumentOrigin, explaining: Bool, by directory: any ContactDirectory
    ) throws -> Decision {
        var facts = reading.facts
        let blocks = facts.mentions.map { PaperBlock($0, ourselves: ourselves, words: words) }
        let finding = DirectionFinder(ourselves: ourselves).find(in: facts, blocks: blocks)
        facts.direction = finding.direction ?? facts.direction
        var decision = Decision(outcome: .review(ReviewReason(.contactUnknown)), facts: facts)
        let direction = Phrase(word: facts.direction?.rawValue ?? "unknown")
        decision.say("direction \(direction): \(finding.reason)")
        for difference in facts.differences { decision.say("page and data differ: \(difference.phrase)") }
        var walk = RuleWalk(
            self, reading, facts: facts, blocks: blocks, origin: origin, directory: directory, trace: explaining)
        let result = try walk.run(through: rules)
        try settle(&decision, by: result, reading, blocks, directory)
        return decision
    }

    /// For documents of which nothing but their folder is known.
    package func decide(_ reading: DocumentReading, folder: String) throws -> Decision {
        try decide(reading, from: DocumentOrigin(folder: folder))
    }

    /// What keeps the document from being recorded, whoever its contact is.
    func obstacle(_ facts: Facts, _ reading: DocumentReading, _ blocks: [PaperBlock]) -> Doubt? {
        Obstacle.reason(
            for: facts, format: reading.mediaType == .xml ? reading.format : nil, text: reading.evidence["text"],
            directionWords: facts.direction == nil
                ? DirectionFinder(ourselves: ourselves).find(in: facts, blocks: blocks).reason : "")
    }

    func gather(
        _ facts: Facts, _ blocks: [PaperBlock], _ direction: Direction, _ pages: [String]
    ) -> PrintedParty {
        let page = PageLines(text: pages.first ?? "")
        return PartyGatherer(ourselves: ourselves, facts: facts, blocks: blocks, page: page, direction: direction)
            .gather()
    }

    /// Takes over what the rules came to, and finds the template.
    private func settle(
        _ decision: inout Decision, by result: WalkResult, _ reading: DocumentReading, _ blocks: [PaperBlock],
        _ directory: any ContactDirectory
    ) throws {
        let facts = result.facts
        decision.facts = facts
        decision.changes = result.changes.isEmpty ? nil : result.changes
        decision.ladder += result.ladder
        decision.rule = result.rule
        decision.taken = result.taken.isEmpty ? nil : result.taken
        decision.documentType = facts.documentType
        decision.particulars = result.particulars.isEmpty ? nil : result.particulars
        decision.also = result.also
        decision.templateCode = result.template ?? decision.documentType.flatMap { taxonomy.setup[$0] }
        decision.candidates = try candidates(of: result, reading, blocks, directory)
        if let obstacle = obstacle(facts, reading, blocks), result.outcome != .ignore {
            decision.outcome = .review(obstacle.reason)
            decision.say("no contact is looked for: \(obstacle.phrase)")
            return
        }
        switch result.outcome {
        case .ignore: decision.outcome = .ignore
        case .review: decision.outcome = .review(result.doubt.reason)
        case .record, nil: try record(&decision, result, directory)
        }
    }

    private func record(
        _ decision: inout Decision, _ result: WalkResult, _ directory: any ContactDirectory
    ) throws {
        guard let type = decision.documentType, let contact = result.contact else {
            decision.outcome = .review(result.doubt.reason)
            return
        }
        for code in [decision.templateCode] + decision.also.map({ $0.templateCode ?? decision.templateCode }) {
            guard code.flatMap(taxonomy.template) == nil else { continue }
            let word = Phrase(word: type.rawValue)
            let detail: Phrase = code.map { "\(word): template \($0) is not defined" } ?? word
            decision.outcome = .review(ReviewReason(.templateMissing, detail: detail.description))
            decision.say("no template serves \(detail)")
            return
        }
        for further in decision.also where try directory.contact(numbered: further.contactNumber) == nil {
            let doubt = Doubt(
                .contactUnknown, "it is to be recorded for \(further.contactNumber) too, which is no contact")
            decision.outcome = .review(doubt.reason)
            decision.say(doubt.phrase)
            return
        }
        try recordOnce(for: contact, &decision, directory)
        decision.outcome = .record(contactNumber: contact.number)
        decision.say("template \(decision.templateCode ?? "")")
    }

    /// Leaves one interaction for each contact, the document's own first, whichever of its numbers a rule calls it by.
    private func recordOnce(
        for contact: Contact, _ decision: inout Decision, _ directory: any ContactDirectory
    ) throws {
        let also = decision.also
        decision.also = []
        var numbers: Set<String> = [contact.number]
        for var further in also {
            guard let known = try directory.contact(numbered: further.contactNumber) else { continue }
            further.contactNumber = known.number
            if numbers.insert(known.number).inserted {
                decision.also.append(further)
            } else {
                decision.say(further.recordedOnce)
            }
        }
    }

    private func candidates(
        of result: WalkResult, _ reading: DocumentReading, _ blocks: [PaperBlock],
        _ directory: any ContactDirectory
    ) throws -> [Candidate] {
        guard let direction = result.facts.direction else {
            return try candidatesEitherWay(result.facts, blocks, reading.pages, directory)
        }
        var found = result.candidacies
        if found.isEmpty {
            let party = gather(result.facts, blocks, direction, reading.pages)
            found = try Candidacies(of: party, ourselves: ourselves, directory: directory).all
        }
        var candidates = Matcher.ranked(found, first: result.contact?.number)
        if let contact = result.contact, !candidates.contains(where: { $0.contactNumber == contact.number }) {
            let evidence = ["rule '\(result.finder ?? "")' names it"]
            candidates.insert(
                Candidate(contactNumber: contact.number, name: contact.name, evidence: evidence), at: 0)
        }
        return candidates
    }

    /// Where the direction is unknown, whom the document could concern either way: a person will choose.
    private func candidatesEitherWay(
        _ facts: Facts, _ blocks: [PaperBlock], _ pages: [String], _ directory: any ContactDirectory
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
