package import Model

extension Matcher {
    /// What a person who gives this document to `contact` could teach, the surest first: numbers of the party that no
    /// contact carries, and its name where name and address do not prove the contact already. Empty where the
    /// direction is unknown, for then it is unknown which of the parties is meant.
    ///
    /// `mistaken` is what the document taught about another contact, and is taken back.
    package func lessons(
        from facts: Facts, pages: [String], for contact: Contact, mistaken: [Lesson] = []
    ) throws -> [Lesson] {
        guard let direction = facts.direction else { return [] }
        let blocks = facts.mentions.map { PaperBlock($0, ourselves: ourselves, words: words) }
        let party = gather(facts, blocks, direction, pages)
        return try directory.consult { directory in
            var signs = try newNumbers(of: party, direction, mistaken, directory).map(Lesson.Sign.identifier)
            if let name = try newName(of: party, for: contact, mistaken, directory) { signs.append(.name(name)) }
            return signs.map { Lesson(contactNumber: contact.number, sign: $0) }
        }
    }

    /// Numbers in the party's own block that prove a party and are nobody's yet. A customer number is never learnt:
    /// on what comes to us it is somebody else's numbering.
    private func newNumbers(
        of party: PrintedParty, _ direction: Direction, _ mistaken: [Lesson], _ directory: any ContactDirectory
    ) throws -> [Identifier] {
        var found: [Identifier] = []
        for printed in party.identifiers where printed.standing >= .own && printed.identifier.isIdentity {
            let identifier = printed.identifier
            guard identifier.scheme != .customerNo, identifier.scheme != .iban || direction == .inbound,
                !found.contains(where: { !Set($0.equivalents).isDisjoint(with: identifier.equivalents) }),
                try directory.contacts(identifiedBy: [identifier]).allSatisfy({ carrier in
                    mistaken.contains { $0.contactNumber == carrier.number && $0.sign == .identifier(identifier) }
                })
            else { continue }
            found.append(identifier)
        }
        return found
    }

    /// Nil, too, where somebody taught the name at that place for another contact: both would be asked about for good.
    private func newName(
        of party: PrintedParty, for contact: Contact, _ mistaken: [Lesson], _ directory: any ContactDirectory
    ) throws -> LearntName? {
        let candidacy = Candidacy(contact, party: party)
        guard let name = party.partyNames.first, !candidacy.isLearnt,
            !(candidacy.isNamedAsParty && candidacy.address >= .postCode)
        else { return nil }
        let known = Set(mistaken.map(\.contactNumber))
        let rivals = try directory.contacts(named: [name.key]).filter {
            $0.number != contact.number && !known.contains($0.number) && Candidacy($0, party: party).isLearnt
        }
        guard rivals.isEmpty else { return nil }
        return LearntName(name: name.text, postCode: party.address.postCodes.min())
    }
}
