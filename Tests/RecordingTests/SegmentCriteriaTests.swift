import Model
import Recording
import Testing

@Suite("Contacts chosen by criteria")
struct SegmentCriteriaTests {
    private let office: Office
    private var ledger: SQLiteLedger { office.ledger }
    private static let now = Moment(seconds: 1_800_000_000)

    /// C00042 (P00001 works for it) and C00099 of the office, and these three.
    init() throws {
        office = try Office()
        var molen = Contact(number: "C1", name: "Bakkerij 't Mölen [NV]", languageCode: "FRB", salespersonCode: "an")
        molen.address = PostalAddress(postCode: "3012", city: "Wilsele", country: "BE")
        molen.businessRelations = [.customer, .vendor]
        var worker = Contact(number: "P1", kind: .person, name: "Els Peeters", companyNumber: "C1")
        worker.address = PostalAddress(postCode: "1012 AB", city: "Amsterdam", country: "NL")
        var silent = Contact(number: "C2", name: "Stil BV", languageCode: "NLB")
        silent.isExcludedFromSegments = true
        var blocked = Contact(number: "C3", name: "Weg BV")
        blocked.isPrivacyBlocked = true
        _ = try ledger.importContacts([molen, worker, silent, blocked])
        try ledger.createSegment(
            Segment(number: "ALL", description: "All", createdAt: Self.now, createdBy: "els"))
    }

    private func change(
        _ kind: SegmentAction.Kind, _ criteria: SegmentCriteria, ignoresExclusion: Bool = false, preview: Bool = false
    ) throws -> SegmentChange {
        try ledger.changeMembers(
            ofSegment: "ALL", kind, criteria, ignoresExclusion: ignoresExclusion, by: "els", at: Self.now,
            preview: preview)
    }

    private var members: [String] {
        get throws { try ledger.members(ofSegment: "ALL", limit: 100, after: nil).map(\.number) }
    }

    private func criteria(_ fields: [SegmentCriteria.Field: [String]]) -> SegmentCriteria {
        var criteria = SegmentCriteria()
        criteria.fields = fields
        return criteria
    }

    /// Who comes into the empty segment.
    private func chosen(_ criteria: SegmentCriteria, ignoresExclusion: Bool = false) throws -> [String] {
        let preview = try change(.add, criteria, ignoresExclusion: ignoresExclusion, preview: true)
        #expect(try members.isEmpty)
        let done = try change(.add, criteria, ignoresExclusion: ignoresExclusion)
        #expect(preview == done)
        let chosen = try members
        if !chosen.isEmpty { _ = try ledger.undoSegmentAction("ALL", by: "els", at: Self.now) }
        return chosen
    }

    @Test(
        "by what stands on the card",
        arguments: [
            ([.number: ["C*"]], ["C00042", "C00099", "C1"]), ([.number: ["C000??"]], ["C00042", "C00099"]),
            ([.number: ["c00099", "P1"]], ["C00099", "P1"]), ([.number: ["C00043..C1"]], ["C00099", "C1"]),
            ([.number: ["P.."]], ["P00001", "P1"]), ([.name: ["*molen [*"]], ["C1"]),
            ([.name: ["*PEETERS"]], ["C00099", "P1"]),
            ([.type: ["person"]], ["P00001", "P1"]), ([.salesperson: ["AN", "jo"]], ["C00042", "C1"]),
            ([.postCode: ["30*"]], ["C1"]), ([.postCode: ["2800"]], ["C00042"]),
            ([.postCode: ["2000..3099"]], ["C00042", "C1"]), ([.postCode: ["1012AB"]], ["P1"]),
            ([.country: ["be", "NL"]], ["C1", "P1"]), ([.language: ["fr"]], ["C1"]), ([.language: ["frb"]], ["C1"]),
            ([.relation: ["vendor"]], ["C1", "P1"]), ([.relation: ["employee"]], []),
            ([.relation: ["customer"], .type: ["company"]], ["C1"]), ([.name: ["'; DROP TABLE contact; --"]], []),
        ] as [([SegmentCriteria.Field: [String]], [String])])
    func card(fields: [SegmentCriteria.Field: [String]], expected: [String]) throws {
        #expect(try chosen(criteria(fields)) == expected)
    }

    @Test("who is excluded comes only when asked for, and whose privacy is blocked never")
    func exclusion() throws {
        let all = criteria([.name: ["* BV"]])
        #expect(try chosen(all).isEmpty)
        #expect(try chosen(all, ignoresExclusion: true) == ["C2"])
        func add(_ contact: String) throws -> SegmentChange {
            try ledger.changeMembers(ofSegment: "ALL", .add, contacts: [contact], by: "els", at: Self.now)
        }
        #expect(try add("C2").contacts == 1)
        #expect(throws: LedgerFailure.self) { try add("C3") }
    }

    @Test("companies bring their people, and people their companies")
    func expansion() throws {
        var companies = criteria([.number: ["C1"]])
        companies.withPeople = true
        #expect(try chosen(companies) == ["C1", "P1"])
        var people = criteria([.type: ["person"], .country: ["NL"]])
        people.withCompanies = true
        #expect(try chosen(people) == ["C1", "P1"])
    }

    @Test("refining keeps who fits, reducing lets them go, and each is taken back")
    func refineAndReduce() throws {
        #expect(try change(.add, criteria([.number: ["*"]])).members == 5)
        let refined = try change(.refine, criteria([.number: ["C*"]]))
        #expect(refined.contacts == 2 && refined.members == 3)
        #expect(try change(.reduce, criteria([.country: ["BE"]]), preview: true).members == 2)
        let reduced = try change(.reduce, criteria([.country: ["BE"]]))
        #expect(reduced.contacts == 1)
        #expect(try members == ["C00042", "C00099"])
        _ = try ledger.undoSegmentAction("ALL", by: "els", at: Self.now)
        #expect(try members == ["C00042", "C00099", "C1"])
        _ = try ledger.undoSegmentAction("ALL", by: "els", at: Self.now)
        #expect(try members.count == 5)
        let history = try ledger.segmentActions("ALL")
        #expect(history.map(\.kind) == [.reduce, .refine, .add])
        #expect(history[1].criteria == criteria([.number: ["C*"]]))
        #expect("\(history[0].criteria?.words ?? "")" == "country is BE")
    }

    @Test("by the interactions they had, or had not, of a company those of its people too")
    func interactions() throws {
        _ = try ledger.record([Print().submission])
        _ = try ledger.record([
            Print(name: "b.pdf", bytes: "others", inode: 8, contact: "P1", number: "2026/0018").submission
        ])
        func chosen(_ body: (inout InteractionCriteria) -> Void) throws -> [String] {
            var interactions = InteractionCriteria()
            body(&interactions)
            var criteria = SegmentCriteria()
            criteria.interactions = interactions
            return try self.chosen(criteria)
        }
        let day = try #require(try ledger.log(LogFilter()).first?.date)
        #expect(try chosen { _ in } == ["C00042", "C1", "P1"])
        #expect(try chosen { $0.areMissing = true } == ["C00099", "P00001"])
        #expect(try chosen { $0.from = day } == ["C00042", "C1", "P1"])
        #expect(try chosen { $0.until = CalendarDate(iso: "2020-01-01") }.isEmpty)
        #expect(try chosen { $0.fields[.template] = ["s_invoice", "S_QUOTE"] } == ["C00042", "C1", "P1"])
        #expect(try chosen { $0.fields[.group] = ["PURCH"] }.isEmpty)
        #expect(try chosen { $0.fields = [.salesperson: ["JO"], .group: ["SALES"]] } == ["C00042"])
        #expect(try chosen { $0.fields[.campaign] = ["CP1"] }.isEmpty)
        #expect(try chosen { $0.from = CalendarDate(iso: "2026-02-02") }.isEmpty)
        #expect(try chosen { $0.until = day } == ["C00042", "C1", "P1"])
        #expect(try chosen { $0.fields[.template] = ["S_QUOTE"] }.isEmpty)
        _ = try ledger.change([1], .edit([.evaluation(.negative), .campaign("CP1")]), by: "els", at: Self.now)
        #expect(try chosen { $0.fields[.evaluation] = ["negative"] } == ["C00042"])
        #expect(try chosen { $0.fields[.campaign] = ["cp1", "CP2"] } == ["C00042"])
        _ = try ledger.change([1], .cancel, by: "els", at: Self.now)
        #expect(try chosen { $0.fields[.evaluation] = ["negative"] }.isEmpty)
        #expect(try chosen { ($0.fields[.evaluation], $0.countsCanceled) = (["negative"], true) } == ["C00042"])
    }

    @Test("by the segment for which interactions were recorded")
    func recordedForSegment() throws {
        _ = try ledger.changeMembers(ofSegment: "ALL", .add, contacts: ["C00099"], by: "els", at: Self.now)
        _ = try ledger.record(
            ManualRecording(ManualInteraction(template: "S_QUOTE"), for: .segment("ALL")), by: "els", at: Self.now,
            store: DocumentStore(directory: office.directory))
        _ = try ledger.record([Print().submission])
        _ = try ledger.undoSegmentAction("ALL", by: "els", at: Self.now)
        var criteria = SegmentCriteria()
        criteria.interactions = InteractionCriteria()
        criteria.interactions?.fields[.segment] = ["all"]
        #expect(try chosen(criteria) == ["C00099"])
    }

    @Test("criteria have a name until they are deleted")
    func saved() throws {
        var fields = criteria([.postCode: ["30*"], .relation: ["customer", "vendor"]])
        fields.interactions = InteractionCriteria()
        fields.interactions?.from = CalendarDate(iso: "2026-01-01")
        fields.interactions?.areMissing = true
        let saved = SavedCriteria(name: "SILENT", criteria: fields, savedAt: Self.now, savedBy: "els")
        try ledger.save(saved, replaces: false)
        #expect(throws: LedgerFailure.self) { try ledger.save(saved, replaces: false) }
        try ledger.save(saved, replaces: true)
        #expect(try ledger.savedCriteria() == [saved])
        #expect(
            "\(try ledger.savedCriteria(named: "SILENT").criteria.words)"
                == "post code is 30*, relation is customer or vendor, without interactions from 2026-01-01")
        try ledger.deleteSavedCriteria("SILENT")
        #expect(throws: LedgerFailure.notFound("saved criteria SILENT")) { try ledger.deleteSavedCriteria("SILENT") }
    }
}
