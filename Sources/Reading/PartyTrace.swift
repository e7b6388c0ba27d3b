import Model

/// What a page shows of a party that the XML names.
struct PartyTrace {
    /// True when one of its names stands there, in whatever order of words.
    let name: Bool
    /// True when a number that names it alone stands there; nil when the XML has none.
    let number: Bool?

    init(of party: Party, on text: PrintedText) {
        let names = [party.name].compactMap { $0 } + party.otherNames
        name = names.contains { text.holds(words: NameKey($0).words) }
        let numbers = party.identifiers.filter { PartyTrace.namesOne($0) }
        number = numbers.isEmpty ? nil : numbers.contains { PartyTrace.holds(text, $0) }
    }

    /// True when nothing of the party is missed.
    var isWhole: Bool { number ?? name }

    private static func namesOne(_ identifier: Identifier) -> Bool {
        [.vat, .enterprise].contains(identifier.scheme)
    }

    /// The number with or without the letters of its country.
    private static func holds(_ text: PrintedText, _ identifier: Identifier) -> Bool {
        identifier.equivalents.contains { text.holds(String($0.value.drop { !$0.isNumber })) }
    }

    /// A difference where the page names somebody else in the place of the seller or of the buyer: by a number that
    /// none of the XML's parties has, or, when neither name nor number of the addressee is there, by another name. The
    /// issuer's name may be part of a picture.
    static func difference(_ facts: Facts, _ page: Facts, on text: PrintedText) -> PageDifference? {
        let known = Set(facts.identifiers.flatMap(\.equivalents))
        for role in [PartyRole.seller, .buyer] {
            let (party, shown) = role == .seller ? (facts.seller, page.seller) : (facts.buyer, page.buyer)
            let trace = PartyTrace(of: party, on: text)
            if trace.isWhole { continue }
            let other = shown.identifiers.first { one in
                namesOne(one) && !one.equivalents.contains(where: known.contains)
            }
            let data = [party.name, party.identifiers.first(where: namesOne)?.value].compactMap { $0 }
            if let other, !trace.name || trace.number == false {
                return PageDifference(.party, data: data.joined(separator: ", "), page: other.value)
            }
            let isAddressee = role != facts.issuerRole
            if isAddressee, !trace.name, trace.number != true, let name = shown.name, !data.isEmpty, text.isLong {
                return PageDifference(.party, data: data.joined(separator: ", "), page: name)
            }
        }
        return nil
    }
}
