import ArgumentParser
import Model

/// What can be said of a contact on the command line.
struct ContactOptions: ParsableArguments {
    @Option(help: "company or person.", completion: .list(["company", "person"]))
    var type: String?
    @Option(name: .customLong("name-2"), help: "A second line of the name, or a trade name.")
    var name2: String?
    @Option(help: "For a person: the No. of the company he or she works for.", completion: .contactNumber)
    var company: String?
    @OptionGroup var address: AddressOptions
    @Option(help: "The language code of Business Central: NLB, FRB, …")
    var language: String?
    @Option(help: "The code of the salesperson.")
    var salesperson: String?
    @Option(
        help: "How the contact is written to: 'Hard Copy' or 'Email'.", completion: .list(["hard-copy", "email"]))
    var correspondence: String?
    @Option(help: "What it is to us: customer, vendor, bank-account, employee, other. Several times where several.")
    var relation: [String] = []
    @Option(help: "Whether it stays out of segments that are chosen by criteria.")
    var excludeFromSegment: YesNo?
    @Option(help: "Whether it stays out of every segment.")
    var privacyBlocked: YesNo?
    @Option(help: "A VAT number. This and the following may be given several times.")
    var vat: [String] = []
    @Option(help: "An enterprise number: KBO, KvK, SIREN, …")
    var enterprise: [String] = []
    @Option(help: "A GLN.")
    var gln: [String] = []
    @Option(help: "A Peppol identifier such as 0208:0123456749.")
    var peppol: [String] = []
    @Option(help: "An IBAN.")
    var iban: [String] = []
    @Option(help: "Another number by which papers of ours call the contact.")
    var customerNo: [String] = []
    @Option(help: "An e-mail address.")
    var email: [String] = []
    @Option(help: "A telephone number.")
    var phone: [String] = []
    @Option(help: "A web address.")
    var website: [String] = []
    @Option(help: "Another name by which papers call the contact.")
    var alias: [String] = []
    @Option(help: "A name that the contact bore before.")
    var formerName: [String] = []

    /// Puts what was said into the contact.
    /// - Throws: `Refusal` for what is no valid number, type or country.
    func apply(to contact: inout Contact) throws {
        if let type {
            guard let kind = Contact.Kind(rawValue: type.lowercased()) else {
                throw Refusal("'\(type)' is no type of contact; say company or person.")
            }
            contact.kind = kind
            if kind == .company { (contact.companyNumber, contact.companyName) = (nil, nil) }
        }
        if let company {
            guard let number = ContactNumber.normalForm(company) else {
                throw Refusal("'\(company)' is no contact number.")
            }
            contact.companyNumber = number
            if type == nil { contact.kind = .person }
        }
        try address.apply(to: &contact.address, &contact.address2)
        try AddressOptions.set(name2, &contact.name2)
        try AddressOptions.set(language, &contact.languageCode)
        try AddressOptions.set(salesperson, &contact.salespersonCode)
        if let correspondence {
            guard let type = TypedWord.find(correspondence, among: CorrespondenceType.self) else {
                throw Refusal("'\(correspondence)' is no way to write to a contact; say 'Hard Copy' or 'Email'.")
            }
            contact.correspondenceType = type.rawValue
        }
        for text in relation {
            let relation = try Self.relation(text)
            if !contact.businessRelations.contains(relation) { contact.businessRelations.append(relation) }
        }
        if let excludeFromSegment { contact.isExcludedFromSegments = excludeFromSegment == .yes }
        if let privacyBlocked { contact.isPrivacyBlocked = privacyBlocked == .yes }
        try addIdentifiers(to: &contact)
        try addNames(alias, to: &contact.aliases)
        try addNames(formerName, to: &contact.formerNames)
    }

    static func relation(_ text: String) throws -> BusinessRelation {
        let word = text.lowercased().replacing("-", with: "_").replacing(" ", with: "_")
        if let relation = BusinessRelation(rawValue: word) { return relation }
        let known = BusinessRelation.allCases.map { $0.rawValue.replacing("_", with: "-") }.joined(separator: ", ")
        throw Refusal("'\(text)' is no business relation; there are \(known).")
    }

    private func addIdentifiers(to contact: inout Contact) throws {
        let given: [(Identifier.Scheme, [String])] = [
            (.vat, vat), (.enterprise, enterprise), (.gln, gln), (.peppol, peppol), (.iban, iban),
            (.customerNo, customerNo), (.email, email), (.phone, phone), (.website, website),
        ]
        let country = contact.address.country
        for (scheme, texts) in given {
            for text in texts {
                let belgian = scheme == .vat && country == nil ? "BE" : country
                guard let identifier = Identifier(scheme: scheme, text: text, country: belgian) else {
                    throw Refusal("'\(text)' is no valid \(Phrase(word: scheme.title)).")
                }
                if !contact.identifiers.contains(identifier) { contact.identifiers.append(identifier) }
            }
        }
    }

    private func addNames(_ texts: [String], to names: inout [String]) throws {
        for text in texts {
            guard let name = text.cleanLine, !NameKey(name).isEmpty, name.count <= ContactLimits.text else {
                throw Refusal("'\(text)' is no name to recognise a contact by.")
            }
            if !names.contains(name) { names.append(name) }
        }
    }
}
