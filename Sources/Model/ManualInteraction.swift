/// An interaction as somebody enters it (Business Central page 5077, Create Interaction). What is nil is taken from the
/// template, the segment, the contact, or the clock.
package struct ManualInteraction: Codable, Equatable, Sendable {
    /// What a template says of the correspondence may be taken away as well as replaced.
    package enum Correspondence: Codable, Equatable, Sendable {
        /// Business Central's blank.
        case blank
        case by(CorrespondenceType)
    }

    /// Nil for the segment's own.
    package var templateCode: String?
    /// The day of the interaction, at most today; nil for today.
    package var date: CalendarDate?
    /// `HH:MM:SS`; nil for now, and for midnight when the day is another than today.
    package var time: String?
    /// At most 100 characters.
    package var description: String?
    /// At most 100 characters.
    package var subject: String?
    /// At most 20 characters, as all codes of Business Central.
    package var salesperson: String?
    /// Zero to a hundred millions.
    package var cost: Amount?
    /// 0 to 100,000.
    package var minutes: Int?
    package var informationFlow: InformationFlow?
    package var initiatedBy: InitiatedBy?
    package var correspondence: Correspondence?
    package var evaluation: Evaluation?
    package var attemptFailed: Bool?
    package var campaign: String?
    package var isCampaignTarget: Bool?
    package var isCampaignResponse: Bool?
    package var opportunity: String?
    /// With its lines; at most `EntryComment.longest` bytes.
    package var comment: String?
    /// The telephone number or e-mail address that was used; at most 80 characters.
    package var via: String?
    /// Not before the day of the interaction.
    package var followUpDate: CalendarDate?

    package init(template: String? = nil) { templateCode = template }

    /// Business Central's sizes of the fields, texts in characters.
    package enum Limits {
        package static let text = 100
        package static let code = 20
        package static let via = 80
        package static let minutes = 0...100_000
        /// Up to a hundred millions: sums of very many stay within what is counted exactly.
        package static let cost = Amount.zero...Amount(cents: 10_000_000_000)
    }
}

extension Evaluation: Codable {}

/// Whom an interaction is recorded for.
package enum Addressees: Codable, Equatable, Sendable {
    /// An interaction each; contact numbers.
    case contacts([String])
    /// Every member of the segment.
    case segment(String)
}
