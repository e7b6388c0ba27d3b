extension EntryField {
    /// As people call it.
    package var phrase: Phrase {
        switch self {
        case .canceled: "canceled"
        case .evaluation: "evaluation"
        case .attemptFailed: "attempt failed"
        case .followUpDate: "follow-up"
        case .salesperson: "salesperson"
        case .campaign: "campaign"
        case .opportunity: "opportunity"
        case .subject: "subject"
        case .description: "description"
        case .campaignTarget: "campaign target"
        case .campaignResponse: "campaign response"
        }
    }

    /// A value of it as people call it, as the history keeps it; a dash for none.
    package func words(_ value: String?) -> Phrase {
        guard let value else { return Phrase(verbatim: "–") }
        return switch self {
        case .canceled, .attemptFailed, .campaignTarget, .campaignResponse: value == "yes" ? "yes" : "no"
        case .evaluation: Phrase(word: value)
        case .followUpDate, .salesperson, .campaign, .opportunity, .subject, .description: Phrase(verbatim: value)
        }
    }
}
