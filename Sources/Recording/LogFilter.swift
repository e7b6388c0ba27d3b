package import Model

/// Which interaction log entries to show; what is nil does not filter.
package struct LogFilter: Equatable, Sendable {
    package enum Evaluated: Equatable, Sendable {
        case not
        case somehow
        case so(Evaluation)
    }

    /// By number.
    package var entries: ClosedRange<Int64>?
    package var contact: String?
    /// The company itself and its persons.
    package var company: String?
    /// The interaction's date, which is that of the print.
    package var from: CalendarDate?
    /// The last day, included.
    package var to: CalendarDate?
    /// The date that stands on the document.
    package var documentFrom: CalendarDate?
    /// The last day, included.
    package var documentTo: CalendarDate?
    package var documentType: DocumentType?
    package var documentKind: DocumentKind?
    /// Compared by letters and digits only.
    package var documentNumber: String?
    package var template: String?
    package var group: String?
    package var salesperson: String?
    package var campaign: String?
    package var isCampaignTarget: Bool?
    package var isCampaignResponse: Bool?
    package var segment: String?
    package var loggedSegment: Int64?
    package var opportunity: String?
    /// False: only those not canceled; nil: all.
    package var canceled: Bool?
    package var attemptFailed: Bool?
    package var evaluation: Evaluated?
    /// To be followed up on this day or before.
    package var followUpUntil: CalendarDate?
    package var direction: Direction?
    package var flow: InformationFlow?
    package var initiatedBy: InitiatedBy?
    package var correspondence: ManualInteraction.Correspondence?
    package var amountFrom: Amount?
    /// Included.
    package var amountTo: Amount?
    package var currency: String?
    package var language: String?
    package var user: String?
    package var rule: String?
    /// True: decided by a rule; false: by a person.
    package var isAutomatic: Bool?
    /// Words over description, subject, comments and the text of the document.
    package var text: SearchText?

    package var sort = LogSort.newestFirst
    /// At least 1.
    package var limit: Int
    /// Continue behind this entry: the last one of the page before.
    package var after: InteractionLogEntry?

    package init(limit: Int = 100) { self.limit = limit }

    /// True when nothing narrows the log down.
    package var isEmpty: Bool {
        var plain = LogFilter(limit: limit)
        (plain.sort, plain.after) = (sort, after)
        return self == plain
    }
}
