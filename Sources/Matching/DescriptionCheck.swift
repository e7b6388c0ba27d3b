import Model

/// The description tier: names, addresses, mail and telephone describe a party; they record only where a rule allows,
/// and then only when exactly one contact is left.
struct DescriptionCheck {
    let candidacies: [Candidacy]
    let party: PrintedParty
    let record: Set<Rule.Way>

    /// Contacts whose registration is another than the printed one are out, however alike their names.
    private var viable: [Candidacy] { candidacies.filter { $0.otherNumber == nil } }

    /// Nil when this way finds nobody.
    func verdict(by way: Rule.Way) -> Verdict? {
        switch way {
        case .alias: byAlias()
        case .nameAndAddress: byNameAndAddress()
        case .email: byContactData(.email, way: .email)
        case .phone: byContactData(.phone, way: .phone)
        case .name: byName()
        case .customerNo, .peppol, .gln, .vat, .enterprise, .iban, .document: nil
        }
    }

    /// What a person decided before holds, unless another contact's very name and address are printed.
    private func byAlias() -> Verdict? {
        let learnt = viable.filter(\.isLearnt)
        guard !learnt.isEmpty else { return nil }
        let rivals = viable.filter { one in
            !one.isLearnt && one.isNamedAsParty && one.address >= .postCode
                && !learnt.contains { $0.isRelated(to: one) || $0.address >= one.address }
        }
        guard rivals.isEmpty else {
            let names = (learnt + rivals).map(\.title).joined(separator: ", ")
            return .review(Doubt(.contactAmbiguous, "a name assigned before, or on a card: \(names)"))
        }
        return decide(among: learnt, way: .alias, by: .assigned)
    }

    private func byNameAndAddress() -> Verdict? {
        let exact = companiesFirst(viable.filter { $0.isNamedAsParty && $0.address >= .postCode })
        if !exact.isEmpty { return choose(among: exact, way: .nameAndAddress, by: .nameAndAddress) }
        // A slip in the name: only at the very address, and only when nobody bears the name as printed.
        guard !candidacies.contains(where: { $0.name >= .otherLegalForm }) else { return nil }
        let near = viable.filter { $0.name == .near && $0.address == .full && $0.contact.kind == .company }
        guard !near.isEmpty else { return nil }
        return choose(among: near, way: .nameAndAddress, by: .nearlyName)
    }

    /// An address of mail or a telephone number, together with the exact name; mail alone when no name is printed and
    /// its domain is the contact's own.
    private func byContactData(_ scheme: Identifier.Scheme, way: Rule.Way) -> Verdict? {
        let holders = viable.filter { $0.has(scheme) }
        guard !holders.isEmpty else { return nil }
        // One holder alone may be written with a slip, or under another legal form.
        let least: NameLikeness = scheme == .email && holders.count == 1 ? .near : .exact
        let named = companiesFirst(
            viable.filter { one in
                one.name >= least
                    && holders.contains {
                        $0.contact.number == one.contact.number || $0.contact.companyNumber == one.contact.number
                    }
            })
        if !named.isEmpty {
            return choose(among: named, way: way, by: scheme == .phone ? .nameAndPhone : .nameAndMail)
        }
        guard scheme == .email, !party.names.contains(where: { $0.part != .page }),
            !candidacies.contains(where: \.isNamedAsParty)
        else { return nil }
        let own = holders.filter { $0.identifiers.contains { $0.identifier.isOwnMail } }
        guard !own.isEmpty else { return nil }
        return choose(among: own, way: way, by: .mail)
    }

    private func byName() -> Verdict? {
        let exact = companiesFirst(viable.filter(\.isNamedAsParty))
        return exact.isEmpty ? nil : choose(among: exact, way: .name, by: .name)
    }

    /// The people of a company that is there too are not meant themselves.
    private func companiesFirst(_ found: [Candidacy]) -> [Candidacy] {
        let numbers = Set(found.map(\.contact.number))
        return found.filter { one in one.contact.companyNumber.map { !numbers.contains($0) } ?? true }
    }

    private func choose(among all: [Candidacy], way: Rule.Way, by resemblance: Resemblance) -> Verdict {
        let found = all.filter { $0.isMeantAsPerson(in: party) }
        guard !found.isEmpty else {
            let names = all.map(\.title).joined(separator: ", ")
            return .review(Doubt(.contactUnsure, "another name stands beside that of \(names)"))
        }
        return decide(among: found, way: way, by: resemblance)
    }

    private func decide(among found: [Candidacy], way: Rule.Way, by resemblance: Resemblance) -> Verdict {
        let names = found.map(\.title).joined(separator: ", ")
        guard let one = found.count == 1 ? found[0] : Preference.best(among: found, party: party) else {
            return .review(Doubt(.contactAmbiguous, resemblance.fits(names)))
        }
        guard record.contains(way) else {
            return .review(Doubt(.contactUnsure, resemblance.fits(names, unruled: way)))
        }
        return .record(one, why: resemblance.fitsOnly(one.title))
    }
}
