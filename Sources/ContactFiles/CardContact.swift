import Model

/// What a vCard says about a contact.
///
/// The No. is what `X-DOSSIER-NO` says, as our own cards do; else the UID, as it is where it fits into 20 characters, else
/// a number that follows from it, so that the same card always finds the same contact. Numbers of companies have no
/// property of their own in the standard: they are looked for under the names that are in use, such as `X-VAT`.
struct CardContact {
    private let card: Card
    private(set) var remarks: [ContactFileNote.Reason] = []
    private var identifiers: [Identifier] = []

    init(_ card: Card) { self.card = card }

    /// Nil when there is neither a number nor a UID.
    var number: String? {
        if let own = card.text("X-DOSSIER-NO", "X-CONTACT-NO") { return own }
        guard let uid = card.text("UID") else { return nil }
        if uid.count <= 20, !uid.contains(":") { return uid }
        return "V-" + CardContact.hash(uid)
    }

    /// FNV-1a, 64 bits: the same in every process and for ever.
    private static func hash(_ text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16, uppercase: true)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// What the card speaks of: what it has no line for stays as it is.
    var fields: Set<ImportedContact.Field> {
        var fields: Set<ImportedContact.Field> = [.name, .kind]
        for property in card.properties {
            if let scheme = CardNames.schemes[property.name] { fields.insert(.identifiers(scheme)) }
            fields.formUnion(CardNames.fields[property.name] ?? [])
        }
        return fields
    }

    /// Nil when the card has no name.
    mutating func contact(numbered number: String) -> Contact? {
        let organisation = card.all("ORG").first?.parts.first ?? nil
        let spelling = card.all("N").first?.parts ?? []
        func part(_ index: Int) -> String? { index < spelling.count ? spelling[index] : nil }
        let spelled = [part(1), part(2), part(0)].compactMap { $0 }.joined(separator: " ")
        guard let name = card.text("FN") ?? (spelled.isEmpty ? organisation : spelled) else { return nil }
        var contact = Contact(number: number, name: line(name))
        contact.kind = kind(organisation, name, isNamedAsPerson: part(0) != nil || part(1) != nil)
        if contact.kind == .person {
            contact.companyName = organisation.map(line)
            contact.companyNumber = card.text("X-DOSSIER-COMPANY-NO").flatMap(ContactNumber.normalForm)
        } else if let organisation, NameKey(organisation) != NameKey(name) {
            remarks.append(.organisation(String(organisation.prefix(40))))
        }
        contact.name2 = card.text("X-DOSSIER-NAME-2").map(line)
        contact.languageCode = card.text("X-DOSSIER-LANGUAGE", "LANG").map(line)
        contact.salespersonCode = card.text("X-DOSSIER-SALESPERSON").map(line)
        contact.correspondenceType = card.text("X-DOSSIER-CORRESPONDENCE").flatMap {
            CorrespondenceType(written: $0)?.rawValue
        }
        let (relations, unknown) = BusinessRelation.read(card.all("X-DOSSIER-BUSINESS-RELATION").flatMap(\.list))
        contact.businessRelations = relations
        remarks += unknown
        contact.isExcludedFromSegments = truth("X-DOSSIER-EXCLUDE-FROM-SEGMENT")
        contact.isPrivacyBlocked = truth("X-DOSSIER-PRIVACY-BLOCKED")
        addresses(&contact)
        for property in card.properties {
            guard let scheme = CardNames.schemes[property.name] else { continue }
            add(property, scheme, contact.address.country)
        }
        contact.identifiers = identifiers
        contact.aliases = names(of: "NICKNAME")
        contact.formerNames = names(of: "X-DOSSIER-FORMER-NAME")
        contact.formerNumbers = card.all("X-DOSSIER-FORMER-NO").compactMap { $0.text.flatMap(ContactNumber.normalForm) }
        return contact
    }

    private mutating func truth(_ name: String) -> Bool {
        let (isTrue, remark) = WrittenTruth.of(card.text(name))
        if let remark { remarks.append(remark) }
        return isTrue
    }

    private func line(_ text: String) -> String { String(text.prefix(ContactLimits.text)) }

    /// Where the card does not say it, version 4.0 has a person (RFC 6350, 6.1.4), unless it is called as its
    /// organisation. Version 3.0 has no word for it, and there who has no name of a person is an organisation.
    private func kind(_ organisation: String?, _ name: String, isNamedAsPerson: Bool) -> Contact.Kind {
        switch (card.text("KIND", "X-ABSHOWAS") ?? "").lowercased() {
        case "org", "organization", "company": .company
        case "individual": .person
        default:
            organisation == name || (organisation != nil && !isNamedAsPerson && card.version != "4.0")
                ? .company : .person
        }
    }

    /// The preferred one is the contact's address, the others stand beside it.
    private mutating func addresses(_ contact: inout Contact) {
        for (index, property) in card.all("ADR").enumerated() {
            let parts = property.parts
            func part(_ index: Int) -> String? { index < parts.count ? parts[index].map(line) : nil }
            let country = part(6).flatMap(CountryCode.of)
            if let text = part(6), country == nil {
                remarks.append(.country(String(text.prefix(40))))
            }
            let address = PostalAddress(street: part(2), postCode: part(5), city: part(3), country: country)
            guard address != PostalAddress() || part(1) != nil else { continue }
            if index == 0 {
                (contact.address, contact.address2) = (address, part(1) ?? part(0))
            } else if contact.otherAddresses.count < ContactLimits.addresses {
                var other = OtherAddress(
                    code: code(of: property, in: contact), address: address, address2: part(1) ?? part(0))
                other.from = property.day("X-FROM")
                other.until = property.day("X-UNTIL")
                if other.endsAfterItBegins {
                    contact.otherAddresses.append(other)
                } else {
                    remarks.append(.period(other.code))
                }
            }
        }
    }

    private func code(of property: CardProperty, in contact: Contact) -> String {
        let base =
            (property.parameter("X-CODE") ?? property.types.first { $0 != "PREF" }).flatMap(OtherAddress.code)
            ?? "OTHER"
        var code = base
        var count = 2
        while contact.otherAddresses.contains(where: { $0.code == code }) {
            code = "\(base.prefix(16)) \(count)"
            count += 1
        }
        return code
    }

    private mutating func add(_ property: CardProperty, _ scheme: Identifier.Scheme, _ country: String?) {
        var text = property.text ?? ""
        for prefix in ["tel:", "mailto:"] where text.lowercased().hasPrefix(prefix) {
            text = String(text.dropFirst(prefix.count))
        }
        // A property of our own numbering holds one number, whatever stands in it.
        let parts = scheme.isOwnNumber ? [text] : ContactIdentifiers.parts(of: text, scheme)
        for part in parts where !part.isEmpty {
            if let remark = ContactIdentifiers.add(part, scheme, country, to: &identifiers) { remarks.append(remark) }
        }
    }

    private func names(of property: String) -> [String] {
        var names: [String] = []
        for name in card.all(property).flatMap(\.list) where names.count < ContactLimits.names {
            if !NameKey(name).isEmpty, !names.contains(line(name)) { names.append(line(name)) }
        }
        return names
    }
}

extension CardProperty {
    fileprivate func day(_ name: String) -> CalendarDate? {
        parameter(name).flatMap { CalendarDate(iso: $0) }
    }
}
