import Model

/// What facts are called before their values; rules and JSON have them by their keys.
enum FactLabel {
    /// `key`: of the evidence, such as `due_date` or `seller.vat`.
    static func of(_ key: String) -> Phrase {
        switch key {
        case "kind": "Type"
        case "direction": "Direction"
        case "number": "Number"
        case "date": "Date"
        case "due_date": "Due"
        case "total": "Total"
        case "currency": "Currency"
        case "language": "Language"
        case "contact": "Contact"
        case "seller": "Seller"
        case "buyer": "Buyer"
        case "references": "Refers to"
        default: ofParty(key)
        }
    }

    /// `seller.vat`
    private static func ofParty(_ key: String) -> Phrase {
        let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, parts[0] == "seller" || parts[0] == "buyer" else { return Phrase(word: key) }
        return "\(of(parts[0])) \(Phrase(word: parts[1]))"
    }
}
