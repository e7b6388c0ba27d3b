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
    static func lines(_ segment: Segment) -> [Phrase] {
        let way = segment.correspondenceType.map { way -> Phrase in
            let way = Phrase(word: way)
            return segment.ignoresContactCorrespondenceType ? "\(way), whatever the contact wants" : way
        }
        let values: [(Phrase, Phrase?)] = [
            ("Segment", Phrase(verbatim: segment.number)), ("Description", Phrase(verbatim: segment.description)),
            ("Template", segment.templateCode.map(Phrase.init(verbatim:))),
            ("Subject", segment.subject.map(Phrase.init(verbatim:))),
            ("Campaign", segment.campaignNumber.map(Phrase.init(verbatim:))),
            ("Salesperson", segment.salespersonCode.map(Phrase.init(verbatim:))), ("Correspondence", way),
            ("Made", "\(segment.createdAt) by \(segment.createdBy)"),
        ]
        return values.compactMap { title, value in
            value.map { Phrase(verbatim: PrintableText.fit(Words.text(title), to: 16, padded: true) + Words.text($0)) }
        }
    }
}
