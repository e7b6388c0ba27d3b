/// A contact as a file describes it: what the file does not speak of is not said to be blank.
package struct ImportedContact: Equatable, Sendable {
    /// What a file may say about a contact.
    package enum Field: Hashable, Sendable {
        case kind, name, name2, companyNumber, companyName, street, address2, postCode, city, country
        case language, salesperson, correspondence
        case identifiers(Identifier.Scheme)
        case aliases, formerNames, otherAddresses, formerNumbers
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
