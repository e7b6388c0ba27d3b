import Model

/// One document's search for its contact: the candidates once, and each rule's question put to them.
struct Inquiry {
    let facts: Facts
    let direction: Direction
    let documentType: DocumentType?
    private(set) var candidacies: Candidacies

    /// What a rule asks: equal questions have one answer.
    struct Question: Hashable {
        var match: [Rule.Way]
        var record: Set<Rule.Way>
        /// By how much the one found must be stronger than any other.
        var margin = 0
    }

    init(facts: Facts, direction: Direction, candidacies: Candidacies) {
        self.facts = facts
        self.direction = direction
        documentType = facts.kind.map { DocumentType(kind: $0, direction: direction) }
        self.candidacies = candidacies
    }

    mutating func answer(to question: Question) throws -> Verdict {
        let verdict = try find(question)
        guard question.margin > 0, case .record(let one, _) = verdict else { return verdict }
        let next = candidacies.all.filter { $0.contact.number != one.contact.number && !$0.isRelated(to: one) }
            .max { $0.strength < $1.strength }
        guard let next, one.strength - next.strength < question.margin else { return verdict }
        let detail: Phrase =
            "\(one.title) leads \(next.title) by \(one.strength - next.strength) only; the margin is \(question.margin)"
        return .review(Doubt(.contactAmbiguous, detail))
    }

    private mutating func find(_ question: Question) throws -> Verdict {
        if let verdict = identity(question).verdict() { return untied(verdict, question) }
        for way in question.match {
            if way == .nameAndAddress, !candidacies.all.contains(where: { $0.name >= .otherLegalForm }) {
                try candidacies.lookNear()
            }
            let verdict =
                way == .document ? try byReference() : description(question).verdict(by: way)
            if let verdict { return verdict }
        }
        return .review(unfound())
    }

    /// Of several contacts that share a number, the one to whom a person assigned such a document before.
    private func untied(_ verdict: Verdict, _ question: Question) -> Verdict {
        guard case .review(let doubt) = verdict, doubt.code == .contactAmbiguous, question.match.contains(.alias),
            case .record(let one, let why)? = description(question).verdict(by: .alias),
            one.identifiers.contains(where: \.identifier.isIdentity)
        else { return verdict }
        return .record(one, why: why)
    }

    private func identity(_ question: Question) -> IdentityCheck {
        let weSell = (direction == .outbound) != (facts.kind?.isIssuedByBuyer ?? false)
        return IdentityCheck(
            candidacies: candidacies.all, party: candidacies.party, ways: Set(question.match),
            customerNumbersAreOurs: weSell, isInbound: direction == .inbound)
    }

    private func description(_ question: Question) -> DescriptionCheck {
        DescriptionCheck(candidacies: candidacies.all, party: candidacies.party, record: question.record)
    }

    /// A document that we logged before names its contact, when the name printed does not gainsay it.
    private mutating func byReference() throws -> Verdict? {
        for reference in facts.references.prefix(4)
        where Inquiry.documentReferences.contains(reference.type) && reference.value.utf8.count >= 5 {
            let found = try candidacies.lookUp(documentNumbered: reference.value).filter { $0.otherNumber == nil }
            let fitting = found.filter { $0.name == .exact || candidacies.party.partyNames.isEmpty }
            if found.count == 1, let one = fitting.first {
                let type = Phrase(word: reference.type)
                return .record(one, why: "\(type) \(reference.value), which was logged before, is of \(one.title)")
            }
        }
        return nil
    }

    private static let documentReferences: Set<String> = ["order", "quote", "invoice", "delivery", "contract"]

    /// Nobody is proven: who comes nearest, in words.
    private func unfound() -> Doubt {
        let all = candidacies.all
        func list(_ found: [Candidacy]) -> String { found.prefix(5).map(\.title).joined(separator: ", ") }
        let named = all.filter { $0.isNamedAsParty && $0.otherNumber == nil }
        if named.count > 1 { return Doubt(.contactAmbiguous, "\(list(named)) have the name printed") }
        if let one = named.first { return Doubt(.contactUnsure, "only the name is that of \(one.title)") }
        let near = all.filter { $0.otherNumber == nil && ($0.isNamed || $0.has(.email) || $0.has(.phone)) }
        if !near.isEmpty { return Doubt(.contactUnsure, "nearest: \(list(near))") }
        if let one = all.first(where: { $0.isNamed }), let otherNumber = one.otherNumber {
            return Doubt(.contactUnknown, "\(one.title) has the name, but \(otherNumber)")
        }
        guard let name = candidacies.party.partyNames.first else { return Doubt(.contactUnknown) }
        return Doubt(.contactUnknown, "no contact for '\(name.text)'")
    }
}
