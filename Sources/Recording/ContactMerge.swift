package import Model

/// What merging one contact into another does.
package struct ContactMerge: Equatable, Sendable {
    /// The contact that goes.
    package var from: Contact
    /// The contact that stays, as it is afterwards.
    package var into: Contact
    /// Interaction log entries that move.
    package var entries: Int
    /// Waiting review items that name the first among their candidates.
    package var reviews: Int
    /// People who work for the first and will for the other.
    package var people: Int

    /// `into` with all that is known of `from`: its names as aliases, its numbers, its addresses.
    static func union(_ from: Contact, _ into: Contact) -> Contact {
        var result = into
        result.identifiers += from.identifiers.filter { !into.identifiers.contains($0) }
        func add(_ name: String, to names: inout [String]) {
            let key = NameKey(name)
            if !key.isEmpty, !result.names.contains(where: { $0 == name }), !names.contains(name) { names.append(name) }
        }
        var (aliases, former) = (into.aliases, into.formerNames)
        for name in [from.name] + (from.name2.map { [$0] } ?? []) + from.aliases { add(name, to: &aliases) }
        for name in from.formerNames { add(name, to: &former) }
        (result.aliases, result.formerNames) = (aliases, former)
        result.learntNames += from.learntNames.filter { !into.learntNames.contains($0) }
        let own = OtherAddress(code: from.number, address: from.address, address2: from.address2)
        if into.address == PostalAddress() {
            (result.address, result.address2) = (from.address, into.address2 ?? from.address2)
        } else if !from.address.isPart(of: into.address) {
            result.otherAddresses.append(own)
        }
        for other in from.otherAddresses where !result.otherAddresses.contains(where: { $0.address == other.address }) {
            var other = other
            if result.otherAddresses.contains(where: { $0.code == other.code }) {
                other.code = String("\(from.number)-\(result.otherAddresses.count)".suffix(20))
            }
            result.otherAddresses.append(other)
        }
        result.languageCode = into.languageCode ?? from.languageCode
        result.salespersonCode = into.salespersonCode ?? from.salespersonCode
        result.correspondenceType = into.correspondenceType ?? from.correspondenceType
        result.businessRelations += from.businessRelations.filter { !into.businessRelations.contains($0) }
        result.isExcludedFromSegments = into.isExcludedFromSegments || from.isExcludedFromSegments
        result.isPrivacyBlocked = into.isPrivacyBlocked || from.isPrivacyBlocked
        if result.kind == .person {
            result.companyNumber = into.companyNumber ?? from.companyNumber
            result.companyName = into.companyName ?? from.companyName
        }
        result.formerNumbers = (into.formerNumbers + from.formerNumbers + [from.number]).sorted()
        return result
    }

    /// Why two contacts cannot be one; nil when they can.
    static func objection(_ from: Contact, _ into: Contact) -> Phrase? {
        if from.number == into.number { return "\(from.number) cannot be merged into itself" }
        if from.kind != into.kind {
            return
                "\(from.number) is a \(from.kind.rawValue) and \(into.number) a \(into.kind.rawValue), so they are two; "
                + "if one of them is mistaken, mend it first with 'contacts edit --type'"
        }
        let (one, two) = (from.registrations, into.registrations)
        if let shown = one.first, let other = two.first,
            Set(one.flatMap(\.equivalents)).isDisjoint(with: two.flatMap(\.equivalents))
        {
            return
                "\(from.number) is registered as \(shown.value) and \(into.number) as \(other.value), so they are two; "
                + "if one number is wrong, take it away first with 'contacts edit --remove'"
        }
        return nil
    }
}

extension PostalAddress {
    /// True when the other says all that this one does.
    fileprivate func isPart(of other: PostalAddress) -> Bool {
        [(street, other.street), (postCode, other.postCode), (city, other.city), (country, other.country)]
            .allSatisfy { $0 == nil || $0 == $1 }
    }
}

extension Contact {
    /// The numbers under which it is registered, VAT numbers first.
    var registrations: [Identifier] {
        identifiers.filter { $0.scheme == .vat } + identifiers.filter { $0.scheme == .enterprise }
    }
}
