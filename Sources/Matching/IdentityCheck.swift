import Model

/// The identity tier: numbers that name one party may record on their own, when exactly one contact carries them and
/// nothing contradicts.
struct IdentityCheck {
    let candidacies: [Candidacy]
    let party: PrintedParty
    let ways: Set<Rule.Way>
    /// Only what we sell goes out under our customer numbers; on a purchase it is the supplier's number for us.
    let customerNumbersAreOurs: Bool
    let isInbound: Bool

    /// Nil when no printed number is any contact's.
    func verdict() -> Verdict? {
        for standing in [PrintedIdentifier.Standing.own, .nearby] {
            let groups = carriers(atLeast: standing)
            guard !groups.isEmpty else { continue }
            return verdict(on: groups, areSure: standing == .own)
        }
        return nil
    }

    /// For each printed number, who carries it.
    private func carriers(atLeast standing: PrintedIdentifier.Standing) -> [(PrintedIdentifier, [Candidacy])] {
        party.identifiers.filter { $0.standing >= standing && counts($0) }.map { printed in
            (printed, candidacies.filter { $0.carries(printed.identifier) })
        }.filter { !$0.1.isEmpty }
    }

    private func counts(_ printed: PrintedIdentifier) -> Bool {
        guard let way = printed.identifier.scheme.way, ways.contains(way) else { return false }
        return way != .customerNo || customerNumbersAreOurs || printed.standing == .ruled
    }

    private func verdict(on groups: [(PrintedIdentifier, [Candidacy])], areSure: Bool) -> Verdict {
        let found = common(to: groups.map(\.1))
        guard let first = found.first else { return .review(conflict(groups, areSure: areSure)) }
        let number = groups[0].0.phrase
        if found.count == 1 { return verdict(on: first, number: number, areSure: areSure) }
        guard let best = Preference.best(among: found, party: party) else {
            let names = found.map(\.title).joined(separator: ", ")
            return .review(Doubt(.contactAmbiguous, "\(number) is shared by \(names)"))
        }
        return verdict(on: best, number: "\(number), shared by \(found.count) contacts,", areSure: areSure)
    }

    /// The contacts that carry all numbers. A person stands for the company too: one number may be on its card and
    /// the other on the company's.
    private func common(to groups: [[Candidacy]]) -> [Candidacy] {
        let first = groups[0].filter { one in
            groups.dropFirst().allSatisfy { $0.contains { $0.contact.number == one.contact.number } }
        }
        if !first.isEmpty { return first }
        let all = groups.flatMap { $0 }
        return all.filter { one in
            one.contact.kind == .company
                && groups.allSatisfy { group in
                    group.contains {
                        $0.contact.number == one.contact.number || $0.contact.companyNumber == one.contact.number
                    }
                }
        }.reduce(into: []) { unique, one in
            if !unique.contains(where: { $0.contact.number == one.contact.number }) { unique.append(one) }
        }
    }

    private func conflict(_ groups: [(PrintedIdentifier, [Candidacy])], areSure: Bool) -> Doubt {
        let phrases = groups.map { printed, carriers -> Phrase in
            "\(printed.phrase) is of \(carriers.map(\.contact.number).joined(separator: ", "))"
        }
        return Doubt(.contactConflict, phrases.joined(separator: "; "))
    }

    private func verdict(on one: Candidacy, number: Phrase, areSure: Bool) -> Verdict {
        let name = one.title
        if let otherNumber = one.otherNumber {
            return .review(Doubt(.contactConflict, "\(number) is of \(name), but \(otherNumber)"))
        }
        if !one.isNamedAsParty, let other = namedInstead(of: one) {
            return .review(
                Doubt(.contactConflict, "\(number) is of \(name), but the name printed is that of \(other.title)"))
        }
        if let other = assignedInstead(of: one) {
            let detail: Phrase =
                "\(number) is of \(name), but a person assigned the name printed to \(other.title) before"
            return .review(Doubt(.contactConflict, detail))
        }
        if let other = namesakeAtAddress(of: one) {
            let detail: Phrase =
                "\(number) is of \(name), but \(other.contact.number) of the same name has the address printed"
            return .review(Doubt(.contactAmbiguous, detail))
        }
        let proven = areSure && !needsName(one)
        if !proven, !one.isNamed, one.address < .postCode, !party.partyNames.isEmpty {
            return .review(Doubt(.contactUnsure, "\(number) is of \(name), but no name printed is like that"))
        }
        guard one.isNamed || party.partyNames.isEmpty else {
            return .record(one, why: "\(number) is of \(name); the name printed is not on the card")
        }
        return .record(one, why: "\(number) is of \(name)")
    }

    /// A customer number on what came to us may be another's numbering.
    private func needsName(_ one: Candidacy) -> Bool {
        isInbound
            && !one.identifiers.contains {
                $0.identifier.isIdentity && $0.identifier.scheme != .customerNo && $0.standing >= .own
                    || $0.standing == .ruled
            }
    }

    /// A second card of the company, perhaps a branch without a number: when the address printed is that one's and not
    /// this one's.
    private func namesakeAtAddress(of one: Candidacy) -> Candidacy? {
        guard one.address == .different || one.address == .town else { return nil }
        return candidacies.first {
            $0.contact.number != one.contact.number && $0.isNamedAsParty && $0.address > one.address
                && $0.address >= .postCode && $0.otherNumber == nil && !$0.isRelated(to: one)
        }
    }

    /// Another contact to whom a person assigned the name at this place, and whose own number is not another.
    private func assignedInstead(of one: Candidacy) -> Candidacy? {
        guard !one.isLearnt else { return nil }
        return candidacies.first {
            $0.isLearnt && $0.contact.number != one.contact.number && $0.otherNumber == nil && !$0.isRelated(to: one)
        }
    }

    /// Another contact whose very name is printed, when this one's is not.
    private func namedInstead(of one: Candidacy) -> Candidacy? {
        candidacies.first {
            $0.contact.number != one.contact.number && $0.isNamedAsParty && !$0.isRelated(to: one)
        }
    }
}

extension Identifier.Scheme {
    /// The way of matching that uses it; nil for what is never a way.
    var way: Rule.Way? {
        switch self {
        case .customerNo: .customerNo
        case .peppol: .peppol
        case .gln: .gln
        case .vat: .vat
        case .enterprise: .enterprise
        case .iban: .iban
        case .accountNo, .email, .phone, .website: nil
        }
    }
}
