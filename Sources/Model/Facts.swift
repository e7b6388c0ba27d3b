/// What the document says, as far as a reader understood it. Nothing here knows who "we" are, but for
/// `direction`, which matching fills in.
package struct Facts: Codable, Equatable, Sendable {
    package var kind: DocumentKind?
    package var direction: Direction?
    package var number: String?
    package var date: CalendarDate?
    package var dueDate: CalendarDate?
    /// ISO 4217 code.
    package var currency: String?
    /// The grand total including VAT, positive on credit notes; the amount claimed on reminders, the closing
    /// balance on statements.
    package var total: Amount?
    /// ISO 639-1 code of the document's language.
    package var language: String?
    package var references: [DocumentReference] = []
    package var seller = Party()
    package var buyer = Party()
    /// Where the goods go, when that is another party than the buyer. Never the contact.
    package var delivery: Party?
    /// On paper: what names a party without the layout telling for sure which one, in reading order.
    package var mentions: [Mention] = []
    /// What a person should look at before anything is recorded; empty for most documents.
    package var concerns: [Concern] = []
    /// Of a hybrid document: what its page says differently. Grave ones are a concern too.
    package var differences: [PageDifference] = []

    package init() {}

    private enum CodingKeys: String, CodingKey {
        case kind, direction, number, date, dueDate = "due_date", currency, total, language, references, seller, buyer,
            delivery, mentions, concerns, differences
    }

    /// The party that issues a document of this kind: the buyer for an order and its like, else the seller.
    package var issuerRole: PartyRole { kind?.isIssuedByBuyer == true ? .buyer : .seller }
}

/// Another document this one refers to.
package struct DocumentReference: Codable, Hashable, Sendable {
    /// `order`, `quote`, `contract`, `invoice`, `delivery`, `customer-reference`, `structured-communication`, …
    package var type: String
    package var value: String

    package init(type: String, value: String) {
        self.type = type
        self.value = value
    }
}

/// The part a party plays on the document.
package enum PartyRole: String, Codable, Sendable, CaseIterable {
    case seller, buyer, delivery
}

/// A party as the document shows it.
package struct Party: Codable, Equatable, Sendable {
    package var name: String?
    /// Trade names, legal names and names of departments that stand beside `name`.
    package var otherNames: [String] = []
    /// The person addressed at the party: "t.a.v.", "attn".
    package var person: String?
    package var address: PostalAddress?
    package var identifiers: [Identifier] = []
    /// What stands where an identifier should, and is none.
    package var asWritten: [WrittenDetail] = []

    package init(name: String? = nil, identifiers: [Identifier] = []) {
        self.name = name
        self.identifiers = identifiers
    }

    private enum CodingKeys: String, CodingKey {
        case name, otherNames = "other_names", person, address, identifiers, asWritten = "as_written"
    }

    /// True when the document says nothing at all about this party.
    package var isEmpty: Bool {
        name == nil && otherNames.isEmpty && person == nil && address == nil && identifiers.isEmpty
            && asWritten.isEmpty
    }
}

/// An address as printed: every part optional, nothing guessed.
package struct PostalAddress: Codable, Hashable, Sendable {
    /// Street, number and box on one line.
    package var street: String?
    package var postCode: String?
    package var city: String?
    /// ISO 3166-1 alpha-2 code.
    package var country: String?

    package init(street: String? = nil, postCode: String? = nil, city: String? = nil, country: String? = nil) {
        self.street = street
        self.postCode = postCode
        self.city = city
        self.country = country
    }

    private enum CodingKeys: String, CodingKey {
        case street, postCode = "post_code", city, country
    }
}

/// A reason why a person should look at a document although it could be read.
package enum Concern: String, Codable, Sendable, CaseIterable {
    /// No page has text: a scan, or drawings only.
    case noText = "no-text"
    /// Read by OCR, and a fact that counts could not be made out for sure.
    case uncertainScan = "uncertain-scan"
    /// Text is there, but its characters cannot be trusted (no mapping to Unicode).
    case garbledText = "garbled-text"
    /// More than one document in one file: two numbers, two addressees.
    case severalDocuments = "several-documents"
    /// More pages than the limit; the rest was not read.
    case tooManyPages = "too-many-pages"
    /// The XML inside and the visible page say different things.
    case pageDiffersFromXML = "page-differs-from-xml"
}
