import Model

/// One contact with all that speaks for and against it.
struct Candidacy: Sendable {
    let contact: Contact
    /// The printed numbers and addresses that are this contact's.
    let identifiers: [PrintedIdentifier]
    let name: NameLikeness
    /// The printed name that is most like the contact's.
    let printedName: PrintedName?
    let addressAgreement: AddressAgreement
    /// The other address of the contact that is meant by `addressAgreement`; nil for the one on the card.
    let otherAddress: OtherAddress?
    /// True when a person assigned a document with this name, at this place, to this contact before.
    let isLearnt: Bool
    /// "VAT BE0… is printed, BE1… is on the card": the printed number is nobody's, or another's.
    let otherNumber: Phrase?

    init(_ contact: Contact, party: PrintedParty) {
        self.contact = contact
        let carried = Set(contact.identifiers.flatMap(\.equivalents))
        identifiers = party.identifiers.filter { printed in
            if printed.identifier.scheme == .customerNo || printed.identifier.scheme == .accountNo {
                let number = printed.identifier.value
                return number == contact.number || contact.formerNumbers.contains(number)
                    || carried.contains(printed.identifier)
            }
            return printed.identifier.equivalents.contains(where: carried.contains)
        }
        var best = NameLikeness.none
        var bestName: PrintedName?
        // What stands in "Name 2" may be a trade name, a department or half of the name: it never is the very name.
        let names = ([contact.name] + contact.aliases + contact.formerNames + contact.learntNames.map(\.name)).map {
            PrintedName($0)
        }
        let secondName = contact.name2.map { PrintedName($0) }
        for printed in party.names {
            for name in names {
                var likeness = printed.likeness(to: name)
                // In the upper part of the page anything may stand: there only the very name counts.
                if printed.part == .page, likeness != .exact { likeness = .none }
                if likeness > best { (best, bestName) = (likeness, printed) }
            }
            if let secondName, best == .none, printed.part == .party, printed.likeness(to: secondName) == .exact {
                (best, bestName) = (.near, printed)
            }
        }
        name = best
        printedName = bestName
        isLearnt = contact.learntNames.contains { learnt in
            let name = PrintedName(learnt.name)
            let postCodes = party.address.postCodes
            return (learnt.postCode.map(postCodes.contains) ?? postCodes.isEmpty)
                && party.partyNames.contains { $0.likeness(to: name) == .exact }
        }
        (addressAgreement, otherAddress) = Candidacy.bestAddress(of: contact, party.address)
        otherNumber = Candidacy.otherNumber(on: contact, carried: carried, party: party)
    }

    /// The address of the contact that agrees best with what is printed, the one on the card before others. Whether an
    /// address has ended does not matter: papers are printed from old data.
    private static func bestAddress(
        of contact: Contact, _ printed: PrintedAddress
    ) -> (AddressAgreement, OtherAddress?) {
        var best = printed.agreement(with: contact.address, secondLine: contact.address2)
        var found: OtherAddress?
        for other in contact.otherAddresses {
            let agreement = printed.agreement(with: other.address, secondLine: other.address2)
            if agreement.likeness > best.likeness, agreement.likeness != .unknown { (best, found) = (agreement, other) }
        }
        return (best, found)
    }

    /// A registration printed as the party's own that is not the one on the card. Where any printed registration is
    /// the card's, others do not matter: members of a VAT group show two.
    private static func otherNumber(on contact: Contact, carried: Set<Identifier>, party: PrintedParty) -> Phrase? {
        func isRegistration(_ identifier: Identifier) -> Bool {
            identifier.scheme == .vat || identifier.scheme == .enterprise
        }
        let printed = party.identifiers.filter { isRegistration($0.identifier) && $0.standing >= .own }
        let recorded = contact.identifiers.filter(isRegistration)
        guard let first = printed.first, let own = recorded.first,
            !printed.contains(where: { $0.identifier.equivalents.contains(where: carried.contains) })
        else { return nil }
        return "\(first.identifier.phrase) is printed, \(own.value) is on the card"
    }

    /// "C00042 Jansen BV".
    var title: String { "\(contact.number) \(contact.name)" }

    func carries(_ identifier: Identifier) -> Bool { identifiers.contains { $0.identifier == identifier } }

    func has(_ scheme: Identifier.Scheme, atLeast standing: PrintedIdentifier.Standing = .own) -> Bool {
        identifiers.contains { $0.identifier.scheme == scheme && $0.standing >= standing }
    }

    var address: AddressLikeness { addressAgreement.likeness }

    /// True when the name stands on the document, a small slip aside.
    var isNamed: Bool { name >= .near }
    /// True when the contact is named as the party itself, not as a person behind "attn".
    var isNamedAsParty: Bool { name == .exact && printedName?.part != .attention }

    /// True when a person is meant and not a company at his or her address: the name stands first, and no company's
    /// name but the employer's beside it.
    func isMeantAsPerson(in party: PrintedParty) -> Bool {
        guard contact.kind == .person else { return true }
        guard let printedName, let first = party.names.first(where: { $0.part != .page }), first == printedName else {
            return false
        }
        let employer = contact.companyName.map { NameKey($0) }
        return party.partyNames.allSatisfy { $0.forms.isEmpty || $0.key == employer || $0 == printedName }
    }

    /// True when one works for the other.
    func isRelated(to other: Candidacy) -> Bool {
        contact.companyNumber == other.contact.number || other.contact.companyNumber == contact.number
    }

    /// What speaks for it, in English, the strongest first; each has its `ParticularForm`.
    var evidence: [String] {
        let numbers = identifiers.sorted { $0.standing > $1.standing }
        var evidence = numbers.filter(\.identifier.isIdentity).map(\.phrase.description)
        if isLearnt { evidence.append("a person assigned this name to it before") }
        if let printedName {
            let words = printedName.placeWords
            let place = words.isEmpty ? "" : " (\(words))"
            switch name {
            case .exact: evidence.append("name '\(printedName.text)'\(place)")
            case .otherLegalForm: evidence.append("name '\(printedName.text)', with another legal form\(place)")
            case .near: evidence.append("name '\(printedName.text)', nearly\(place)")
            case .none: break
            }
        }
        if let agreement = addressAgreement.evidence(ofAddress: otherAddress?.code) { evidence.append(agreement) }
        return evidence + numbers.filter { !$0.identifier.isIdentity }.map(\.phrase.description)
    }

    var against: [String] {
        var against: [String] = []
        if let otherNumber { against.append(otherNumber.description) }
        if let contradiction = addressAgreement.contradiction { against.append(contradiction) }
        if name == .otherLegalForm { against.append("another legal form is printed") }
        return against
    }

    var asCandidate: Candidate {
        Candidate(contactNumber: contact.number, name: contact.name, evidence: evidence, against: against)
    }

    /// A measure to sort candidates for people; nothing is decided by it.
    var strength: Int {
        var strength = 0
        for printed in identifiers {
            strength += printed.identifier.isIdentity ? (printed.standing >= .own ? 100 : 40) : 10
        }
        if isLearnt { strength += 30 }
        strength += [0, 10, 15, 30][name.rawValue] + [0, 0, 3, 10, 20][address.rawValue]
        return otherNumber == nil ? strength : strength - 60
    }
}
