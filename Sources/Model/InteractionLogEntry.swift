/// One recorded interaction (Business Central table 5065), with what it says about its document beside it.
///
/// Its JSON is an interface that others script against: every field is always there, null where absent, amounts
/// are decimal strings, dates ISO 8601.
package struct InteractionLogEntry: Equatable, Sendable {
    package var number: Int64
    /// The day and time of the interaction in the office's time zone: when the document was printed.
    package var date: CalendarDate
    /// `HH:MM:SS`.
    package var time: String
    package var recordedAt: Moment

    package var contactNumber: String
    /// As the contact was called when the entry was made.
    package var contactName: String
    /// The company itself, or the company a person works for.
    package var contactCompanyNumber: String?
    package var contactCompanyName: String?

    package var templateCode: String
    package var groupCode: String
    /// At most 100 characters.
    package var description: String
    package var documentType: DocumentType?
    package var documentKind: DocumentKind?
    package var direction: Direction?
    package var documentNumber: String?
    /// 1, or one more than the entry it replaces.
    package var versionNumber: Int
    /// The entry of the version before.
    package var previousEntryNumber: Int64?
    package var documentDate: CalendarDate?
    package var dueDate: CalendarDate?
    package var amount: Amount?
    package var currency: String?
    package var language: String?
    package var informationFlow: InformationFlow?
    package var initiatedBy: InitiatedBy?
    /// `Hard Copy`, `Email`, or nil.
    package var correspondenceType: String?
    package var evaluation: String?
    package var attemptFailed: Bool
    package var canceled: Bool
    package var cancelReason: String?
    package var cost: Amount
    package var durationMinutes: Int
    package var userID: String?
    package var salespersonCode: String?
    package var campaignNumber: String?
    package var segmentNumber: String?
    package var opportunityNumber: String?
    package var subject: String?
    /// The rule that decided, or nil for an entry made by hand.
    package var rule: String?
    package var document: EntryDocument?
    /// The entry beside which this one records the same document for a further contact.
    package var copyOf: Int64?
    /// When somebody wants to come back to it.
    package var followUpDate: CalendarDate?
    /// The contact is a target of the campaign; by it the rate of responses is measured.
    package var isCampaignTarget = false
    package var isCampaignResponse = false
    /// The logged segment with which it was recorded.
    package var loggedSegmentNumber: Int64?
    /// The telephone number or e-mail address that was used.
    package var contactVia: String?

    package init(
        number: Int64, date: CalendarDate, time: String, recordedAt: Moment, contactNumber: String,
        contactName: String, templateCode: String, groupCode: String, description: String, versionNumber: Int = 1,
        attemptFailed: Bool = false, canceled: Bool = false, cost: Amount = .zero, durationMinutes: Int = 0
    ) {
        self.number = number
        self.date = date
        self.time = time
        self.recordedAt = recordedAt
        self.contactNumber = contactNumber
        self.contactName = contactName
        self.templateCode = templateCode
        self.groupCode = groupCode
        self.description = description
        self.versionNumber = versionNumber
        self.attemptFailed = attemptFailed
        self.canceled = canceled
        self.cost = cost
        self.durationMinutes = durationMinutes
    }
}

extension InteractionLogEntry: Encodable {
    private enum CodingKeys: String, CodingKey {
        case number = "entry_no", date, time, recordedAt = "recorded_at", contactNumber = "contact_no",
            contactName = "contact_name", contactCompanyNumber = "contact_company_no",
            contactCompanyName = "contact_company_name", templateCode = "template_code", groupCode = "group_code",
            description, documentType = "document_type", documentKind = "document_kind", direction,
            documentNumber = "document_no", versionNumber = "version_no", previousEntryNumber = "previous_entry_no",
            documentDate = "document_date", dueDate = "due_date", amount, currency, language,
            informationFlow = "information_flow", initiatedBy = "initiated_by",
            correspondenceType = "correspondence_type", evaluation, attemptFailed = "attempt_failed", canceled,
            cancelReason = "cancel_reason", cost, durationMinutes = "duration_min", userID = "user_id",
            salespersonCode = "salesperson_code", campaignNumber = "campaign_no", segmentNumber = "segment_no",
            opportunityNumber = "opportunity_no", subject, rule, document, copyOf = "copy_of",
            followUpDate = "follow_up_date", isCampaignTarget = "campaign_target",
            isCampaignResponse = "campaign_response", loggedSegmentNumber = "logged_segment_no",
            contactVia = "contact_via"
    }

    package func encode(to encoder: any Encoder) throws {
        // `encode`, not the synthesised `encodeIfPresent`: what is absent is null.
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(number, forKey: .number)
        try container.encode(date, forKey: .date)
        try container.encode(time, forKey: .time)
        try container.encode(recordedAt, forKey: .recordedAt)
        try container.encode(contactNumber, forKey: .contactNumber)
        try container.encode(contactName, forKey: .contactName)
        try container.encode(contactCompanyNumber, forKey: .contactCompanyNumber)
        try container.encode(contactCompanyName, forKey: .contactCompanyName)
        try container.encode(templateCode, forKey: .templateCode)
        try container.encode(groupCode, forKey: .groupCode)
        try container.encode(description, forKey: .description)
        try container.encode(documentType, forKey: .documentType)
        try container.encode(documentKind, forKey: .documentKind)
        try container.encode(direction, forKey: .direction)
        try container.encode(documentNumber, forKey: .documentNumber)
        try container.encode(versionNumber, forKey: .versionNumber)
        try container.encode(previousEntryNumber, forKey: .previousEntryNumber)
        try container.encode(documentDate, forKey: .documentDate)
        try container.encode(dueDate, forKey: .dueDate)
        try container.encode(amount, forKey: .amount)
        try container.encode(currency, forKey: .currency)
        try container.encode(language, forKey: .language)
        try container.encode(informationFlow, forKey: .informationFlow)
        try container.encode(initiatedBy, forKey: .initiatedBy)
        try container.encode(correspondenceType, forKey: .correspondenceType)
        try container.encode(evaluation, forKey: .evaluation)
        try container.encode(attemptFailed, forKey: .attemptFailed)
        try container.encode(canceled, forKey: .canceled)
        try container.encode(cancelReason, forKey: .cancelReason)
        try container.encode(cost, forKey: .cost)
        try container.encode(durationMinutes, forKey: .durationMinutes)
        try container.encode(userID, forKey: .userID)
        try container.encode(salespersonCode, forKey: .salespersonCode)
        try container.encode(campaignNumber, forKey: .campaignNumber)
        try container.encode(segmentNumber, forKey: .segmentNumber)
        try container.encode(opportunityNumber, forKey: .opportunityNumber)
        try container.encode(subject, forKey: .subject)
        try container.encode(rule, forKey: .rule)
        try container.encode(document, forKey: .document)
        try container.encode(copyOf, forKey: .copyOf)
        try container.encode(followUpDate, forKey: .followUpDate)
        try container.encode(isCampaignTarget, forKey: .isCampaignTarget)
        try container.encode(isCampaignResponse, forKey: .isCampaignResponse)
        try container.encode(loggedSegmentNumber, forKey: .loggedSegmentNumber)
        try container.encode(contactVia, forKey: .contactVia)
    }
}
