package import Model

/// Which interaction log entries to show; what is nil does not filter. Newest first, by date and number.
package struct LogFilter: Equatable, Sendable {
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
    /// False: only those not canceled; nil: all.
    package var canceled: Bool?
    /// At least 1.
    package var limit: Int
    /// Continue behind this entry: the last one of the page before.
    package var after: InteractionLogEntry?

    package init(limit: Int = 100) { self.limit = limit }
}
