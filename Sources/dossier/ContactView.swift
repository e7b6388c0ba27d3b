import Model

/// How contacts are shown to people: on one line, or one below the other.
enum ContactView {
    static let columns = [
        TableColumn("No.", "contact_no"), TableColumn("Type", "type", holdsWords: true),
        TableColumn("Name", "name", mayBeCut: true),
        TableColumn("Post code", "post_code"), TableColumn("City", "city", mayBeCut: true),
        TableColumn("VAT no.", "vat"), TableColumn("Email", "email", mayBeCut: true),
    ]

    static let csv = [
        "contact_no", "type", "name", "name_2", "company_no", "company_name", "street", "address_2", "post_code",
        "city", "country", "vat", "enterprise", "gln", "peppol", "iban", "email", "phone", "website", "language_code",
        "salesperson_code", "correspondence_type", "aliases", "former_names", "former_nos",
        "business_relations", "exclude_from_segment", "privacy_blocked",
    ]

    static func row(_ contact: Contact) -> OutputObject {
        var row = OutputObject([
            "contact_no": .text(contact.number), "type": .text(contact.kind.rawValue), "name": .text(contact.name),
            "name_2": .optional(contact.name2), "company_no": .optional(contact.companyNumber),
            "company_name": .optional(contact.companyName), "street": .optional(contact.address.street),
            "address_2": .optional(contact.address2), "post_code": .optional(contact.address.postCode),
            "city": .optional(contact.address.city), "country": .optional(contact.address.country),
            "language_code": .optional(contact.languageCode),
            "salesperson_code": .optional(contact.salespersonCode),
            "correspondence_type": .optional(contact.correspondenceType),
            "aliases": .list(contact.aliases.map { .text($0) }),
            "former_names": .list(contact.formerNames.map { .text($0) }),
            "former_nos": .list(contact.formerNumbers.map { .text($0) }),
            "business_relations": .list(contact.businessRelations.map { .text($0.rawValue) }),
            "exclude_from_segment": .truth(contact.isExcludedFromSegments),
            "privacy_blocked": .truth(contact.isPrivacyBlocked),
        ])
        for scheme in Identifier.Scheme.allCases {
            let values = contact.identifiers.filter { $0.scheme == scheme }.map { OutputValue.text($0.value) }
            row.append(scheme.rawValue, values.count == 1 ? values[0] : .list(values))
        }
        return row
    }

    /// One line for each thing that is known, its name before it.
    static func print(_ contact: Contact) {
        let place = [contact.address.postCode, contact.address.city].compactMap { $0 }.joined(separator: " ")
        var text = PlainText(indent: 0, nameWidth: 15)
        text.values([
            ("No.", contact.number), ("Type", Words.word(contact.kind.rawValue)), ("Name", contact.name),
            ("Name 2", contact.name2),
            ("Company", [contact.companyNumber, contact.companyName].compactMap { $0 }.joined(separator: " ")),
            ("Address", contact.address.street), ("", contact.address2), ("", place),
            ("Country", contact.address.country),
            ("Language", contact.languageCode), ("Salesperson", contact.salespersonCode),
            ("Correspondence", contact.correspondenceType.map(Words.word)),
            ("Relations", contact.businessRelations.map { Words.text($0.name) }.joined(separator: ", ")),
            ("Segments", contact.segmentLimits.map(Words.text)),
        ])
        text.values(contact.identifiers.map { ($0.scheme.name, $0.value) })
        text.values(contact.aliases.map { ("Also called", $0) })
        text.values(contact.formerNames.map { ("Formerly", $0) })
        text.values(contact.otherAddresses.map { ("Address \($0.code)", ContactView.text($0)) })
        text.values(contact.formerNumbers.map { ("Merged from", $0) })
        text.print()
    }

    /// On one line, with the days on which it begins and ends.
    private static func text(_ other: OtherAddress) -> String {
        let place = [other.address.postCode, other.address.city].compactMap { $0 }.joined(separator: " ")
        let parts = [other.address.street, other.address2, place.isEmpty ? nil : place, other.address.country]
        let days: [Phrase?] = [other.from.map { "from \($0)" }, other.until.map { "until \($0)" }]
        let held = Words.text(days.compactMap { $0 }.joined(separator: " "))
        return parts.compactMap { $0 }.joined(separator: ", ") + (held.isEmpty ? "" : " (\(held))")
    }
}

extension Identifier.Scheme {
    /// As it stands before the number.
    fileprivate var name: Phrase {
        switch self {
        case .customerNo: "Customer no."
        case .accountNo: "Account no."
        case .peppol: "Peppol"
        case .gln: "GLN"
        case .vat: "VAT no."
        case .enterprise: "Enterprise no."
        case .iban: "IBAN"
        case .email: "Email"
        case .phone: "Phone"
        case .website: "Website"
        }
    }
}

extension Contact {
    /// What keeps it out of segments.
    fileprivate var segmentLimits: Phrase? {
        if isPrivacyBlocked { return "none, for its privacy is blocked" }
        return isExcludedFromSegments ? "left out of those chosen by criteria" : nil
    }
}
