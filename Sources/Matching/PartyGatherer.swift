import Model

/// Gathers what a document says about the other party, and leaves out what names us or anyone else.
struct PartyGatherer {
    let ourselves: Ourselves
    let facts: Facts
    let blocks: [PaperBlock]
    let page: PageLines
    let direction: Direction

    /// The role of the other party: the one that we do not play.
    private var role: PartyRole {
        let weIssue = direction == .outbound
        return weIssue == (facts.issuerRole == .seller) ? .buyer : .seller
    }

    func gather() -> PrintedParty {
        var party = PrintedParty()
        if facts.mentions.isEmpty {
            add(facts.party(role), to: &party, place: .data(role))
        } else {
            addMentions(to: &party)
            addGuess(to: &party)
            if party.partyNames.isEmpty {
                for name in page.names { add(PrintedName(name, at: .page(1), part: .page), to: &party) }
            }
        }
        return party
    }

    private func add(_ source: Party, to party: inout PrintedParty, place: PrintedPlace) {
        for name in [source.name].compactMap({ $0 }) + source.otherNames {
            add(PrintedName(name, at: place), to: &party)
        }
        if let person = source.person { add(PrintedName(person, at: place, part: .attention), to: &party) }
        for identifier in source.identifiers { add(identifier, .own, to: &party, place: place) }
        if let address = source.address { party.address.add(address) }
    }

    /// On paper: the other party's block is whichever is not ours, for which of two blocks is the sender's was told
    /// without knowing us. On what came to us the foot of the page counts a little too. What stands elsewhere names
    /// others as well.
    private func addMentions(to party: inout PrintedParty) {
        let isAddressed = blocks.contains { $0.mayBeParty && !$0.isOurs }
        for block in blocks {
            if block.mayBeParty || (!isAddressed && block.isMailAlone) {
                add(block, to: &party)
            } else if direction == .inbound {
                add(surroundings: block, to: &party)
            } else if isAmongParticulars(block.mention) {
                addRegistrations(of: block.mention, to: &party)
            }
        }
    }

    private func add(_ block: PaperBlock, to party: inout PrintedParty) {
        let mention = block.mention
        // A number behind a label such as "VAT of the customer" was put to the block that seemed to be the customer's.
        let isLabelled = mention.place == (direction == .outbound ? .addressee : .sender)
        for (index, identifier) in mention.identifiers.enumerated()
        where !block.isOurs || (isLabelled && identifier.isIdentity) {
            add(identifier, .own, to: &party, place: mention.place(ofIdentifier: index))
        }
        if !block.isOurs { addLines(of: block, to: &party) }
    }

    private func add(surroundings block: PaperBlock, to party: inout PrintedParty) {
        let mention = block.mention
        guard mention.place == .footer || mention.place == .body else { return }
        // A registration in one line with an account is of who is to be paid.
        let isAll = mention.place == .footer || mention.identifiers.contains { $0.scheme == .iban }
        for (index, identifier) in mention.identifiers.enumerated() where isAll || identifier.scheme == .iban {
            add(identifier, .nearby, to: &party, place: mention.place(ofIdentifier: index))
        }
        if mention.place == .footer, !block.isOurs { addLines(of: block, to: &party) }
    }

    /// A longer line of the text is a sentence, and names whom it will.
    private static let mostWordsOfParticulars = 8

    /// A label and its value, which name no company but the one whose address stands beside them.
    private func isAmongParticulars(_ mention: Mention) -> Bool {
        guard mention.place == .body, var line = mention.lines.first else { return false }
        for window in blocks.map(\.mention) where window.page == mention.page && window.place == .addressee {
            for beside in window.lines where !beside.isEmpty { line = line.replacing(beside, with: "") }
        }
        return line.split(separator: " ").count <= PartyGatherer.mostWordsOfParticulars
            && NameKey.legalForms(of: line).isEmpty
    }

    /// On what we send, a registration among the particulars is the addressee's: if it is another's than the address
    /// says, a person must look.
    private func addRegistrations(of mention: Mention, to party: inout PrintedParty) {
        for (index, identifier) in mention.identifiers.enumerated()
        where (identifier.scheme == .vat || identifier.scheme == .enterprise) && !isOfDelivery(identifier) {
            add(identifier, .nearby, to: &party, place: mention.place(ofIdentifier: index))
        }
    }

    private func isOfDelivery(_ identifier: Identifier) -> Bool {
        blocks.contains { $0.mention.place == .delivery && $0.mention.identifiers.contains(identifier) }
    }

    private func addLines(of block: PaperBlock, to party: inout PrintedParty) {
        let mention = block.mention
        for name in block.reader.names { add(name.standing(in: mention), to: &party) }
        if block.mayBeParty, mention.page == 1, mention.lines.count > 1, block.reader.beginsWithAddress {
            // A name in large letters may have become a block of its own.
            for name in page.names(above: mention.line) { add(PrintedName(name, at: mention.placeAbove), to: &party) }
        }
        party.address.add(block: block.reader.addressLines)
    }

    /// The party as the layout was understood; numbers behind labels such as "VAT of the customer" are known so only.
    private func addGuess(to party: inout PrintedParty) {
        var guess = facts.party(role)
        if isOurs(guess) { guess = facts.party(role == .seller ? .buyer : .seller) }
        guard !isOurs(guess) else { return }
        let nearby = facts.mentions.filter { $0.place == .footer || $0.place == .delivery }.flatMap(\.identifiers)
        var sure = guess
        sure.identifiers.removeAll { $0.scheme == .iban || nearby.contains($0) }
        add(sure, to: &party, place: .layout(role))
    }

    private func isOurs(_ party: Party) -> Bool {
        ourselves.isParty(party) || (party.name.map { ourselves.isNamed(PrintedName($0)) } ?? false)
    }

    private func add(_ name: PrintedName, to party: inout PrintedParty) {
        if !ourselves.isNamed(name) { party.add(name) }
    }

    private func add(
        _ identifier: Identifier, _ standing: PrintedIdentifier.Standing, to party: inout PrintedParty,
        place: PrintedPlace
    ) {
        guard !ourselves.owns(identifier) else { return }
        // An account number tells whom to pay, so it names the issuer of what came to us and nobody else.
        if identifier.scheme == .iban, direction == .outbound { return }
        let standing = identifier.scheme == .iban ? min(standing, .nearby) : standing
        party.add(PrintedIdentifier(identifier: identifier, standing: standing, place: place))
    }
}

extension Facts {
    func party(_ role: PartyRole) -> Party {
        switch role {
        case .seller: seller
        case .buyer: buyer
        case .delivery: delivery ?? Party()
        }
    }
}
