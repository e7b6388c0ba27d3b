/// One thing that a rule demands of a document. Of a list of values one must fit.
package indirect enum RuleCondition: Hashable, Sendable {
    /// The drop folder's name or whole path.
    case folder([String])
    /// The file's name, by patterns as in a shell: `*` and `?`.
    case fileName([String])
    /// Who dropped the file.
    case owner([String])
    case kind([DocumentKind])
    case direction(Direction)
    case documentType([DocumentType])
    /// ISO 639-1 codes.
    case language([String])
    /// A regular expression (PCRE2) on the document's text.
    case text(String)
    /// The name of the party that sells, by patterns with `*` and `?`; case and accents do not count.
    case seller([String])
    /// The name of the party that buys.
    case buyer([String])
    case pages(ClosedRange<Int>)
    case mediaType([MediaType])
    case fact(FactName, FactTest)
    /// Of the contact that was found.
    case contact(ContactProperty, [String])
    case all([RuleCondition])
    case any([RuleCondition])
    case not(RuleCondition)

    package enum ContactProperty: String, Sendable, CaseIterable {
        case number, type, salesperson, language, country
        /// Of the contact or of the company that it works for.
        case segment
    }

    /// For people: "folder is garage", "not (kind is reminder)".
    package var words: String {
        func list(_ values: [String]) -> String { values.joined(separator: " or ") }
        switch self {
        case .folder(let names): return "folder is \(list(names))"
        case .fileName(let names): return "file name is \(list(names))"
        case .owner(let names): return "owner is \(list(names))"
        case .kind(let kinds): return "kind is \(list(kinds.map(\.rawValue)))"
        case .direction(let direction): return "direction is \(direction.rawValue)"
        case .documentType(let types): return "type is \(list(types.map(\.rawValue)))"
        case .language(let languages): return "language is \(list(languages))"
        case .text(let pattern): return "text matches '\(pattern)'"
        case .seller(let names): return "seller is \(list(names))"
        case .buyer(let names): return "buyer is \(list(names))"
        case .pages(let range):
            if range.lowerBound == range.upperBound { return "pages are \(range.lowerBound)" }
            if range.upperBound == Int.max { return "pages are \(range.lowerBound) or more" }
            return "pages are \(range.lowerBound) to \(range.upperBound)"
        case .mediaType(let types): return "media type is \(list(types.map(\.rawValue)))"
        case .fact(let name, let test): return "\(name) \(test.words)"
        case .contact(let property, let values): return "the contact's \(property.rawValue) is \(list(values))"
        case .all(let conditions): return conditions.map(\.words).joined(separator: " and ")
        case .any(let conditions): return "(" + conditions.map(\.words).joined(separator: " or ") + ")"
        case .not(let condition): return "not (\(condition.words))"
        }
    }

    /// True when it can only be told of a contact.
    package var asksContact: Bool {
        switch self {
        case .contact: true
        case .all(let conditions), .any(let conditions): conditions.contains(where: \.asksContact)
        case .not(let condition): condition.asksContact
        default: false
        }
    }
}
