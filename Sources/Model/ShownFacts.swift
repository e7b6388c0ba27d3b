/// Facts as everyone sees them in JSON: `{kind, direction, number, date, due_date, currency, total, language,
/// references, seller: {name, identifiers}, buyer: {name, identifiers}}`, null where the document is silent. What
/// only matching needs (mentions, addresses, concerns) stays inside.
package struct ShownFacts: Encodable, Sendable {
    private let facts: Facts

    package init(_ facts: Facts) { self.facts = facts }

    private enum CodingKeys: String, CodingKey {
        case kind, direction, number, date, dueDate = "due_date", currency, total, language, references, seller, buyer
    }

    private struct ShownParty: Encodable {
        let party: Party

        private enum CodingKeys: String, CodingKey { case name, identifiers }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(party.name, forKey: .name)
            let written = party.asWritten.map { Identifier(scheme: $0.scheme, normal: $0.value) }
            try container.encode(party.identifiers + written, forKey: .identifiers)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(facts.kind, forKey: .kind)
        try container.encode(facts.direction, forKey: .direction)
        try container.encode(facts.number, forKey: .number)
        try container.encode(facts.date, forKey: .date)
        try container.encode(facts.dueDate, forKey: .dueDate)
        try container.encode(facts.currency, forKey: .currency)
        try container.encode(facts.total, forKey: .total)
        try container.encode(facts.language, forKey: .language)
        try container.encode(facts.references, forKey: .references)
        try container.encode(ShownParty(party: facts.seller), forKey: .seller)
        try container.encode(ShownParty(party: facts.buyer), forKey: .buyer)
    }
}
