import Model

/// Chooses among contacts that one number names: branches, a company and its people, two cards of one company.
enum Preference {
    /// The one that fits at least as well as each other in every respect and better in some; nil for a tie, or where
    /// one thing speaks for this one and another for that.
    static func best(among candidacies: [Candidacy], party: PrintedParty) -> Candidacy? {
        let fits = candidacies.map { Preference.fit(of: $0, party: party) }
        let winners = candidacies.indices.filter { index in
            candidacies.indices.allSatisfy { other in
                other == index
                    || (zip(fits[index], fits[other]).allSatisfy { $0 >= $1 } && fits[index] != fits[other])
            }
        }
        return winners.first.map { candidacies[$0] }
    }

    private static func fit(of one: Candidacy, party: PrintedParty) -> [Int] {
        let name = one.isNamedAsParty ? sameForms(one, party) + 2 : one.isNamed ? 1 : 0
        return [
            one.has(.accountNo) || one.has(.customerNo) ? 1 : 0,
            name,
            one.address >= .town ? one.address.rawValue : 0,
            one.has(.email) ? 1 : 0,
            one.isLearnt ? 1 : 0,
        ]
    }

    /// Of two whose names agree, the one with the printed legal form is meant rather than one without.
    private static func sameForms(_ one: Candidacy, _ party: PrintedParty) -> Int {
        guard let printed = one.printedName, !printed.forms.isEmpty else { return 0 }
        return one.contact.names.contains { NameKey.legalForms(of: $0) == printed.forms } ? 1 : 0
    }
}
