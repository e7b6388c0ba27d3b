/// A column of the interaction log as it is exported and imported: those of Business Central's page 5076 (Interaction
/// Log Entries) in its order, then what only Dossier knows. The raw value is the key in JSON.
package enum EntryColumn: String, CaseIterable, Sendable {
    case canceled
    case attemptFailed = "attempt_failed"
    case documentType = "document_type"
    case documentNumber = "document_no"
    case date, time
    case correspondenceType = "correspondence_type"
    case groupCode = "group_code"
    case templateCode = "template_code"
    case description
    case attachment
    case informationFlow = "information_flow"
    case initiatedBy = "initiated_by"
    case contactNumber = "contact_no"
    case contactName = "contact_name"
    case companyNumber = "contact_company_no"
    case companyName = "contact_company_name"
    case evaluation, cost
    case duration = "duration_min"
    case salesperson = "salesperson_code"
    case user = "user_id"
    case segment = "segment_no"
    case campaign = "campaign_no"
    case campaignResponse = "campaign_response"
    case campaignTarget = "campaign_target"
    case opportunity = "opportunity_no"
    case subject
    case contactVia = "contact_via"
    case entryNumber = "entry_no"
    case comment
    case documentKind = "document_kind"
    case direction
    case documentDate = "document_date"
    case dueDate = "due_date"
    case amount, currency, language
    case version = "version_no"
    case previousEntry = "previous_entry_no"
    case copyOf = "copy_of"
    case followUpDate = "follow_up_date"
    case loggedSegment = "logged_segment_no"
    case cancelReason = "cancel_reason"
    case rule
    case reprints
    case digest = "sha256"
    case originalPath = "original_path"
    case recordedAt = "recorded_at"

    /// What an import cannot take along: it belongs to the log, or to the documents, that the row comes from.
    package static let passedOver: [EntryColumn] = [
        .attachment, .comment, .version, .previousEntry, .copyOf, .loggedSegment, .rule, .reprints, .digest,
        .originalPath,
    ]

    /// What an import takes along. The number and the time of recording are those of the log the row comes from, and
    /// names and groups follow from contacts and templates.
    package static let takenAlong: [EntryColumn] = allCases.filter {
        !passedOver.contains($0)
            && ![.groupCode, .contactName, .companyNumber, .companyName, .entryNumber, .recordedAt].contains($0)
    }

    /// What stands there for an entry; words of options in `language`.
    package func cell(of entry: InteractionLogEntry, hasComment: Bool, language: EntryLanguage) -> TableCell {
        func word(_ code: String?) -> TableCell { TableCell(code.map { EntryWords.word($0, language) }) }
        func truth(_ value: Bool) -> TableCell { word(value ? "yes" : "no") }
        return switch self {
        case .canceled: truth(entry.canceled)
        case .attemptFailed: truth(entry.attemptFailed)
        case .documentType: TableCell(entry.documentType?.rawValue)
        case .documentNumber: TableCell(entry.documentNumber)
        case .date: .date(entry.date)
        case .time: .time(entry.time)
        case .correspondenceType: word(entry.correspondenceType)
        case .groupCode: TableCell(entry.groupCode)
        case .templateCode: TableCell(entry.templateCode)
        case .description: TableCell(entry.description)
        case .attachment: truth(entry.document != nil)
        case .informationFlow: word(entry.informationFlow?.rawValue)
        case .initiatedBy: word(entry.initiatedBy?.rawValue)
        case .contactNumber: TableCell(entry.contactNumber)
        case .contactName: TableCell(entry.contactName)
        case .companyNumber: TableCell(entry.contactCompanyNumber)
        case .companyName: TableCell(entry.contactCompanyName)
        case .evaluation: word(entry.evaluation)
        case .cost: .amount(entry.cost)
        case .duration: .number(Int64(entry.durationMinutes))
        case .salesperson: TableCell(entry.salespersonCode)
        case .user: TableCell(entry.userID)
        case .segment: TableCell(entry.segmentNumber)
        case .campaign: TableCell(entry.campaignNumber)
        case .campaignResponse: truth(entry.isCampaignResponse)
        case .campaignTarget: truth(entry.isCampaignTarget)
        case .opportunity: TableCell(entry.opportunityNumber)
        case .subject: TableCell(entry.subject)
        case .contactVia: TableCell(entry.contactVia)
        case .entryNumber: .number(entry.number)
        case .comment: truth(hasComment)
        default: ownCell(of: entry)
        }
    }

    /// Of the columns that Business Central has not.
    private func ownCell(of entry: InteractionLogEntry) -> TableCell {
        switch self {
        case .documentKind: TableCell(entry.documentKind?.rawValue)
        case .direction: TableCell(entry.direction?.rawValue)
        case .documentDate: TableCell(entry.documentDate)
        case .dueDate: TableCell(entry.dueDate)
        case .amount: TableCell(entry.amount)
        case .currency: TableCell(entry.currency)
        case .language: TableCell(entry.language)
        case .version: .number(Int64(entry.versionNumber))
        case .previousEntry: TableCell(entry.previousEntryNumber)
        case .copyOf: TableCell(entry.copyOf)
        case .followUpDate: TableCell(entry.followUpDate)
        case .loggedSegment: TableCell(entry.loggedSegmentNumber)
        case .cancelReason: TableCell(entry.cancelReason)
        case .rule: TableCell(entry.rule)
        case .reprints: TableCell(entry.document.map { Int64($0.reprints) })
        case .digest: TableCell(entry.document?.digest.rawValue)
        case .originalPath: TableCell(entry.document?.originalPath)
        case .recordedAt: TableCell(entry.recordedAt.description)
        default: .empty
        }
    }
}
