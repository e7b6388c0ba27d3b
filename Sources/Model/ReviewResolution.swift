/// How a review item was settled.
package struct ReviewResolution: Equatable, Sendable, Encodable {
    package enum Way: String, Sendable, Encodable {
        case assigned, dismissed
        /// It was tried again, and the rules found the contact.
        case matched
    }

    package var way: Way
    package var user: String
    package var at: Moment
    /// The entry that was recorded, unless dismissed.
    package var entryNumber: Int64?
    /// Why, when dismissed.
    package var reason: String?

    package init(way: Way, user: String, at: Moment, entryNumber: Int64? = nil, reason: String? = nil) {
        self.way = way
        self.user = user
        self.at = at
        self.entryNumber = entryNumber
        self.reason = reason
    }

    private enum CodingKeys: String, CodingKey {
        case way, user, at, entryNumber = "entry_no", reason
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(way, forKey: .way)
        try container.encode(user, forKey: .user)
        try container.encode(at, forKey: .at)
        try container.encode(entryNumber, forKey: .entryNumber)
        try container.encode(reason, forKey: .reason)
    }
}
