/// A contact as a file describes it: what the file does not speak of is not said to be blank.
package struct ImportedContact: Equatable, Sendable {
    /// What a file may say about a contact.
    package enum Field: Hashable, Sendable {
        case kind, name, name2, companyNumber, companyName, street, address2, postCode, city, country
        case language, salesperson, correspondence, relations, exclusion, privacy
        case identifiers(Identifier.Scheme)
        case aliases, formerNames, otherAddresses, formerNumbers

        /// One bit for each, for ever the same: ledgers keep it.
        package var bit: UInt64 {
            let place: UInt64 =
                switch self {
                case .kind: 0
                case .name: 1
                case .name2: 2
                case .companyNumber: 3
                case .companyName: 4
                case .street: 5
                case .address2: 6
                case .postCode: 7
                case .city: 8
                case .country: 9
                case .language: 10
                case .salesperson: 11
                case .correspondence: 12
                case .aliases: 13
                case .formerNames: 14
                case .otherAddresses: 15
                case .formerNumbers: 16
                case .relations: 17
                case .exclusion: 18
                case .privacy: 19
                case .identifiers(let scheme):
                    switch scheme {
                    case .customerNo: 32
                    case .accountNo: 33
                    case .peppol: 34
                    case .gln: 35
                    case .vat: 36
                    case .enterprise: 37
                    case .iban: 38
                    case .email: 39
                    case .phone: 40
                    case .website: 41
                    }
                }
            return 1 << place
        }
    }

    package var contact: Contact
    /// What the file speaks of; nil for everything.
    package var fields: Set<Field>?
    /// The line of the file on which it begins, from 1; 0 without a file.
    package var line: Int

    package init(_ contact: Contact, fields: Set<Field>? = nil, line: Int = 0) {
        self.contact = contact
        self.fields = fields
        self.line = line
    }

    /// This contact where the file speaks of it, and `known` for the rest.
    package func completed(by known: Contact) -> Contact {
        guard let fields else { return contact }
        var result = known
        result.number = contact.number
        for field in fields {
            switch field {
            case .kind: result.kind = contact.kind
            case .name: result.name = contact.name
            case .name2: result.name2 = contact.name2
            case .companyNumber: result.companyNumber = contact.companyNumber
            case .companyName: result.companyName = contact.companyName
            case .street: result.address.street = contact.address.street
            case .address2: result.address2 = contact.address2
            case .postCode: result.address.postCode = contact.address.postCode
            case .city: result.address.city = contact.address.city
            case .country: result.address.country = contact.address.country
            case .language: result.languageCode = contact.languageCode
            case .salesperson: result.salespersonCode = contact.salespersonCode
            case .correspondence: result.correspondenceType = contact.correspondenceType
            case .relations: result.businessRelations = contact.businessRelations
            case .exclusion: result.isExcludedFromSegments = contact.isExcludedFromSegments
            case .privacy: result.isPrivacyBlocked = contact.isPrivacyBlocked
            case .identifiers: break
            case .aliases: result.aliases = contact.aliases
            case .formerNames: result.formerNames = contact.formerNames
            case .otherAddresses: result.otherAddresses = contact.otherAddresses
            case .formerNumbers: result.formerNumbers = contact.formerNumbers
            }
        }
        result.identifiers =
            known.identifiers.filter { !fields.contains(.identifiers($0.scheme)) }
            + contact.identifiers.filter { fields.contains(.identifiers($0.scheme)) }
        return result
    }
}
