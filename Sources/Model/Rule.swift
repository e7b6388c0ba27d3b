/// When (conditions) → extract, look up, choose. Read from `rules.d`, in order of file and place.
package struct Rule: Equatable, Sendable {
    /// All that are given must hold; an empty one always holds.
    package struct Conditions: Equatable, Sendable {
        /// The name or path of the drop folder.
        package var folder: String?
        package var kinds: [DocumentKind] = []
        package var direction: Direction?
        package var documentTypes: [DocumentType] = []
        package var languages: [String] = []
        /// A regular expression (PCRE2) on the document's text.
        package var text: String?

        package init() {}
    }

    /// A way to find the contact.
    package enum Way: String, Sendable, CaseIterable {
        // Identity: each may record on its own.
        case customerNo = "customer_no", peppol, gln, vat, enterprise, iban, document
        // Description: may record only together with `record`.
        /// A name that a person assigned to a contact before, at the same place.
        case alias
        case nameAndAddress = "name_and_address", email, phone, name
    }

    package var name: String
    /// `file:line`, for messages.
    package var source: String
    package var conditions: Conditions
    /// By scheme: a regular expression with a group `value`.
    package var extractions: [Identifier.Scheme: String]
    /// The ways of looking for the contact, in order.
    package var match: [Way]
    /// The descriptive ways among them that may record on their own.
    package var record: Set<Way>
    package var template: String?
    /// A fixed contact.
    package var contact: String?
    /// Send to a person, whatever matches.
    package var review: Bool

    package init(
        name: String, source: String = "", conditions: Conditions = Conditions(),
        extractions: [Identifier.Scheme: String] = [:], match: [Way] = [], record: Set<Way> = [],
        template: String? = nil, contact: String? = nil, review: Bool = false
    ) {
        self.name = name
        self.source = source
        self.conditions = conditions
        self.extractions = extractions
        self.match = match
        self.record = record
        self.template = template
        self.contact = contact
        self.review = review
    }
}
