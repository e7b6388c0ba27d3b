import Model
import Operations
import Recording

/// What a change of a segment did, in words.
enum SegmentChangeText {
    static func tell(_ change: SegmentChange, of number: String, isPreview: Bool = false) {
        let contacts: Phrase = "\(change.contacts, "contact", "contacts")"
        let members: Phrase = "\(change.members, "contact", "contacts")"
        switch (change.kind.brings, isPreview) {
        case (true, false): StandardOutput.say("\(contacts) added; segment \(number) has \(members).")
        case (false, false): StandardOutput.say("\(contacts) taken out; segment \(number) has \(members).")
        case (true, true): StandardOutput.say("\(contacts) would be added; segment \(number) would have \(members).")
        case (false, true):
            StandardOutput.say("\(contacts) would be taken out; segment \(number) would have \(members).")
        }
    }
}

extension Office {
    /// Adds contacts to the segment, or takes them out, as they were typed.
    func change(_ kind: SegmentAction.Kind, _ segment: SegmentArgument, _ contacts: [String]) throws -> SegmentChange {
        let number = try ledger.segment(given: segment.number).segment.number
        let numbers = try contacts.map { try ledger.contact(given: $0).number }
        return try changeMembers(ofSegment: number, kind, contacts: numbers, at: .now)
    }
}
