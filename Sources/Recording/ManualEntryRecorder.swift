import GRDB
import Model

/// Records interactions that people enter, inside the ledger's transaction.
struct ManualEntryRecorder {
    let db: Database
    let interaction: ManualInteraction
    let template: InteractionTemplate
    var segment: Segment?
    var loggedSegment: Int64?
    var officeLanguages: [String] = []
    /// The row of what is attached; without it the file of the template.
    var documentID: Int64?
    let requiresSalesperson: Bool
    let user: String
    let now: Moment
    private let clock: LocalTime

    init(
        _ interaction: ManualInteraction, segment: Segment?, requiresSalesperson: Bool, by user: String,
        at now: Moment, in db: Database
    ) throws {
        guard let clock = LocalTime(now) else {
            throw LedgerFailure.refused("the clock says \(now): set it, then record the interaction")
        }
        guard let code = interaction.templateCode ?? EntryDraft.given(segment?.templateCode) else {
            throw LedgerFailure.refused("an interaction is made from a template; say which, with --template")
        }
        guard let template = try SQLiteLedger.template(code, in: db) else {
            throw LedgerFailure.refused(
                "there is no interaction template \(code); 'dossier templates list' shows those that there are")
        }
        (self.db, self.interaction, self.template, self.segment) = (db, interaction, template, segment)
        (self.requiresSalesperson, self.user, self.now, self.clock) = (requiresSalesperson, user, now, clock)
        try check()
    }

    /// The days against each other; sizes were looked at where the interaction was entered.
    private func check() throws {
        if let date = interaction.date, date > clock.date {
            throw LedgerFailure.refused(
                "\(date) is yet to come; an interaction is recorded when it was, and --follow-up is for what comes")
        }
        if date == clock.date, let time = interaction.time, time > clock.time {
            throw LedgerFailure.refused(
                "\(time) is yet to come; an interaction is recorded when it was, and --follow-up is for what comes")
        }
        if let followUp = interaction.followUpDate, followUp < date {
            throw LedgerFailure.refused("the follow-up on \(followUp) lies before the interaction itself, on \(date)")
        }
    }

    private var date: CalendarDate { interaction.date ?? clock.date }

    /// The entry as it would be recorded, without its number.
    /// - Throws: `LedgerFailure.refused`, which does not name the contact, when the interaction cannot be recorded.
    func drafted(for number: String) throws -> (entry: InteractionLogEntry, languages: [String]) {
        guard let party = try EntryDraft.Party.find(number, in: db) else {
            throw LedgerFailure.refused("it is not among the contacts")
        }
        guard !party.contact.isPrivacyBlocked else {
            guard let segment else {
                throw LedgerFailure.refused("its privacy is blocked, so nothing is recorded of it")
            }
            throw LedgerFailure.refused(
                """
                its privacy is blocked, so nothing is recorded of it; \
                'dossier segments remove \(segment.number) --contact \(party.contact.number)' takes it out
                """)
        }
        let entry = draft(for: party)
        if requiresSalesperson, entry.salespersonCode == nil {
            throw LedgerFailure.refused(
                "neither the contact nor its company has a salesperson, whom dossier.toml asks for; say --salesperson")
        }
        return (entry, party.languages + officeLanguages)
    }

    /// - Throws: as `drafted`.
    func record(for number: String) throws -> InteractionLogEntry {
        let found = try drafted(for: number)
        var entry = found.entry
        let attached =
            try documentID ?? TemplateAttachmentRows.document(of: template.code, languages: found.languages, in: db)
        entry.number = try EntryRows.insert(entry, documentID: attached, in: db)
        if attached != nil {
            try db.cachedStatement(sql: "UPDATE entry SET attached = 1 WHERE entry_no = ?")
                .execute(arguments: [entry.number])
        }
        if let comment = interaction.comment {
            try CommentRows.insert(comment, of: entry.number, by: user, at: now, in: db)
        }
        return try EntryRows.entry(entry.number, in: db) ?? entry
    }

    private func draft(for party: EntryDraft.Party) -> InteractionLogEntry {
        let languages = party.languages
        let time = interaction.time ?? (date == clock.date ? clock.time : "00:00:00")
        var entry = InteractionLogEntry(
            number: 0, date: date, time: time, recordedAt: now, contactNumber: party.contact.number,
            contactName: party.contact.name, templateCode: template.code, groupCode: template.groupCode,
            description: interaction.description
                ?? String(template.description(in: languages).prefix(ManualInteraction.Limits.text)),
            attemptFailed: interaction.attemptFailed ?? false, cost: interaction.cost ?? template.unitCost,
            durationMinutes: interaction.minutes ?? template.unitDurationMinutes)
        entry.contactCompanyNumber = party.company?.number ?? party.contact.companyNumber
        entry.contactCompanyName = party.company?.name ?? party.contact.companyName
        entry.language = languages.first
        entry.informationFlow = interaction.informationFlow ?? template.informationFlow
        entry.initiatedBy = interaction.initiatedBy ?? template.initiatedBy
        entry.correspondenceType = correspondenceType(party.contact)
        entry.evaluation = interaction.evaluation?.rawValue
        entry.userID = user
        entry.salespersonCode =
            interaction.salesperson ?? EntryDraft.given(segment?.salespersonCode)
            ?? EntryDraft.given(party.contact.salespersonCode) ?? EntryDraft.given(party.company?.salespersonCode)
        entry.campaignNumber =
            interaction.campaign ?? EntryDraft.given(segment?.campaignNumber) ?? template.campaignNumber
        entry.isCampaignTarget = interaction.isCampaignTarget ?? template.isCampaignTarget
        entry.isCampaignResponse = interaction.isCampaignResponse ?? template.isCampaignResponse
        entry.segmentNumber = segment?.number
        entry.loggedSegmentNumber = loggedSegment
        entry.opportunityNumber = interaction.opportunity
        entry.subject = interaction.subject ?? EntryDraft.given(segment?.subject)
        entry.contactVia = interaction.via
        entry.followUpDate = interaction.followUpDate
        return entry
    }

    /// What was said for this interaction wins over every default, and needs no address that we know.
    private func correspondenceType(_ contact: Contact) -> String? {
        switch interaction.correspondence {
        case .by(let type): type.rawValue
        case .blank: nil
        case nil: EntryDraft.correspondenceType(template, contact, segment: segment)
        }
    }
}
