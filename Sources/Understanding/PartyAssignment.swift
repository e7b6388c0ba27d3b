import Model

/// Makes seller, buyer and delivery out of the mentions: who issues sells, but for orders.
struct PartyAssignment {
    let page: LabelledPage
    let mentions: [PartyFinder.Placed]

    func assign(_ understood: inout Understood) {
        let issuer = party(of: [.sender, .footer], bodyAccounts: true)
        let addressee = party(of: [.addressee], bodyAccounts: false)
        let issuerSells = understood.facts.issuerRole == .seller
        understood.facts.seller = issuerSells ? issuer : addressee
        understood.facts.buyer = issuerSells ? addressee : issuer
        if let delivery = mentions.first(where: { $0.mention.place == .delivery }), let block = delivery.block {
            let party = PartyReader(page: page).party(block, identifiers: delivery.mention.identifiers)
            if party.name != addressee.name || party.address != addressee.address { understood.facts.delivery = party }
        }
        keepUnproven(&understood)
        tell("seller", issuerSells ? .sender : .addressee, &understood)
        tell("buyer", issuerSells ? .addressee : .sender, &understood)
    }

    /// A number that is none is shown with the party in whose block it stands.
    private func keepUnproven(_ understood: inout Understood) {
        let proven = mentions.flatMap(\.mention.identifiers)
        for number in UnprovenNumbers(page: page).find(beside: proven) {
            let place = mentions.first { placed in
                placed.mention.page == page.layout.number && placed.mention.lines.contains { $0.contains(number.text) }
            }?.mention.place
            let detail = WrittenDetail(scheme: number.scheme, value: number.text)
            let isIssuer = place == .sender || place == .footer
            let role = isIssuer == (understood.facts.issuerRole == .seller) ? "seller" : "buyer"
            page.reject(
                place == nil ? number.scheme.rawValue : "\(role).\(number.scheme.rawValue)", number.text,
                row: number.row,
                because: "it has the wrong length or check digits")
            guard isIssuer || place == .addressee else { continue }
            if role == "seller" {
                understood.facts.seller.asWritten.append(detail)
            } else {
                understood.facts.buyer.asWritten.append(detail)
            }
        }
    }

    private func party(of places: [Mention.Place], bodyAccounts: Bool) -> Party {
        let own = mentions.filter { places.contains($0.mention.place) }
        var identifiers: [Identifier] = []
        for placed in own {
            for identifier in placed.mention.identifiers { identifiers.appendOnce(identifier) }
        }
        if bodyAccounts {
            for placed in mentions where placed.mention.place == .body {
                for identifier in placed.mention.identifiers where identifier.scheme == .iban {
                    identifiers.appendOnce(identifier)
                }
            }
        }
        guard let block = own.first(where: { $0.block != nil })?.block else {
            return Party(name: own.first.flatMap { nameInFront($0.mention) }, identifiers: identifiers)
        }
        return PartyReader(page: page).party(block, identifiers: identifiers)
    }

    /// "Seedwise Ltd, 5 Mill Lane, …": a foot begins with the name of whose it is.
    private func nameInFront(_ mention: Mention) -> String? {
        guard mention.place == .footer, let line = mention.lines.first else { return nil }
        let name = line.prefix { !",|·•●■*".contains($0) }.trimmed
        guard name.utf8.count >= 4, name.utf8.count <= 60, !name.utf8.contains(where: { $0 >= 48 && $0 <= 57 }),
            !name.contains(":"), !NameKey.legalForms(of: name).isEmpty
        else { return nil }
        return name
    }

    private func tell(_ name: String, _ place: Mention.Place, _ understood: inout Understood) {
        guard let mention = mentions.first(where: { $0.mention.place == place && $0.block != nil })?.mention else {
            return
        }
        let party = name == "seller" ? understood.facts.seller : understood.facts.buyer
        guard let found = party.name else { return }
        understood.evidence["\(name).name"] = "page \(mention.page), line \(mention.line): \(found)"
    }
}
