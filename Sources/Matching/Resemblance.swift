import Model

/// By what a description fits contacts: each has its sentences, for the words agree with it in other languages.
enum Resemblance {
    case assigned, nameAndAddress, nearlyName, nameAndMail, nameAndPhone, mail, name

    /// Of one contact, which may be recorded.
    func fitsOnly(_ contact: String) -> Phrase {
        switch self {
        case .assigned: "a name assigned before fit \(contact) and nobody else"
        case .nameAndAddress: "name and address fit \(contact) and nobody else"
        case .nearlyName: "nearly the name, and the very address fit \(contact) and nobody else"
        case .nameAndMail: "name and e-mail fit \(contact) and nobody else"
        case .nameAndPhone: "name and phone fit \(contact) and nobody else"
        case .mail: "e-mail, and no name is printed fit \(contact) and nobody else"
        case .name: "name alone fit \(contact) and nobody else"
        }
    }

    /// Of several contacts.
    func fits(_ contacts: String) -> Phrase {
        switch self {
        case .assigned: "a name assigned before fit \(contacts)"
        case .nameAndAddress: "name and address fit \(contacts)"
        case .nearlyName: "nearly the name, and the very address fit \(contacts)"
        case .nameAndMail: "name and e-mail fit \(contacts)"
        case .nameAndPhone: "name and phone fit \(contacts)"
        case .mail: "e-mail, and no name is printed fit \(contacts)"
        case .name: "name alone fit \(contacts)"
        }
    }

    /// Where no rule lets the way record.
    func fits(_ contacts: String, unruled way: Rule.Way) -> Phrase {
        let way = way.rawValue
        return switch self {
        case .assigned: "a name assigned before fit \(contacts); no rule lets \(way) record"
        case .nameAndAddress: "name and address fit \(contacts); no rule lets \(way) record"
        case .nearlyName: "nearly the name, and the very address fit \(contacts); no rule lets \(way) record"
        case .nameAndMail: "name and e-mail fit \(contacts); no rule lets \(way) record"
        case .nameAndPhone: "name and phone fit \(contacts); no rule lets \(way) record"
        case .mail: "e-mail, and no name is printed fit \(contacts); no rule lets \(way) record"
        case .name: "name alone fit \(contacts); no rule lets \(way) record"
        }
    }
}
