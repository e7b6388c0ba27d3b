import Model
import Recording
import Testing

@Suite("A single filter of the log")
struct SingleFilterTests {
    let office: Office
    private var ledger: SQLiteLedger { office.ledger }

    init() throws { office = try Office() }

    private static let count = 15_000
    private static let day = "2018-12-31"

    /// Each of them is something that is in every log of the office, and not on every entry.
    private static var each: [(String, (inout LogFilter) -> Void, (InteractionLogEntry) -> Bool)] {
        [
            ("contact", { $0.contact = "C3" }, { $0.contactNumber == "C3" }),
            ("company", { $0.company = "C3" }, { $0.contactCompanyNumber == "C3" }),
            ("from", { $0.from = CalendarDate(iso: day) }, { $0.date.description >= day }),
            ("to", { $0.to = CalendarDate(iso: day) }, { $0.date.description <= day }),
            ("numbers", { $0.entries = 77...99 }, { (77...99).contains($0.number) }),
            (
                "documents from", { $0.documentFrom = CalendarDate(iso: day) },
                { $0.documentDate.map { $0.description >= day } == true }
            ),
            (
                "documents to", { $0.documentTo = CalendarDate(iso: day) },
                { $0.documentDate.map { $0.description <= day } == true }
            ),
            ("number", { $0.documentNumber = "n-77" }, { $0.documentNumber == "N77" }),
            ("type", { $0.documentType = "type-3" }, { $0.documentType?.rawValue == "type-3" }),
            ("kind", { $0.documentKind = "kind-3" }, { $0.documentKind?.rawValue == "kind-3" }),
            ("direction", { $0.direction = .inbound }, { $0.direction == .inbound }),
            ("flow", { $0.flow = .inbound }, { $0.informationFlow == .inbound }),
            ("begun by", { $0.initiatedBy = .them }, { $0.initiatedBy == .them }),
            ("template", { $0.template = "t3" }, { $0.templateCode == "T3" }),
            ("group", { $0.group = "g2" }, { $0.groupCode == "G2" }),
            ("salesperson", { $0.salesperson = "s3" }, { $0.salespersonCode == "S3" }),
            ("campaign", { $0.campaign = "campaign7" }, { $0.campaignNumber == "CAMPAIGN7" }),
            ("segment", { $0.segment = "segment7" }, { $0.segmentNumber == "SEGMENT7" }),
            ("opportunity", { $0.opportunity = "opp7" }, { $0.opportunityNumber == "OPP7" }),
            ("rule", { $0.rule = "Rule 7" }, { $0.rule == "rule 7" }),
            ("correspondence", { $0.correspondence = .by(.email) }, { $0.correspondenceType == "Email" }),
            ("no correspondence", { $0.correspondence = .blank }, { $0.correspondenceType == nil }),
            ("targets", { $0.isCampaignTarget = true }, { $0.isCampaignTarget }),
            ("no targets", { $0.isCampaignTarget = false }, { !$0.isCampaignTarget }),
            ("responses", { $0.isCampaignResponse = true }, { $0.isCampaignResponse }),
            ("no responses", { $0.isCampaignResponse = false }, { !$0.isCampaignResponse }),
            ("language", { $0.language = "fr" }, { $0.language == "fr" }),
            ("currency", { $0.currency = "usd" }, { $0.currency == "USD" }),
            ("user", { $0.user = "u5" }, { $0.userID == "U5" }),
            ("by hand", { $0.isAutomatic = false }, { $0.rule == nil }),
            ("canceled", { $0.canceled = true }, { $0.canceled }),
            ("failed", { $0.attemptFailed = true }, { $0.attemptFailed }),
            ("evaluated", { $0.evaluation = .somehow }, { $0.evaluation != nil }),
            ("not evaluated", { $0.evaluation = .not }, { $0.evaluation == nil }),
            ("negative", { $0.evaluation = .so(.negative) }, { $0.evaluation == "Negative" }),
            (
                "amounts from", { $0.amountFrom = Amount("5000") },
                { $0.amount.map { $0 >= Amount(cents: 500_000) } == true }
            ),
            (
                "amounts to", { $0.amountTo = Amount("5000") },
                { $0.amount.map { $0 <= Amount(cents: 500_000) } == true }
            ),
            (
                "follow-ups", { $0.followUpUntil = CalendarDate(iso: day) },
                { $0.followUpDate.map { $0.description <= day } == true }
            ),
            ("logged segment", { $0.loggedSegment = 1 }, { $0.loggedSegmentNumber == 1 }),
        ]
    }

    @Test("holds what each single filter means, also together with another")
    func single() throws {
        try LedgerFilling(ledger).fill(Self.count - 40)
        let byHand = try (0..<40).map { index in
            var entry = InteractionLogEntry(
                number: 0, date: try #require(CalendarDate(iso: "2018-02-03")), time: "10:00:00",
                recordedAt: Print.takenAt, contactNumber: "C00042", contactName: "", templateCode: "S_QUOTE",
                groupCode: "", description: "")
            (entry.currency, entry.amount) = ("USD", Amount(cents: 100))
            entry.documentKind = index % 4 < 2 ? "kind-2" : "kind-3"
            entry.loggedSegmentNumber = 1 + Int64(index % 2)
            (entry.isCampaignTarget, entry.isCampaignResponse) = (index % 2 == 0, index % 8 == 0)
            entry.opportunityNumber = index % 5 == 0 ? "OPP7" : nil
            entry.evaluation = index % 3 == 0 ? "Positive" : nil
            return ImportedEntry(key: "\(index)", line: 1, entry: entry)
        }
        _ = try ledger.importEntries(byHand, from: "test", by: "els", at: Moment(seconds: 1_770_000_000), dryRun: false)
        let everything = try ledger.log(LogFilter(limit: Self.count))
        for (name, change, means) in Self.each {
            var filter = LogFilter(limit: Self.count)
            change(&filter)
            let expected = everything.filter(means).map(\.number)
            #expect(!expected.isEmpty && expected.count < Self.count, "\(name)")
            #expect(try ledger.entryNumbers(filter) == expected, "\(name)")
            #expect(try ledger.count(filter) == expected.count, "\(name)")
            filter.documentKind = "kind-2"
            let both = everything.filter { means($0) && $0.documentKind == "kind-2" }.map(\.number)
            guard name != "kind" else { continue }
            #expect(try ledger.entryNumbers(filter) == both, "\(name) of one kind")
            if filter.contact == nil { filter.contact = "C1" }
            let ofContact = everything.filter {
                means($0) && $0.documentKind == "kind-2" && $0.contactNumber == filter.contact
            }
            #expect(try ledger.entryNumbers(filter) == ofContact.map(\.number), "\(name) of C1")
        }
    }
}
