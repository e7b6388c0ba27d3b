package import Model

extension InteractionDraft {
    /// As commands print it; its keys are those of an entry.
    package var output: OutputObject {
        var (contacts, segment): ([String], String?) = ([], nil)
        switch addressees {
        case .contacts(let numbers): contacts = numbers
        case .segment(let number): segment = number
        }
        return OutputObject([
            "draft_no": .text(InteractionDraft.name(number)), "saved_at": .moment(savedAt),
            "user_id": .text(userID), "contacts": .list(contacts.map { .text($0) }),
            "segment_no": .optional(segment), "logged_segment_no": loggedSegment.map { .number($0) } ?? .null,
            "template_code": .optional(interaction.templateCode),
            "date": .optional(interaction.date?.description), "time": .optional(interaction.time),
            "description": .optional(interaction.description), "subject": .optional(interaction.subject),
            "salesperson_code": .optional(interaction.salesperson), "cost": .optional(interaction.cost?.description),
            "duration_min": .optional(interaction.minutes),
            "information_flow": .optional(interaction.informationFlow?.rawValue),
            "initiated_by": .optional(interaction.initiatedBy?.rawValue),
            "correspondence_type": .optional(interaction.correspondence?.word),
            "evaluation": .optional(interaction.evaluation?.rawValue),
            "attempt_failed": interaction.attemptFailed.map { .truth($0) } ?? .null,
            "campaign_no": .optional(interaction.campaign),
            "campaign_target": interaction.isCampaignTarget.map { .truth($0) } ?? .null,
            "campaign_response": interaction.isCampaignResponse.map { .truth($0) } ?? .null,
            "opportunity_no": .optional(interaction.opportunity), "comment": .optional(interaction.comment),
            "contact_via": .optional(interaction.via),
            "follow_up_date": .optional(interaction.followUpDate?.description),
            "attachment": .optional(document?.originalPath),
        ])
    }
}

extension ManualInteraction.Correspondence {
    /// The type, or `none`.
    package var word: String {
        switch self {
        case .by(let type): type.rawValue
        case .blank: "none"
        }
    }
}
