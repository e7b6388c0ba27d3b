import Model

/// One record of the file on its way to a contact.
struct ContactRow {
    let heading: ContactHeading
    let table: CommaSeparatedText
    /// What was left out, in words.
    private(set) var remarks: [String] = []
    private var identifiers: [Identifier] = []

    init(heading: ContactHeading, table: CommaSeparatedText) {
        self.heading = heading
        self.table = table
    }

    /// The text of a column without white space around it and without control characters; nil when blank.
    func text(_ column: ContactColumn) -> String? {
        guard let place = heading.place(column) else { return nil }
        var bytes = table[place]
        while let byte = bytes.first, byte <= 32 { bytes = bytes.dropFirst() }
        while let byte = bytes.last, byte <= 32 { bytes = bytes.dropLast() }
        if bytes.isEmpty { return nil }
        if bytes.allSatisfy({ $0 >= 32 && $0 < 0x7F }) { return String(decoding: bytes, as: UTF8.self) }
        let text = String(decoding: bytes, as: UTF8.self)
        let clean = text.unicodeScalars.reduce(into: "") { clean, scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: clean += " "
            case .format, .surrogate, .privateUse: break
            default: clean.unicodeScalars.append(scalar)
            }
        }.trimmed
        return clean.isEmpty ? nil : clean
    }

    /// Nil when the row has no name.
    mutating func contact(numbered number: String) -> Contact? {
        let company = text(.companyNumber).flatMap { ContactNumber.normalForm($0) }
        let kind = kind(worksFor: company != nil && company != number)
        let parts = [text(.firstName), text(.middleName), text(.surname)].compactMap { $0 }.joined(separator: " ")
        guard let name = text(.name) ?? (parts.isEmpty ? nil : parts) else { return nil }
        let country = country()
        let address = PostalAddress(
            street: text(.address), postCode: text(.postCode), city: text(.city), country: country)
        collectIdentifiers(country: country)
        return Contact(
            number: number, kind: kind, name: name, name2: text(.name2),
            companyNumber: kind == .person && company != number ? company : nil, companyName: text(.companyName),
            address: address, address2: text(.address2), languageCode: text(.language),
            salespersonCode: text(.salesperson), correspondenceType: correspondenceType(), identifiers: identifiers)
    }

    /// Without a type, one who works for another contact is a person.
    private mutating func kind(worksFor hasCompany: Bool) -> Contact.Kind {
        guard let text = text(.type) else { return hasCompany ? .person : .company }
        switch text.lowercased() {
        case "company", "bedrijf", "société", "societe", "entreprise", "unternehmen", "firma", "0": return .company
        case "person", "persoon", "personne", "1": return .person
        default:
            let kind: Contact.Kind = hasCompany ? .person : .company
            remarks.append("'\(text.prefix(40))' is no type of contact; imported as a \(kind.rawValue)")
            return kind
        }
    }

    /// ISO 3166-1 alpha-2; names of the neighbours are understood, anything else is kept out.
    private mutating func country() -> String? {
        guard let text = text(.country) else { return nil }
        let code = text.uppercased()
        if code.utf8.count == 2, code.utf8.allSatisfy({ $0 >= 65 && $0 <= 90 }) { return code == "UK" ? "GB" : code }
        let folded = String(decoding: LetterFolding.fold(text), as: UTF8.self)
        if let known = ContactRow.countries[folded] { return known }
        remarks.append("'\(text.prefix(40))' is no country code such as BE; imported without it")
        return nil
    }

    private static let countries: [String: String] = [
        "belgium": "BE", "belgie": "BE", "belgique": "BE", "belgien": "BE", "bel": "BE", "b": "BE",
        "netherlands": "NL", "the netherlands": "NL", "nederland": "NL", "pays-bas": "NL", "niederlande": "NL",
        "nld": "NL", "france": "FR", "frankrijk": "FR", "frankreich": "FR", "fra": "FR", "f": "FR",
        "germany": "DE", "duitsland": "DE", "allemagne": "DE", "deutschland": "DE", "deu": "DE", "d": "DE",
        "luxembourg": "LU", "luxemburg": "LU", "lux": "LU", "l": "LU",
        "united kingdom": "GB", "verenigd koninkrijk": "GB", "royaume-uni": "GB", "gbr": "GB",
    ]

    /// Enumeration 5076: blank, Hard Copy, Email.
    private func correspondenceType() -> String? {
        guard let text = text(.correspondence) else { return nil }
        switch String(decoding: LetterFolding.fold(text), as: UTF8.self) {
        case "hard copy", "afdruk", "impression", "brief", "papier": return "Hard Copy"
        case "email", "e-mail": return "Email"
        default: return nil
        }
    }

    private mutating func collectIdentifiers(country: String?) {
        add(.vat, .vat, "VAT number", country)
        add(.enterprise, .enterprise, "enterprise number", country)
        add(.registration, .enterprise, "registration number", country)
        add(.gln, .gln, "GLN", country)
        add(.peppol, .peppol, "Peppol identifier", country)
        add(.iban, .iban, "IBAN", country, separators: ",;|")
        add(.customerNumber, .customerNo, "customer number", country)
        add(.email, .email, "e-mail address", country, separators: ",;|")
        add(.email2, .email, "e-mail address", country, separators: ",;|")
        add(.phone, .phone, "telephone number", country)
        add(.mobile, .phone, "telephone number", country)
        add(.website, .website, "web address", country)
    }

    private mutating func add(
        _ column: ContactColumn, _ scheme: Identifier.Scheme, _ words: String, _ country: String?,
        separators: String = ""
    ) {
        guard let all = text(column) else { return }
        guard !separators.isEmpty, all.utf8.contains(where: { separators.utf8.contains($0) }) else {
            return add(all, scheme, words, country)
        }
        for part in all.split(whereSeparator: { separators.contains($0) }) { add(part.trimmed, scheme, words, country) }
    }

    private mutating func add(_ text: String, _ scheme: Identifier.Scheme, _ words: String, _ country: String?) {
        if let identifier = ContactRow.identifier(scheme, text, country) {
            if !identifiers.contains(identifier) { identifiers.append(identifier) }
        } else if !text.isEmpty {
            remarks.append("'\(text.prefix(40))' is no valid \(words); imported without it")
        }
    }

    /// A VAT number without its country is taken as one of the contact's country; without that, of Belgium, where ten
    /// digits pass its check.
    private static func identifier(_ scheme: Identifier.Scheme, _ text: String, _ country: String?) -> Identifier? {
        if let identifier = Identifier(scheme: scheme, text: text, country: country) { return identifier }
        if scheme == .vat, country == nil { return Identifier(scheme: .vat, text: text, country: "BE") }
        return nil
    }
}
