import Model

/// One party as it is gathered from an XML document, each particular with the place where it was found.
struct PartyFindings {
    private(set) var party = Party()
    /// By the name of the particular, without the party's role: `name`, `vat`, `gln`, …
    private(set) var evidence: [String: String] = [:]
    /// ISO 3166-1 alpha-2 code of the party's address: set it first, national numbers need it.
    private(set) var country: String?

    private let role: PartyRole
    private let rejections: Rejections?

    init(_ role: PartyRole, _ rejections: Rejections?) {
        self.role = role
        self.rejections = rejections
    }

    private static let mostIdentifiers = 30
    private static let mostWritten = 6
    private static let mostNames = 10

    var isEmpty: Bool { party.isEmpty }

    mutating func setAddress(street: [XMLPlace?], postCode: XMLPlace?, city: XMLPlace?, country: XMLPlace?) {
        if let code = country?.text?.uppercased(), code.utf8.count == 2, code.utf8.allSatisfy({ $0 >= 65 && $0 <= 90 })
        {
            self.country = code == "UK" ? "GB" : code
        }
        let line = street.compactMap { $0?.text }.joined(separator: " ")
        let address = PostalAddress(
            street: line.isEmpty ? nil : line, postCode: postCode?.text, city: city?.text, country: self.country)
        guard address != PostalAddress() else { return }
        party.address = address
        evidence["address"] = (street.compactMap { $0 }.first ?? city ?? postCode ?? country)?.path
    }

    /// The first name is the party's, each other one stands beside it.
    mutating func addName(_ place: XMLPlace?) {
        guard let place, let name = place.text, name != party.name, !party.otherNames.contains(name) else { return }
        if party.name == nil {
            party.name = name
            evidence["name"] = place.path
        } else if party.otherNames.count < PartyFindings.mostNames {
            party.otherNames.append(name)
        }
    }

    mutating func setName(_ name: String, at place: XMLPlace) {
        guard party.name == nil, !name.isEmpty else { return }
        party.name = name
        evidence["name"] = place.path
    }

    mutating func setPerson(_ name: String, at place: XMLPlace) {
        guard party.person == nil, !name.isEmpty, name != party.name else { return }
        party.person = name
        evidence["person"] = place.path
    }

    /// An identifier of a scheme that is known. One that fails its test (a digit too few, a wrong check digit) is
    /// kept as a number of unknown owner, which never identifies anyone.
    mutating func add(_ scheme: Identifier.Scheme, _ place: XMLPlace?, country: String? = nil) {
        guard let place, let text = place.text else { return }
        add(scheme, text: text, at: place, country: country)
    }

    mutating func add(_ scheme: Identifier.Scheme, text: String, at place: XMLPlace, country: String? = nil) {
        guard PartyFindings.hasMeaning(text) else { return }
        if let identifier = Identifier(scheme: scheme, text: text, country: country ?? self.country) {
            append(identifier, at: place)
            guard scheme == .enterprise, text.alphanumeric.utf8.count > identifier.value.utf8.count else { return }
            // A SIRET names one establishment of the company that the SIREN names.
            _ = addNumber(text, at: place, note: "")
        } else {
            rejections?.note(
                "\(role.rawValue).\(scheme.rawValue)", text, at: place.path, because: PartyFindings.fault(scheme))
            switch scheme {
            case .phone, .website, .iban: break
            case .email: keep(scheme, text, at: place)
            default:
                if !addNumber(text, at: place, note: " (no valid \(scheme.rawValue))") { keep(scheme, text, at: place) }
            }
        }
    }

    /// What is none of its scheme: people see it, nobody is found by it.
    private mutating func keep(_ scheme: Identifier.Scheme, _ text: String, at place: XMLPlace) {
        let detail = WrittenDetail(scheme: scheme, value: text)
        guard party.asWritten.count < PartyFindings.mostWritten, !party.asWritten.contains(detail) else { return }
        party.asWritten.append(detail)
        if evidence[scheme.rawValue] == nil {
            evidence[scheme.rawValue] = place.path + " (no valid \(scheme.rawValue))"
        }
    }

    private static func fault(_ scheme: Identifier.Scheme) -> String {
        switch scheme {
        case .email: "it is no e-mail address"
        case .phone: "it is no telephone number that can be told"
        case .website: "it is no domain name"
        case .customerNo, .accountNo: "it is longer than the number of a contact"
        case .vat, .enterprise, .gln, .iban, .peppol: "it has the wrong length or check digits"
        }
    }

    /// A number in a code list of electronic addresses (EAS) or of registrations (ISO 6523), or with one of the
    /// names that came before those lists; without any, what the caller says it is.
    mutating func addNumber(_ place: XMLPlace?, otherwise scheme: Identifier.Scheme) {
        guard let place, let text = place.text else { return }
        let list = place.attribute("schemeID") ?? place.attribute("schemeName") ?? place.attribute("schemeAgencyID")
        if let list, let meaning = RegistrationScheme(named: list) {
            add(meaning.scheme, text: text, at: place, country: meaning.country)
        } else if text.utf8.contains(UInt8(ascii: "@")) {
            add(.email, text: text, at: place)
        } else if let vat = Identifier(scheme: .vat, text: text), PartyFindings.isTested(vat) {
            append(vat, at: place)
        } else {
            add(list == nil ? scheme : .accountNo, text: text, at: place)
        }
    }

    /// An electronic address: a Peppol participant where its scheme has a code, an e-mail address, …
    mutating func addElectronicAddress(_ place: XMLPlace?) {
        guard let place, let text = place.text, PartyFindings.hasMeaning(text) else { return }
        let list = place.attribute("schemeID") ?? ""
        if let code = RegistrationScheme.code(named: list),
            let participant = Identifier(scheme: .peppol, text: "\(code):\(text)")
        {
            append(participant, at: place)
        } else {
            addNumber(place, otherwise: .accountNo)
        }
    }

    /// False when it is longer than any number of a contact.
    private mutating func addNumber(_ text: String, at place: XMLPlace, note: String) -> Bool {
        guard let number = Identifier(scheme: .accountNo, text: text) else { return false }
        append(number, at: place, note: note)
        return true
    }

    private mutating func append(_ identifier: Identifier, at place: XMLPlace, note: String = "") {
        guard party.identifiers.count < PartyFindings.mostIdentifiers, !party.identifiers.contains(identifier) else {
            return
        }
        let isFirst = !party.identifiers.contains { $0.scheme == identifier.scheme }
        party.identifiers.append(identifier)
        if isFirst { evidence[identifier.scheme.rawValue] = place.path + note }
    }

    /// False for what programs write where a number is required and none is known.
    private static func hasMeaning(_ text: String) -> Bool {
        let word = text.alphanumeric
        return !["", "NA", "NONE", "NULL", "NIL", "0"].contains(word)
    }

    /// True for VAT numbers whose country has check digits that are tested: a random number hardly ever passes.
    private static func isTested(_ vat: Identifier) -> Bool {
        ["BE", "NL", "DE", "FR", "LU", "IT"].contains(vat.value.prefix(2))
    }
}
