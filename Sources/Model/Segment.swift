/// A named group of contacts, with what its interactions start with (Business Central table 5076).
package struct Segment: Codable, Equatable, Sendable {
    /// In normal form.
    package var number: String
    /// 1 to 100 characters.
    package var description: String
    package var templateCode: String?
    package var subject: String?
    package var campaignNumber: String?
    package var salespersonCode: String?
    /// "Hard Copy" or "Email" (enum 5076).
    package var correspondenceType: String?
    /// True when the segment's way of writing goes before that of each contact.
    package var ignoresContactCorrespondenceType = false
    package var createdAt: Moment
    package var createdBy: String

    package init(number: String, description: String, createdAt: Moment, createdBy: String) {
        self.number = number
        self.description = description
        self.createdAt = createdAt
        self.createdBy = createdBy
    }

    private enum CodingKeys: String, CodingKey {
        case number = "segment_no", description, templateCode = "template_code", subject,
            campaignNumber = "campaign_no", salespersonCode = "salesperson_code",
            correspondenceType = "correspondence_type",
            ignoresContactCorrespondenceType = "ignore_contact_correspondence_type", createdAt = "created_at",
            createdBy = "created_by"
    }
}

/// The number of a segment: 1 to 20 characters, upper case, as contact numbers are.
package enum SegmentNumber {
    package static func normalForm(_ text: String) -> String? {
        guard let number = ContactNumber.normalForm(text), !number.unicodeScalars.contains(where: { $0.value < 32 })
        else { return nil }
        return number
    }
}
