/// Facts under the words by which rules call them, for descriptions, tests and conditions.
extension Facts {
    /// What the document says; of a party the other one, as far as it is known which one that is.
    package func value(of target: RuleExtraction.Target) -> String? {
        switch target {
        case .identifier(let scheme): otherRole.flatMap { identifiers(scheme, of: $0).first?.value }
        case .number: number
        case .date: date?.description
        case .dueDate: dueDate?.description
        case .total: total?.description
        case .currency: currency
        case .name: otherRole.flatMap { party($0).name }
        case .reference(let type): references.first { $0.type == type }?.value
        }
    }

    package var documentType: DocumentType? {
        kind.flatMap { kind in direction.map { DocumentType(kind: kind, direction: $0) } }
    }

    /// The numbers of who sells or buys: those of the facts, and on paper those that stand where its own stand.
    package func identifiers(_ scheme: Identifier.Scheme, of role: PartyRole) -> [Identifier] {
        let places: Set<Mention.Place> = role == issuerRole ? [.sender, .footer] : [.addressee]
        let mentioned = mentions.lazy.filter { places.contains($0.place) }.flatMap(\.identifiers)
        let found = party(role).identifiers + mentioned.prefix(Facts.mostMentioned)
        return Array(found.filter { $0.scheme == scheme }.prefix(Facts.mostValues))
    }

    /// Bounds on what a hostile document can make every rule look at.
    private static let mostMentioned = 64
    private static let mostValues = 16

    /// The part that the other party plays.
    private var otherRole: PartyRole? {
        direction.map { ($0 == .outbound) == (issuerRole == .seller) ? .buyer : .seller }
    }

    private func party(_ role: PartyRole) -> Party { role == .seller ? seller : buyer }
}
