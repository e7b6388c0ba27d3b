/// A company or person in our address book, as Business Central's table 5050 keeps it.
package struct Contact: Codable, Equatable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable { case company, person }

    /// Business Central "No.": 1 to 20 characters, our key.
    package var number: String
    package var kind: Kind
    package var name: String
    package var name2: String?
    /// For a person: the No. of the company he or she works for.
    package var companyNumber: String?
    package var companyName: String?
    package var address: PostalAddress
    package var address2: String?
    package var languageCode: String?
    package var salespersonCode: String?
    /// "" , "Hard Copy" or "Email" (enum 5076).
    package var correspondenceType: String?
    /// Without double ones.
    package var businessRelations: [BusinessRelation] = []
    /// It comes into no segment by criteria, unless somebody asks for it.
    package var isExcludedFromSegments = false
    /// It comes into no segment at all.
    package var isPrivacyBlocked = false
    /// All identifiers in normal form, without double ones. E-mail, phone and website are among them.
    package var identifiers: [Identifier]
    /// Other names by which documents call this contact: learnt, or trade names.
    package var aliases: [String]
    /// Names that were learnt when a person assigned a document; not part of what address books exchange.
    package var learntNames: [LearntName] = []
    /// Names that it bore before; papers still call it so.
    package var formerNames: [String]
    package var otherAddresses: [OtherAddress]
    /// Numbers of contacts that were merged into this one; they still find it.
    package var formerNumbers: [String]

    package init(
        number: String, kind: Kind = .company, name: String, name2: String? = nil, companyNumber: String? = nil,
        companyName: String? = nil, address: PostalAddress = PostalAddress(), address2: String? = nil,
        languageCode: String? = nil, salespersonCode: String? = nil, correspondenceType: String? = nil,
        identifiers: [Identifier] = [], aliases: [String] = [], formerNames: [String] = [],
        otherAddresses: [OtherAddress] = [], formerNumbers: [String] = []
    ) {
        self.number = number
        self.kind = kind
        self.name = name
        self.name2 = name2
        self.companyNumber = companyNumber
        self.companyName = companyName
        self.address = address
        self.address2 = address2
        self.languageCode = languageCode
        self.salespersonCode = salespersonCode
        self.correspondenceType = correspondenceType
        self.identifiers = identifiers
        self.aliases = aliases
        self.formerNames = formerNames
        self.otherAddresses = otherAddresses
        self.formerNumbers = formerNumbers
    }

    private enum CodingKeys: String, CodingKey {
        case number = "contact_no", kind = "type", name, name2 = "name_2", companyNumber = "company_no",
            companyName = "company_name", address, address2 = "address_2", languageCode = "language_code",
            salespersonCode = "salesperson_code", correspondenceType = "correspondence_type",
            businessRelations = "business_relations", isExcludedFromSegments = "exclude_from_segment",
            isPrivacyBlocked = "privacy_blocked", identifiers, aliases,
            formerNames = "former_names", otherAddresses = "other_addresses", formerNumbers = "former_nos"
    }

    /// Every name documents may call this contact by.
    package var names: [String] { [name] + (name2.map { [$0] } ?? []) + aliases + formerNames }
}
