import Model

/// By what texts name one person: the numbers of the card, now and before merges, and the names it has and had.
struct PersonMentions {
    let numbers: [String]
    private let names: [String]

    init(of contact: Contact) {
        numbers = [contact.number] + contact.formerNumbers
        names = ([contact.name] + contact.formerNames).filter { !$0.isEmpty }
    }

    /// What stands in a text that names the person; it may stand in others too, as "An" does in "Jan".
    var parts: [String] { numbers + names }

    func occur(in text: String?) -> Bool {
        guard let text else { return false }
        return parts.contains { text.mentions(code: $0) }
    }

    /// What the index of words is asked for, in the language of FTS5.
    var query: String {
        parts.map { "\"\($0.replacing("\"", with: " "))\"" }.joined(separator: " OR ")
    }

    /// True when a document names the person, in whatever letters and on however many lines.
    func areSpelt(in text: String) -> Bool {
        let words = " \(PersonMentions.words(of: text)) "
        return parts.map(PersonMentions.words).contains { !$0.isEmpty && words.contains(" \($0) ") }
    }

    private static func words(of text: String) -> String {
        String(decoding: LetterFolding.fold(text), as: UTF8.self).split { !$0.isLetter && !$0.isNumber }
            .joined(separator: " ")
    }

    /// True when so much as one word of a name occurs, however it is written: for texts that are easily missed.
    func mayOccur(in text: String) -> Bool {
        let text = text.lowercased()
        let words = names.flatMap { $0.split { !$0.isLetter } }.filter { $0.count > 2 }
        return occur(in: text) || (numbers + words.map(String.init)).contains { text.mentions(code: $0.lowercased()) }
    }
}

extension Decision {
    /// What was decided of a document, without the person who was considered for it.
    func forgetting(_ person: PersonMentions, as neutral: String) -> Decision {
        var decision = self
        decision.candidates.removeAll { person.numbers.contains($0.contactNumber) }
        for index in decision.candidates.indices {
            decision.candidates[index].evidence.removeAll(where: person.occur)
            decision.candidates[index].against.removeAll(where: person.occur)
        }
        decision.also.removeAll { person.numbers.contains($0.contactNumber) }
        let concerned: Phrase = "concerned \(neutral)"
        decision.ladder = ladder.map { person.occur(in: $0.description) ? concerned : $0 }
        switch outcome {
        case .record(let number) where person.numbers.contains(number):
            decision.outcome = .record(contactNumber: neutral)
        case .review(let reason) where person.occur(in: reason.detail):
            decision.outcome = .review(ReviewReason(reason.code))
        case .record, .review, .ignore: break
        }
        return decision
    }
}

extension SegmentCriteria {
    /// The same without values that name the person; nil when one of its conditions has no other, as the criteria would
    /// choose more contacts without it.
    func forgetting(_ person: PersonMentions) -> SegmentCriteria? {
        var criteria = self
        criteria.fields = fields.mapValues { $0.filter { !person.occur(in: $0) } }
        return criteria.fields.values.contains(where: \.isEmpty) ? nil : criteria
    }
}
