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
            fields[field].map { field.condition(SegmentCriteria.oneOf($0.map(field.value))) }
        }
        if let interactions { words.append(interactions.words) }
        if withPeople { words.append("with the people of the companies") }
        if withCompanies { words.append("with the companies of the people") }
        return words.joined(separator: ", ")
    }

    static func oneOf(_ values: [Phrase]) -> Phrase {
        let first: Phrase = values.first ?? Phrase(verbatim: "")
        return values.dropFirst().reduce(first) { "\($0) or \($1)" }
    }
}

extension SegmentCriteria.Field {
    fileprivate func condition(_ values: Phrase) -> Phrase {
        switch self {
        case .number: "number is \(values)"
        case .name: "name is \(values)"
        case .type: "type is \(values)"
        case .salesperson: "salesperson is \(values)"
        case .postCode: "post code is \(values)"
        case .country: "country is \(values)"
        case .language: "language is \(values)"
        case .relation: "relation is \(values)"
        }
    }

    /// Our own words for a type and a relation; all else is as it was typed.
    fileprivate func value(_ text: String) -> Phrase {
        switch self {
        case .type: Contact.Kind(rawValue: text).map { Phrase(word: $0.rawValue) } ?? Phrase(verbatim: text)
        case .relation: BusinessRelation(rawValue: text).map(\.name) ?? Phrase(verbatim: text)
        default: Phrase(verbatim: text)
        }
    }
}
