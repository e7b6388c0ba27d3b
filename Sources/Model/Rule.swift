/// When (conditions) → extract, set, look up, choose. Read from `rules.d`, in order of file and place.
package struct Rule: Equatable, Sendable {
    /// A way to find the contact.
    package enum Way: String, Sendable, CaseIterable {
        // Identity: each may record on its own.
        case customerNo = "customer_no", peppol, gln, vat, enterprise, iban, document
        // Description: may record only together with `record`.
        /// A name that a person assigned to a contact before, at the same place.
        case alias
        case nameAndAddress = "name_and_address", email, phone, name
    }

    /// What becomes of the document; whoever its contact is.
    package enum Outcome: String, Sendable, CaseIterable {
        /// As without a word: it is recorded when its contact is found.
        case record
        /// A person decides, whatever matches.
        case review
        /// It is stored and told of in the journal, and that is all.
        case ignore
    }

    /// Values that a rule gives to facts, whatever the document says.
    package struct Settings: Equatable, Sendable {
        package var kind: DocumentKind?
        package var direction: Direction?
        /// ISO 639-1 code.
        package var language: String?

        package init(kind: DocumentKind? = nil, direction: Direction? = nil, language: String? = nil) {
            self.kind = kind
            self.direction = direction
            self.language = language
        }

        package var isEmpty: Bool { self == Settings() }
    }

    package var name: String
    /// `file:line`, for messages.
    package var source: String
    /// All of them must hold; without any the rule always applies.
    package var when: [RuleCondition]
    package var extractions: [RuleExtraction]
    package var settings: Settings
    /// The ways of looking for the contact, in order.
    package var match: [Way]
    /// The descriptive ways among them that may record on their own.
    package var record: Set<Way>
    /// By how much the contact found must be stronger than any other that the document could concern; 0 to 100.
    package var margin: Int
    /// A fixed contact.
    package var contact: String?
    package var template: String?
    package var particulars: InteractionParticulars
    /// Further interactions of the same document.
    package var also: [FurtherInteraction]
    package var outcome: Outcome?
    /// True when the rules below are asked too although this one decides.
    package var continues: Bool

    package init(
        name: String, source: String = "", when: [RuleCondition] = [], extractions: [RuleExtraction] = [],
        settings: Settings = Settings(), match: [Way] = [], record: Set<Way> = [], margin: Int = 0,
        contact: String? = nil, template: String? = nil,
        particulars: InteractionParticulars = InteractionParticulars(), also: [FurtherInteraction] = [],
        outcome: Outcome? = nil, continues: Bool = false
    ) {
        self.name = name
        self.source = source
        self.when = when
        self.extractions = extractions
        self.settings = settings
        self.match = match
        self.record = record
        self.margin = margin
        self.contact = contact
        self.template = template
        self.particulars = particulars
        self.also = also
        self.outcome = outcome
        self.continues = continues
    }
}
