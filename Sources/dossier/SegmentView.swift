import Model
import Recording

/// How segments are shown to people.
enum SegmentView {
    static let columns = [
        TableColumn("Segment", "segment_no"), TableColumn("Description", "description", mayBeCut: true),
        TableColumn("Contacts", "contacts", atRight: true), TableColumn("Logged", "logged", atRight: true),
        TableColumn("Template", "template_code"), TableColumn("Campaign", "campaign_no"),
        TableColumn("Salesperson", "salesperson_code"),
    ]

    static let csv = [
        "segment_no", "description", "contacts", "logged", "template_code", "subject", "campaign_no",
        "salesperson_code", "correspondence_type", "ignore_contact_correspondence_type", "created_at", "created_by",
    ]

    static func object(_ summary: SegmentSummary) throws -> OutputObject {
        guard case .object(var object) = try OutputValue(encoding: summary.segment) else { return OutputObject() }
        object.append("contacts", .number(Int64(summary.members)))
        object.append("logged", .number(Int64(summary.loggings)))
        return object
    }

    /// One line for each thing that is known, its name before it.
    static func print(_ segment: Segment) {
        let way = segment.correspondenceType.map { type -> Phrase in
            let type = Phrase(word: type)
            return segment.ignoresContactCorrespondenceType ? "\(type), whatever the contact wants" : type
        }
        var text = PlainText(indent: 0, nameWidth: 15)
        text.values([
            ("Segment", segment.number), ("Description", segment.description), ("Template", segment.templateCode),
            ("Subject", segment.subject), ("Campaign", segment.campaignNumber),
            ("Salesperson", segment.salespersonCode), ("Correspondence", way.map(Words.text)),
            ("Made", Words.text("\(segment.createdAt.local) by \(segment.createdBy)")),
        ])
        text.print()
    }
}
