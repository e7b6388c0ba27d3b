/// That a contact is in a segment.
package struct SegmentMembership: Equatable, Sendable, Encodable {
    package var segmentNumber: String
    /// Of the segment.
    package var description: String
    package var contactNumber: String

    private enum CodingKeys: String, CodingKey {
        case segmentNumber = "segment_no", description, contactNumber = "contact_no"
    }
}
