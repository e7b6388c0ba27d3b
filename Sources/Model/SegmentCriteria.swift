/// Which contacts come into a segment, stay in it or go (Business Central: reports Add Contacts and Remove Contacts).
/// All that are given must hold, of each a single value.
package struct SegmentCriteria: Codable, Equatable, Sendable {
    /// What a contact is chosen by.
    package enum Field: String, CodingKeyRepresentable, Codable, Sendable, CaseIterable {
        /// `*` and `?` stand for any text and any character, `C00001..C00099` for a range.
        case number
        /// One of its names, with `*` and `?`; case and accents do not count.
        case name
        /// `company` or `person`.
        case type
        case salesperson
        /// As `number`.
        case postCode = "post_code"
        /// Two letters.
        case country
        /// Two letters, or Business Central's code.
        case language
        /// Of the contact or of its company; see `BusinessRelation`.
        case relation
    }

    package var fields: [Field: [String]] = [:]
    package var interactions: InteractionCriteria?
    /// With the people of the companies that fit.
    package var withPeople = false
    /// With the companies of the people who fit.
    package var withCompanies = false

    package init() {}

    /// True when nobody is chosen by it.
    package var isEmpty: Bool { fields.isEmpty && interactions == nil }

    /// For people: "number is C0*, country is BE or NL".
    package var words: Phrase {
        var words: [Phrase] = Field.allCases.compactMap { field in
            fields[field].map { "\(Phrase(word: field.title)) is \(SegmentCriteria.list($0))" }
        }
        if let interactions { words.append(interactions.words) }
        if withPeople { words.append("with the people of the companies") }
        if withCompanies { words.append("with the companies of the people") }
        return words.joined(separator: ", ")
    }

    static func list(_ values: [String]) -> Phrase {
        let first: Phrase = Phrase(verbatim: values.first ?? "")
        return values.dropFirst().reduce(first) { "\($0) or \($1)" }
    }
}

extension SegmentCriteria.Field {
    fileprivate var title: String { rawValue.replacing("_", with: " ") }
}
