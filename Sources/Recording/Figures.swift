package import Model

/// By what interactions are counted.
package enum FigureGrouping: String, Sendable, CaseIterable {
    case template, group, contact, company, salesperson, campaign, month, user, type, currency

    /// What tells two groups apart, and what names one to people.
    var columns: (key: String, name: String) {
        switch self {
        case .template:
            (
                "entry.template_code",
                "(SELECT description FROM interaction_template WHERE code = entry.template_code)"
            )
        case .group: ("entry.group_code", "(SELECT description FROM interaction_group WHERE code = entry.group_code)")
        case .contact: ("entry.contact_no", "MAX(entry.contact_name)")
        case .company: ("entry.contact_company_no", "MAX(entry.contact_company_name)")
        // Of entries from before all codes were in upper case.
        case .salesperson: ("upper(entry.salesperson_code)", "NULL")
        case .campaign: ("upper(entry.campaign_no)", "NULL")
        case .month: ("substr(entry.date, 1, 7)", "NULL")
        case .user: ("entry.user_id", "NULL")
        case .type: ("entry.document_type", "NULL")
        case .currency: ("entry.currency", "NULL")
        }
    }
}

/// What the interactions of one group come to. Canceled ones do not count (Business Central's flow fields leave them
/// out too), failed attempts do, save as last interaction.
package struct Figure: Equatable, Sendable {
    /// The code, number, month or name; nil for the interactions that have none.
    package var key: String?
    package var name: String?
    package var count = 0
    package var cost = Amount.zero
    package var minutes = 0
    /// What stands on invoices, less what stands on credit notes, by currency, without one under the empty text; on other
    /// documents only where the filter or the grouping is about them. Of a document of several versions or prints the last
    /// that is not canceled counts; of one that is recorded for several contacts, the first contact's.
    package var amounts: [String: Amount] = [:]
    package var lastInteraction: CalendarDate?

    package init(key: String?) { self.key = key }
}
