/// A document that waits for a person, with the reason and the candidates.
///
/// Its JSON is an interface that others script against: every field is always there, null where absent.
package struct ReviewItem: Equatable, Sendable {
    package var number: Int64
    package var receivedAt: Moment
    package var reason: ReviewReason
    package var candidates: [Candidate]
    package var facts: Facts
    package var document: EntryDocument
    package var documentType: DocumentType?
    package var templateCode: String?
    /// How the item was settled; nil while it waits.
    package var resolution: ReviewResolution?

    package init(
        number: Int64, receivedAt: Moment, reason: ReviewReason, candidates: [Candidate], facts: Facts,
        document: EntryDocument, documentType: DocumentType? = nil, templateCode: String? = nil,
        resolution: ReviewResolution? = nil
    ) {
        self.number = number
        self.receivedAt = receivedAt
        self.reason = reason
        self.candidates = candidates
        self.facts = facts
        self.document = document
        self.documentType = documentType
        self.templateCode = templateCode
        self.resolution = resolution
    }
}

extension ReviewItem: Encodable {
    private enum CodingKeys: String, CodingKey {
        case number = "review_no", receivedAt = "received_at", reason, detail = "reason_detail", candidates, facts,
            document, documentType = "document_type", templateCode = "template_code", resolution
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(number, forKey: .number)
        try container.encode(receivedAt, forKey: .receivedAt)
        try container.encode(reason.code, forKey: .reason)
        try container.encode(reason.detail, forKey: .detail)
        try container.encode(candidates, forKey: .candidates)
        try container.encode(ShownFacts(facts), forKey: .facts)
        try container.encode(document, forKey: .document)
        try container.encode(documentType, forKey: .documentType)
        try container.encode(templateCode, forKey: .templateCode)
        try container.encode(resolution, forKey: .resolution)
    }
}
