import GRDB
import Model

/// The texts of rows that are of others and may name a person.
enum ForeignText: CaseIterable {
    case review, intake, cancelReason, subject, description, comment, changeReason, before, after, segment,
        segmentSubject, loggedSegment, file, reading

    var table: String {
        switch self {
        case .review: "review_item"
        case .intake: "intake"
        case .cancelReason, .subject, .description: "entry"
        case .comment: "entry_comment"
        case .changeReason, .before, .after: "entry_change"
        case .segment, .segmentSubject: "segment"
        case .loggedSegment: "logged_segment"
        case .file: "contact_file"
        case .reading: "document_reading"
        }
    }

    var key: String {
        switch self {
        case .review: "review_no"
        case .intake, .file: "id"
        case .cancelReason, .subject, .description: "entry_no"
        case .comment: "comment_no"
        case .changeReason, .before, .after: "change_no"
        case .segment, .segmentSubject: "rowid"
        case .loggedSegment: "logged_segment_no"
        case .reading: "document_id"
        }
    }

    var text: String {
        switch self {
        case .review, .intake: "reason_detail"
        case .cancelReason: "cancel_reason"
        case .subject, .segmentSubject: "subject"
        case .description, .segment, .loggedSegment: "description"
        case .comment: "text"
        case .changeReason: "reason"
        case .before: "before"
        case .after: "after"
        case .file: "report"
        case .reading: "CAST(decision AS TEXT)"
        }
    }

    /// The column that tells of which entry it is; nil where it is of none.
    var entry: String? {
        switch self {
        case .cancelReason, .subject, .description, .comment, .changeReason, .before, .after: "entry_no"
        case .review, .intake, .segment, .segmentSubject, .loggedSegment, .file, .reading: nil
        }
    }

    /// True where the index of words has it.
    var isIndexed: Bool { [.subject, .description, .comment].contains(self) }

    /// What stands in the place of a text that named the person: of a comment it stays that there was one.
    func replacement(_ neutral: String) -> SQL {
        switch self {
        case .comment: "\(neutral)"
        case .description:
            "COALESCE((SELECT description FROM interaction_template WHERE code = template_code), template_code)"
        case .segment, .loggedSegment: "segment_no"
        case .review, .intake, .cancelReason, .subject, .changeReason, .before, .after, .segmentSubject, .file,
            .reading:
            "NULL"
        }
    }

    /// What a text of it is looked for by. A decision has each name with its number.
    func parts(of person: PersonMentions) -> [String] { self == .reading ? person.numbers : person.parts }
}
