import Model

/// One record of the file on its way to a contact.
struct ContactRow {
    let heading: ContactHeading
    let table: CommaSeparatedText
    /// What was left out.
    private(set) var remarks: [ContactFileNote.Reason] = []
    private var identifiers: [Identifier] = []

    init(heading: ContactHeading, table: CommaSeparatedText) {
        self.heading = heading
        self.table = table
    }

    /// The text of a column without white space around it and without control characters; nil when blank.
    func text(_ column: ContactColumn) -> String? {
        heading.place(column).flatMap { FieldText.of(table[$0]) }.map(SpreadsheetText.unguarded)
    }

    private func line(_ column: ContactColumn) -> String? { text(column).map { String($0.prefix(ContactLimits.text)) } }

    /// Nil when the row has no name.
    mutating func contact(numbered number: String) -> Contact? {
        let company = text(.companyNumber).flatMap { ContactNumber.normalForm($0) }
        let kind = kind(worksFor: company != nil && company != number)
        let parts = [text(.firstName), text(.middleName), text(.surname)].compactMap { $0 }.joined(separator: " ")
        guard let name = line(.name) ?? (parts.isEmpty ? nil : String(parts.prefix(ContactLimits.text))) else {
            return nil
        }
        let country = country()
        let address = PostalAddress(
            street: line(.address), postCode: line(.postCode), city: line(.city), country: country)
        collectIdentifiers(country: country)
        var contact = Contact(
            number: number, kind: kind, name: name, name2: line(.name2),
            companyNumber: kind == .person && company != number ? company : nil, companyName: line(.companyName),
            address: address, address2: line(.address2), languageCode: line(.language),
            salespersonCode: line(.salesperson), correspondenceType: correspondenceType(), identifiers: identifiers)
        contact.businessRelations = relations()
        contact.isExcludedFromSegments = truth(.exclusion)
        contact.isPrivacyBlocked = truth(.privacy)
        contact.aliases = names(.aliases)
        contact.formerNames = names(.formerNames)
        contact.otherAddresses = otherAddresses()
        contact.formerNumbers = ContactList.parts(text(.formerNumbers), "|").compactMap { ContactNumber.normalForm($0) }
        return contact
    }

    private mutating func names(_ column: ContactColumn) -> [String] {
        var names: [String] = []
        for name in ContactList.parts(text(column), "|") where !names.contains(name) {
            guard !NameKey(name).isEmpty, names.count < ContactLimits.names else {
                remarks.append(.name(String(name.prefix(40))))
                continue
            }
            names.append(String(name.prefix(ContactLimits.text)))
        }
        return names
    }

    private mutating func otherAddresses() -> [OtherAddress] {
        var addresses: [OtherAddress] = []
        for text in ContactList.parts(text(.otherAddresses), "|", keepsEscapes: true) {
            guard let address = ContactList.address(text), addresses.count < ContactLimits.addresses,
                !addresses.contains(where: { $0.code == address.code })
            else {
                remarks.append(.address(String(text.prefix(40))))
                continue
            }
            guard address.endsAfterItBegins else {
                remarks.append(.period(address.code))
                continue
            }
            addresses.append(address)
        }
        return addresses
    }

    /// Without a type, one who works for another contact is a person.
    private mutating func kind(worksFor hasCompany: Bool) -> Contact.Kind {
        guard let text = text(.type) else { return hasCompany ? .person : .company }
        switch text.lowercased() {
        case "company", "bedrijf", "société", "societe", "entreprise", "unternehmen", "firma", "0": return .company
        case "person", "persoon", "personne", "1": return .person
        default:
            let kind: Contact.Kind = hasCompany ? .person : .company
            remarks.append(.type(String(text.prefix(40)), takenAs: kind))
            return kind
        }
    }

    /// ISO 3166-1 alpha-2; names of the neighbours are understood, anything else is kept out.
    private mutating func country() -> String? {
        guard let text = text(.country) else { return nil }
        if let code = CountryCode.of(text) { return code }
        remarks.append(.country(String(text.prefix(40))))
        return nil
    }

    /// Enumeration 5076: blank, Hard Copy, Email.
    private func correspondenceType() -> String? {
        guard let text = text(.correspondence) else { return nil }
        switch String(decoding: LetterFolding.fold(text), as: UTF8.self) {
        case "hard copy", "afdruk", "impression", "brief", "papier": return "Hard Copy"
        case "email", "e-mail": return "Email"
        default: return nil
        }
    }

    private mutating func relations() -> [BusinessRelation] {
        let (relations, remarks) = BusinessRelation.read(ContactList.parts(text(.relations), "|"))
        self.remarks += remarks
        return relations
    }

    private mutating func truth(_ column: ContactColumn) -> Bool {
        let (isTrue, remark) = WrittenTruth.of(text(column))
        if let remark { remarks.append(remark) }
        return isTrue
    }

    private mutating func collectIdentifiers(country: String?) {
        add(.vat, .vat, country)
        add(.enterprise, .enterprise, country)
        add(.registration, .enterprise, country)
        add(.gln, .gln, country)
        add(.peppol, .peppol, country)
        add(.iban, .iban, country)
        add(.customerNumber, .customerNo, country)
        add(.accountNumber, .accountNo, country)
        add(.email, .email, country)
        add(.email2, .email, country)
        add(.phone, .phone, country)
        add(.mobile, .phone, country)
        add(.website, .website, country)
    }

    private mutating func add(_ column: ContactColumn, _ scheme: Identifier.Scheme, _ country: String?) {
        for part in ContactIdentifiers.parts(of: text(column), scheme) {
            if let remark = ContactIdentifiers.add(part, scheme, country, to: &identifiers) { remarks.append(remark) }
        }
    }
}
