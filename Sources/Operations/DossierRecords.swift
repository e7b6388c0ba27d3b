import Model

/// An entry with all that belongs to it, as a line of JSON.
struct EntryRecord: Encodable {
    struct Comment: Encodable {
        let at: String
        let user: String
        let text: String
    }

    struct Change: Encodable {
        let at: String
        let user: String
        let field: String
        let before: String?
        let after: String?
        let reason: String?
    }

    let entry: InteractionLogEntry
    let decision: Decision?
    let comments: [Comment]
    let changes: [Change]

    init(entry: InteractionLogEntry, decision: Decision?, comments: [EntryComment], changes: [EntryChange]) {
        (self.entry, self.decision) = (entry, decision)
        self.comments = comments.map { Comment(at: "\($0.writtenAt)", user: $0.user, text: $0.text) }
        self.changes = changes.map {
            Change(
                at: "\($0.at)", user: $0.user, field: $0.field.rawValue, before: $0.before, after: $0.after,
                reason: $0.reason)
        }
    }
}

/// A document that waits or waited for a person, as a line of JSON.
struct ReviewRecord: Encodable {
    let reviewNumber: Int64
    let receivedAt: String
    let document: EntryDocument
    let reason: String
    let facts: Facts
    let candidates: [Candidate]

    private enum CodingKeys: String, CodingKey {
        case reviewNumber = "review_no", receivedAt = "received_at", document, reason, facts, candidates
    }

    init(_ item: ReviewItem) {
        reviewNumber = item.number
        receivedAt = "\(item.receivedAt)"
        document = item.document
        reason = item.reason.code.rawValue
        (facts, candidates) = (item.facts, item.candidates)
    }
}
