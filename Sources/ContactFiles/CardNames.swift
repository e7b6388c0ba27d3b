import Model

/// Which property of a vCard holds what. The standard has none for VAT numbers and their like: several names are in use.
enum CardNames {
    static let schemes: [String: Identifier.Scheme] = [
        "TEL": .phone, "EMAIL": .email, "URL": .website,
        "X-VAT": .vat, "X-VAT-NO": .vat, "X-VAT-NUMBER": .vat, "X-VATIN": .vat, "X-TAX-ID": .vat,
        "X-ENTERPRISE": .enterprise, "X-ENTERPRISE-NO": .enterprise, "X-KBO": .enterprise, "X-KVK": .enterprise,
        "X-SIREN": .enterprise, "X-GLN": .gln, "X-PEPPOL": .peppol, "X-IBAN": .iban,
        "X-CUSTOMER-NO": .customerNo, "X-ACCOUNT-NO": .accountNo,
    ]

    /// As we write them.
    static let written: [(Identifier.Scheme, String)] = [
        (.phone, "TEL"), (.email, "EMAIL"), (.website, "URL"), (.vat, "X-VAT"), (.enterprise, "X-ENTERPRISE"),
        (.gln, "X-GLN"), (.peppol, "X-PEPPOL"), (.iban, "X-IBAN"), (.customerNo, "X-CUSTOMER-NO"),
        (.accountNo, "X-ACCOUNT-NO"),
    ]

    static let fields: [String: [ImportedContact.Field]] = [
        "ADR": [.street, .address2, .postCode, .city, .country, .otherAddresses], "ORG": [.companyName],
        "NICKNAME": [.aliases], "LANG": [.language], "X-DOSSIER-LANGUAGE": [.language],
        "X-DOSSIER-COMPANY-NO": [.companyNumber], "X-DOSSIER-NAME-2": [.name2],
        "X-DOSSIER-SALESPERSON": [.salesperson], "X-DOSSIER-CORRESPONDENCE": [.correspondence],
        "X-DOSSIER-BUSINESS-RELATION": [.relations], "X-DOSSIER-EXCLUDE-FROM-SEGMENT": [.exclusion],
        "X-DOSSIER-PRIVACY-BLOCKED": [.privacy], "X-DOSSIER-FORMER-NAME": [.formerNames],
        "X-DOSSIER-FORMER-NO": [.formerNumbers],
    ]
}
