// The words of the office: what a document, a fact, a contact, a rule, a decision and an interaction are.
// No input, no output; every other room speaks these words.

/// Which way a document went, seen from our office: `outbound` when we issued it, `inbound` when it came to us.
package enum Direction: String, Codable, Sendable, CaseIterable {
    case outbound, inbound
}

/// What a document is. An open list: the shipped kinds are constants here, an office may add its own in rules.
package struct DocumentKind: RawRepresentable, Hashable, Codable, Sendable, ExpressibleByStringLiteral {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }
    package init(stringLiteral value: String) { rawValue = value }
    package init(from decoder: any Decoder) throws { rawValue = try decoder.singleValueContainer().decode(String.self) }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    package static let invoice: DocumentKind = "invoice"
    package static let creditNote: DocumentKind = "credit-note"
    package static let quote: DocumentKind = "quote"
    package static let order: DocumentKind = "order"
    package static let orderConfirmation: DocumentKind = "order-confirmation"
    package static let deliveryNote: DocumentKind = "delivery-note"
    package static let reminder: DocumentKind = "reminder"
    package static let statement: DocumentKind = "statement"
    package static let proForma: DocumentKind = "pro-forma"
    /// Recognised as none of the business documents: a flyer, a pay slip, a contract, a price list.
    package static let other: DocumentKind = "other"

    /// Kinds that only formats of XML tell, beside those that paper has titles for.
    package static let ofFormats: Set<DocumentKind> = [
        "application-response", "catalogue", "contract", "debit-note", "order-cancellation", "order-change",
        "receipt-advice", "remittance-advice", "request-for-quotation",
    ]

    /// True for what the buyer sends to the seller: orders, and the rarer kinds that go the same way.
    package var isIssuedByBuyer: Bool { DocumentKind.kindsOfBuyer.contains(self) }
    private static let kindsOfBuyer: Set<DocumentKind> = [
        .order, "order-change", "order-cancellation", "request-for-quotation", "receipt-advice", "remittance-advice",
    ]
}

/// Kind and direction together, as Business Central names them: `sales-invoice`, `purchase-order`, …
///
/// The party that sells makes it a sales document, whoever issued the paper: an order we receive is a
/// `sales-order`, an order we send is a `purchase-order`.
package struct DocumentType: RawRepresentable, Hashable, Codable, Sendable, ExpressibleByStringLiteral {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }
    package init(stringLiteral value: String) { rawValue = value }
    package init(from decoder: any Decoder) throws { rawValue = try decoder.singleValueContainer().decode(String.self) }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    package init(kind: DocumentKind, direction: Direction) {
        let weSell = (direction == .outbound) != kind.isIssuedByBuyer
        rawValue = "\(weSell ? "sales" : "purchase")-\(kind.rawValue)"
    }

    /// What it was made of: `sales-order` is an order that came to us. Nil for a type that names neither side.
    package var kindAndDirection: (kind: DocumentKind, direction: Direction)? {
        let parts = rawValue.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, parts[0] == "sales" || parts[0] == "purchase" else { return nil }
        let kind = DocumentKind(rawValue: String(parts[1]))
        return (kind, (parts[0] == "sales") != kind.isIssuedByBuyer ? .outbound : .inbound)
    }
}

extension Facts {
    /// Takes over what a type tells of kind and direction.
    package mutating func take(_ type: DocumentType) {
        guard let (kind, direction) = type.kindAndDirection else { return }
        (self.kind, self.direction) = (kind, direction)
    }
}

/// The type of a document's bytes, decided by content and never by the file's name.
package enum MediaType: String, Codable, Sendable, CaseIterable {
    case pdf = "application/pdf"
    case xml = "application/xml"
    case xps = "application/vnd.ms-xpsdocument"
    case other = "application/octet-stream"
}
