import Model

/// What the number of an ISO 6523 or EAS code list is: the scheme it counts as here, and the country it belongs to.
struct RegistrationScheme {
    let scheme: Identifier.Scheme
    let country: String?

    /// Nil for a list that is none of those known here. Takes the four digits as well as names such as `BE:CBE`,
    /// `GLN` or `KVK`.
    init?(named list: String) {
        let key = list.alphanumeric
        switch key {
        case "EM", "EMAIL", "SMTP": (scheme, country) = (.email, nil)
        case "VAT", "VA": (scheme, country) = (.vat, nil)
        case "IBAN": (scheme, country) = (.iban, nil)
        default:
            guard let known = RegistrationScheme.lists[RegistrationScheme.code(named: list) ?? key] else { return nil }
            (scheme, country) = known
        }
    }

    /// The four digits under which Peppol knows the list; nil when there are none.
    static func code(named list: String) -> String? {
        let bytes = list.utf8
        if bytes.count == 4, bytes.allSatisfy({ $0 >= 48 && $0 <= 57 }) { return list }
        return codes[list.alphanumeric]
    }

    /// Names of the lists before they had numbers (Peppol BIS 2, national habits), as letters and digits.
    private static let codes = [
        "GLN": "0088", "GS1": "0088", "EAN": "0088", "ILN": "0088",
        "BECBE": "0208", "CBE": "0208", "KBO": "0208", "BCE": "0208", "BEEN": "0208", "BEVAT": "9925",
        "NLKVK": "0106", "KVK": "0106", "NLVAT": "9944", "FRSIRENE": "0002", "SIREN": "0002", "FRSIRET": "0009",
        "SIRET": "0009", "FRVAT": "9957", "DEVAT": "9930", "LUVAT": "9938", "ATVAT": "9914", "ITVAT": "0211",
        "GBVAT": "9932", "IEVAT": "9935", "ESVAT": "9920", "PTVAT": "9946", "PLVAT": "9945", "DKCVR": "0184",
        "CVR": "0184", "NOORGNR": "0192", "NOORG": "0192", "SEORGNR": "0007", "FIOVT": "0216", "DUNS": "0060",
        "CHUIDB": "0183",
    ]

    private static let lists: [String: (Identifier.Scheme, String?)] = {
        var lists: [String: (Identifier.Scheme, String?)] = ["0088": (.gln, nil), "0211": (.vat, "IT")]
        for (code, country) in [
            ("0002", "FR"), ("0009", "FR"), ("0225", "FR"), ("0106", "NL"), ("0208", "BE"), ("9956", "BE"),
            ("0007", "SE"), ("0037", "FI"), ("0212", "FI"), ("0216", "FI"), ("0183", "CH"), ("0184", "DK"),
            ("0191", "EE"), ("0192", "NO"), ("0196", "IS"), ("0200", "LT"), ("0218", "LV"), ("0240", "LU"),
        ] {
            lists[code] = (.enterprise, country)
        }
        for (code, country) in [
            ("9910", "HU"), ("9914", "AT"), ("9920", "ES"), ("9925", "BE"), ("9926", "BG"), ("9928", "CY"),
            ("9929", "CZ"), ("9930", "DE"), ("9931", "EE"), ("9932", "GB"), ("9933", "EL"), ("9934", "HR"),
            ("9935", "IE"), ("9937", "LT"), ("9938", "LU"), ("9939", "LV"), ("9943", "MT"), ("9944", "NL"),
            ("9945", "PL"), ("9946", "PT"), ("9947", "RO"), ("9949", "SI"), ("9950", "SK"), ("9955", "SE"),
            ("9957", "FR"), ("9927", "CH"), ("0213", "FI"),
        ] {
            lists[code] = (.vat, country)
        }
        return lists
    }()
}
