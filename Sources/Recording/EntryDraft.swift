import GRDB
import Model

/// An entry in the making: what the template sets, what the contact adds, what the document says.
enum EntryDraft {
    /// The contact of a decision with what the entry takes from it.
    struct Party {
        var contact: Contact
        /// The company itself, or the one a person works for.
        var company: Contact?

        /// In which the contact, else its company, is written to (`nl`).
        var languages: [String] { [contact.languageCode, company?.languageCode].compactMap(ContactLanguage.code) }

        static func find(_ number: String, in db: Database) throws -> Party? {
            guard let id = try ContactRows.id(of: number, in: db), let contact = try ContactRows.contact(id, in: db)
            else { return nil }
            guard contact.kind == .person else { return Party(contact: contact, company: contact) }
            let company = try contact.companyNumber.flatMap { try ContactRows.id(of: $0, in: db) }
                .flatMap { try ContactRows.contact($0, in: db) }
            return Party(contact: contact, company: company)
        }
    }

    /// The entry for a decided document. Its date and time are those of the print, by the office's clock.
    static func entry(
        of decision: Decision, to party: Party, template: InteractionTemplate, printedAt: Moment, recordedAt: Moment,
        userID: String?, particulars: InteractionParticulars?
    ) throws(LedgerFailure) -> InteractionLogEntry {
        let facts = decision.facts
        let particulars = particulars ?? InteractionParticulars()
        guard let printed = LocalTime(printedAt) ?? LocalTime(recordedAt) else {
            throw .refused("the clock says \(recordedAt): set it, then start again")
        }
        var entry = InteractionLogEntry(
            number: 0, date: printed.date, time: printed.time, recordedAt: recordedAt,
            contactNumber: party.contact.number, contactName: party.contact.name, templateCode: template.code,
            groupCode: template.groupCode,
            description: EntryDescription.text(
                particulars.description, template: template, of: decision, contact: party.contact,
                company: party.company),
            cost: template.unitCost, durationMinutes: template.unitDurationMinutes)
        entry.contactCompanyNumber = party.company?.number ?? party.contact.companyNumber
        entry.contactCompanyName = party.company?.name ?? party.contact.companyName
        entry.documentType = decision.documentType
        entry.documentKind = facts.kind
        entry.direction = facts.direction
        entry.documentNumber = facts.number
        entry.documentDate = facts.date
        entry.dueDate = facts.dueDate
        entry.amount = facts.total
        entry.currency = facts.currency
        // As in Business Central the contact's, where the document shows none.
        entry.language = facts.language ?? party.languages.first
        entry.informationFlow = template.informationFlow ?? (facts.direction == .inbound ? .inbound : .outbound)
        entry.initiatedBy = template.initiatedBy ?? (facts.direction == .inbound ? .them : .us)
        entry.correspondenceType = correspondenceType(template, party.contact)
        entry.userID = userID
        entry.salespersonCode =
            particulars.salesperson ?? given(party.contact.salespersonCode) ?? given(party.company?.salespersonCode)
        entry.campaignNumber = particulars.campaign ?? template.campaignNumber
        entry.isCampaignTarget = template.isCampaignTarget
        entry.isCampaignResponse = template.isCampaignResponse
        entry.segmentNumber = particulars.segment
        entry.opportunityNumber = particulars.opportunity
        entry.rule = decision.rule
        return entry
    }

    /// Business Central's order (table Segment Line, SetCorrespondenceType): the segment's type where it says so; the
    /// template's where it says so or the contact has none; else the contact's, or what the segment starts with. E-mail
    /// only to who has an address.
    static func correspondenceType(
        _ template: InteractionTemplate, _ contact: Contact, segment: Segment? = nil
    ) -> String? {
        let ofSegment = given(segment?.correspondenceType)
        if let ofSegment, segment?.ignoresContactCorrespondenceType == true { return sendable(ofSegment, contact) }
        let ofTemplate = given(template.correspondenceType)
        if template.ignoreContactCorrespondenceType { return sendable(ofTemplate, contact) }
        return sendable(given(contact.correspondenceType) ?? ofTemplate ?? ofSegment, contact)
    }

    private static func sendable(_ type: String?, _ contact: Contact) -> String? {
        guard type?.lowercased() == "email" else { return type }
        return contact.identifiers.contains { $0.scheme == .email } ? type : nil
    }

    static func given(_ text: String?) -> String? {
        guard let text = text?.trimmed, !text.isEmpty else { return nil }
        return text
    }
}
