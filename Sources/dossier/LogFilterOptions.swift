import ArgumentParser
import Model
import Operations
import Recording
import Settings

/// The filters of the log, for every command that works on its entries.
struct LogFilterOptions: ParsableArguments {
    @Option(help: "Only this entry, or those between two numbers: 17, 10..20.", transform: EntryRangeArgument.read)
    var entry: EntryRangeArgument?
    @Option(help: "Only this contact, by its number.", completion: .contactNumber)
    var contact: String?
    @Option(help: "Only this company and its people, by the company's number.", completion: .contactNumber)
    var company: String?
    @Option(
        help: "From this day, month or year of the interaction on: 2026-01-31, 2026-01, 2026.",
        transform: DayArgument.read)
    var from: DayArgument?
    @Option(help: "Up to and including this day, month or year of the interaction.", transform: DayArgument.read)
    var to: DayArgument?
    @Option(help: "From this day, month or year on, by the date on the document.", transform: DayArgument.read)
    var documentFrom: DayArgument?
    @Option(
        help: "Up to and including this day, month or year, by the date on the document.", transform: DayArgument.read)
    var documentTo: DayArgument?
    @Option(help: "Only this document type: sales-invoice, purchase-order, …", completion: .documentType)
    var type: String?
    @Option(help: "Only this kind of document: invoice, quote, …", completion: .documentKind)
    var kind: String?
    @Option(help: "Only the document with this number, however it is punctuated.")
    var number: String?
    @Option(help: "Only entries made from this template.", completion: .templateCode)
    var template: String?
    @Option(help: "Only entries of this interaction group.", completion: .groupCode)
    var group: String?
    @Option(help: "Only entries of this salesperson.")
    var salesperson: String?
    @Option(help: "Only entries of this campaign.")
    var campaign: String?
    @Option(help: "Only entries whose contact is a target of their campaign (yes), or all others (no).")
    var campaignTarget: YesNo?
    @Option(help: "Only responses to a campaign (yes), or all others (no).")
    var campaignResponse: YesNo?
    @Option(help: "Only entries of this segment.", completion: .segmentCode)
    var segment: String?
    @Option(help: "Only entries that were recorded with this logged segment, by its number.")
    var loggedSegment: Int64?
    @Option(help: "Only entries of this opportunity.")
    var opportunity: String?
    @Option(help: "Only the canceled entries (yes), or all others (no).")
    var canceled: YesNo?
    @Option(help: "Only attempts that failed (yes), or all others (no).")
    var attemptFailed: YesNo?
    @Option(
        help: "Only with this evaluation: very-positive, positive, neutral, negative, very-negative, any or none.",
        completion: .evaluation(or: ["any", "none"]))
    var evaluation: String?
    @Option(
        help: """
            Only what is to be followed up: due (by today), any, or by a day such as 2026-01-31; canceled entries only \
            with --canceled yes.
            """, transform: FollowUpArgument.read)
    var followUp: FollowUpArgument?
    @Option(help: "Only documents that we issued (outbound) or got (inbound).")
    var direction: Direction?
    @Option(help: "Only interactions of this flow of information: outbound or inbound.")
    var flow: InformationFlow?
    @Option(help: "Only interactions initiated by us, or by them.")
    var initiatedBy: InitiatedBy?
    @Option(
        help: "Only what went by this: email, hard-copy or none.", completion: .list(["email", "hard-copy", "none"]))
    var correspondence: String?
    @Option(parsing: .unconditional, help: "Only amounts from this one on: 1234.56.", transform: AmountArgument.read)
    var amountFrom: AmountArgument?
    @Option(parsing: .unconditional, help: "Only amounts up to and including this one.", transform: AmountArgument.read)
    var amountTo: AmountArgument?
    @Option(help: "Only amounts in this currency: EUR.")
    var currency: String?
    @Option(help: "Only in this language, the document's or else the contact's: nl, fr; also NLB, FRB.")
    var language: String?
    @Option(help: "Only entries of this user, whose file the document was.")
    var user: String?
    @Option(help: "Only entries that this rule decided, by its whole name.")
    var rule: String?
    @Option(help: "Only entries that a rule decided (yes), or a person (no).")
    var automatic: YesNo?
    @Option(
        help: """
            Only entries with all these words in description, subject, comments or document; "several words" between \
            quotes follow one another, and fact* stands for every word that begins so.
            """)
    var text: String?

    func validate() throws {
        if let evaluation, LogFilterOptions.evaluated(evaluation) == nil {
            let known = TypedWord.list(Evaluation.self)
            throw ValidationError(
                saying: "There is no evaluation '\(evaluation)'; there are \(known), any and none.")
        }
        if let text, SearchText(text) == nil {
            throw ValidationError(
                saying: "--text needs one to 64 words with a letter or digit, and at most 2000 characters.")
        }
        _ = try correspondence.map(InteractionAnswer.correspondence)
        if let language, LanguageCode.of(language) == nil {
            throw ValidationError(saying: "'\(language)' is no language; it is two letters, such as nl.")
        }
        try LogFilterOptions.order(from?.first, to?.last, "--from", "--to")
        try LogFilterOptions.order(documentFrom?.first, documentTo?.last, "--document-from", "--document-to")
        try LogFilterOptions.order(amountFrom?.amount, amountTo?.amount, "--amount-from", "--amount-to")
    }

    private static func order<Value: Comparable & CustomStringConvertible>(
        _ from: Value?, _ to: Value?, _ first: String, _ last: String
    ) throws {
        guard let from, let to, from > to else { return }
        throw ValidationError(saying: "\(first) \(from) lies above \(last) \(to): nothing can lie between.")
    }

    var filter: LogFilter {
        var filter = LogFilter()
        filter.entries = entry?.range
        filter.contact = contact.map { ContactNumber.normalForm($0) ?? $0 }
        filter.company = company.map { ContactNumber.normalForm($0) ?? $0 }
        (filter.from, filter.to) = (from?.first, to?.last)
        (filter.documentFrom, filter.documentTo) = (documentFrom?.first, documentTo?.last)
        filter.documentType = type.map { DocumentType(rawValue: $0.lowercased()) }
        filter.documentKind = kind.map { DocumentKind(rawValue: $0.lowercased()) }
        filter.documentNumber = number
        filter.template = template
        filter.group = group
        filter.salesperson = salesperson
        filter.campaign = campaign
        filter.isCampaignTarget = campaignTarget.map { $0 == .yes }
        filter.isCampaignResponse = campaignResponse.map { $0 == .yes }
        filter.segment = segment.map { SegmentNumber.normalForm($0) ?? $0 }
        filter.loggedSegment = loggedSegment
        filter.opportunity = opportunity
        // What is canceled needs no following up.
        filter.canceled = canceled.map { $0 == .yes } ?? (followUp == nil ? nil : false)
        filter.attemptFailed = attemptFailed.map { $0 == .yes }
        filter.evaluation = evaluation.flatMap(LogFilterOptions.evaluated)
        filter.followUpUntil = followUp?.day
        (filter.direction, filter.flow, filter.initiatedBy) = (direction, flow, initiatedBy)
        filter.correspondence = correspondence.flatMap { try? InteractionAnswer.correspondence($0) }
        (filter.amountFrom, filter.amountTo) = (amountFrom?.amount, amountTo?.amount)
        filter.currency = currency
        filter.language = language.flatMap(LanguageCode.of)
        filter.user = user
        filter.rule = rule
        filter.isAutomatic = automatic.map { $0 == .yes }
        filter.text = text.flatMap { SearchText($0) }
        return filter
    }

    /// Where nothing was found: whether what is asked for can be there at all.
    func refuseUnknown(_ office: Office) throws {
        for number in [contact, company].compactMap({ $0 }) { _ = try office.ledger.contact(given: number) }
        let words = try TaxonomyWords(office.configuration, office.ledger)
        _ = try type.map(words.type)
        _ = try kind.map(words.kind)
        _ = try template.map(words.template)
        _ = try group.map(words.group)
        try refuseUnknownSegments(office)
        try refuseUnknownRule(office)
    }

    /// What entries say counts as there, also when the segment or the rule itself is no more.
    private func isSaid(_ office: Office, _ narrow: (inout LogFilter) -> Void) throws -> Bool {
        var filter = LogFilter(limit: 1)
        narrow(&filter)
        return try !office.ledger.log(filter).isEmpty
    }

    private func refuseUnknownSegments(_ office: Office) throws {
        if let segment = filter.segment, try !isSaid(office, { $0.segment = segment }) {
            _ = try office.ledger.segment(given: segment)
        }
        guard let loggedSegment, try !office.ledger.loggedSegments().contains(where: { $0.number == loggedSegment }),
            try !isSaid(office, { $0.loggedSegment = loggedSegment })
        else { return }
        throw Refusal("There is no logged segment \(loggedSegment); 'dossier segments logged' shows all of them.")
    }

    private func refuseUnknownRule(_ office: Office) throws {
        let rules = office.configuration.rules.map(\.name)
        guard let rule, !rules.contains(rule), try !isSaid(office, { $0.rule = rule }) else { return }
        throw rules.refusal(ofRule: rule)
    }

    private static func evaluated(_ text: String) -> LogFilter.Evaluated? {
        if text.lowercased() == "any" { return .somehow }
        return TypedWord.isNone(text) ? .not : TypedWord.find(text, among: Evaluation.self).map { .so($0) }
    }
}

extension Direction: ExpressibleByArgument {
    /// Also as tables show it.
    public init?(argument: String) {
        guard let word = TypedWord.find(argument, among: Direction.self) else { return nil }
        self = word
    }
}

extension InformationFlow: ExpressibleByArgument {
    /// Also as tables show it.
    public init?(argument: String) {
        guard let word = TypedWord.find(argument, among: InformationFlow.self) else { return nil }
        self = word
    }
}

extension InitiatedBy: ExpressibleByArgument {
    /// Also as tables show it.
    public init?(argument: String) {
        guard let word = TypedWord.find(argument, among: InitiatedBy.self) else { return nil }
        self = word
    }
}
