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
