import Model

/// The contact that was found, as rules ask about it. What is not on its card is looked up when the first rule asks.
final class FoundContact {
    let contact: Contact
    private let directory: any ContactDirectory
    private var knownSegments: Set<String>?

    init(_ contact: Contact, in directory: any ContactDirectory) {
        self.contact = contact
        self.directory = directory
    }

    /// The numbers of its segments, and of those of its company.
    func segments() throws -> Set<String> {
        if let knownSegments { return knownSegments }
        let segments = Set(try directory.segments(of: contact))
        knownSegments = segments
        return segments
    }

    /// Its number, and those of the contacts that were merged into it: rules may call it by any of them.
    var numbers: Set<String> { Set(contact.formerNumbers + [contact.number]) }

    func has(_ property: RuleCondition.ContactProperty, oneOf values: [String]) throws -> Bool {
        let own: Set<String> =
            switch property {
            case .segment: try segments()
            case .number: numbers
            case .type: [contact.kind.rawValue]
            case .salesperson: FoundContact.one(contact.salespersonCode)
            case .language: FoundContact.one(ContactLanguage.code(contact.languageCode))
            case .country: FoundContact.one(contact.address.country)
            }
        return values.contains { value in own.contains { $0.uppercased() == value.uppercased() } }
    }

    private static func one(_ text: String?) -> Set<String> {
        guard let text = text?.trimmed, !text.isEmpty else { return [] }
        return [text]
    }
}
