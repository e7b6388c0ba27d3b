import Model

/// Everything by which documents call our own office. What bears one of these marks is never the contact, not even
/// when we stand in our own address book.
struct Ourselves: Sendable {
    private let identifiers: Set<Identifier>
    private let emailDomains: Set<String>
    private let names: [NameKey: [Set<String>]]

    init(_ company: Company) {
        identifiers = Set(company.identifiers.flatMap(\.equivalents))
        emailDomains = company.emailDomains
        var names: [NameKey: [Set<String>]] = [:]
        for name in company.names {
            let (key, forms) = NameKey.taking(name)
            names[key, default: []].append(forms)
        }
        self.names = names
    }

    func owns(_ identifier: Identifier) -> Bool {
        switch identifier.scheme {
        case .email: isOurDomain(EmailAddress.domain(identifier.value))
        case .website: isOurDomain(identifier.value)
        case .customerNo, .accountNo, .phone: false
        case .iban: identifiers.contains(identifier)
        case .vat, .enterprise, .gln, .peppol:
            identifiers.contains(identifier) || identifier.equivalents.contains(where: identifiers.contains)
        }
    }

    /// Only numbers that name one party: an e-mail address of ours stands on many papers that we did not write.
    func ownsIdentity(among candidates: [Identifier]) -> Bool {
        candidates.contains { $0.isIdentity && owns($0) }
    }

    /// True when `name` is one of ours; two legal forms that differ make two companies.
    func isNamed(_ name: PrintedName) -> Bool {
        guard let forms = names[name.key] else { return false }
        return forms.contains { $0.isEmpty || name.forms.isEmpty || !$0.isDisjoint(with: name.forms) }
    }

    /// A party of an XML document is us by its numbers, and by its name only when it shows no number.
    func isParty(_ party: Party) -> Bool {
        if ownsIdentity(among: party.identifiers) { return true }
        guard !party.identifiers.contains(where: { $0.scheme == .vat || $0.scheme == .enterprise }) else {
            return false
        }
        return ([party.name] + party.otherNames).contains { name in
            name.map { isNamed(PrintedName($0)) } ?? false
        }
    }

    /// Our own card in the address book, and the cards of our own people.
    func isContact(_ contact: Contact) -> Bool {
        if contact.identifiers.contains(where: owns) { return true }
        return [contact.name, contact.companyName].contains { name in
            guard let name else { return false }
            let (key, forms) = NameKey.taking(name)
            return names[key]?.contains(forms) ?? false
        }
    }

    private func isOurDomain(_ domain: String) -> Bool {
        emailDomains.contains(domain) || emailDomains.contains { domain.hasSuffix("." + $0) }
    }
}
