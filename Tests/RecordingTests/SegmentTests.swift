import Model
import Testing

@testable import Recording

@Suite("Segments and who is in them")
struct SegmentTests {
    private let office: Office
    private var ledger: SQLiteLedger { office.ledger }
    private static let now = Moment(seconds: 1_800_000_000)

    init() throws {
        office = try Office()
        try ledger.createSegment(SegmentTests.segment("SPRING"))
    }

    private static func segment(_ number: String) -> Segment {
        Segment(number: number, description: "Spring letter", createdAt: now, createdBy: "els")
    }

    private func members(_ number: String = "SPRING") throws -> [String] {
        try ledger.members(ofSegment: number, limit: 100, after: nil).map(\.number)
    }

    private func change(
        _ kind: SegmentAction.Kind, _ contacts: String..., in number: String = "SPRING"
    ) throws -> SegmentChange {
        try ledger.changeMembers(ofSegment: number, kind, contacts: contacts, by: "els", at: SegmentTests.now)
    }

    @Test("all that is known of a segment comes back as it went in, and a second of its number is refused")
    func everything() throws {
        var full = SegmentTests.segment("TRADE")
        full.templateCode = "S_QUOTE"
        full.subject = "Trade fair"
        full.campaignNumber = "CP1"
        full.salespersonCode = "AN"
        full.correspondenceType = "Email"
        full.ignoresContactCorrespondenceType = true
        try ledger.createSegment(full)
        #expect(try ledger.segment("TRADE").segment == full)
        #expect(try ledger.segments().map(\.segment.number) == ["SPRING", "TRADE"])
        #expect(throws: LedgerFailure.self) { try ledger.createSegment(full) }
        let changed = try ledger.changeSegment("TRADE") { $0.campaignNumber = nil }
        #expect(changed.campaignNumber == nil && changed.subject == "Trade fair")
        #expect(try ledger.segment("TRADE").segment == changed)
        #expect(throws: LedgerFailure.notFound("segment WINTER")) { try ledger.segment("WINTER") }
    }

    @Test("contacts come and go, each once; an unknown one lets nobody in")
    func membership() throws {
        #expect(try change(.add, "C00099", "C00042", "C00042").contacts == 2)
        let more = try change(.add, "C00099", "P00001")
        #expect(more.contacts == 1 && more.members == 3)
        #expect(try members() == ["C00042", "C00099", "P00001"])
        #expect(try ledger.members(ofSegment: "SPRING", limit: 1, after: "C00042").map(\.number) == ["C00099"])
        #expect(throws: LedgerFailure.notFound("contact C1")) { try change(.add, "C1", "C00042") }
        let fewer = try change(.remove, "C00042", "C00099")
        #expect(fewer.contacts == 2 && fewer.members == 1)
        #expect(try change(.remove, "C00042").contacts == 0)
        #expect(try members() == ["P00001"])
    }

    @Test("changes are taken back one after the other, and the history tells it")
    func undo() throws {
        _ = try change(.add, "C00042", "C00099")
        _ = try change(.add, "C00042", "P00001")
        _ = try change(.remove, "C00042", "P00001")
        let preview = try ledger.undoPreview(ofSegment: "SPRING")
        #expect(preview.action.kind == .remove && preview.members == 3)
        #expect(try members() == ["C00099"])
        let undone = try ledger.undoSegmentAction("SPRING", by: "an", at: SegmentTests.now)
        #expect(undone == preview)
        _ = try ledger.undoSegmentAction("SPRING", by: "an", at: SegmentTests.now)
        #expect(try members() == ["C00042", "C00099"])
        _ = try ledger.undoSegmentAction("SPRING", by: "an", at: SegmentTests.now)
        #expect(try members().isEmpty)
        #expect(throws: LedgerFailure.refused("segment SPRING has no change that could be taken back")) {
            try ledger.undoSegmentAction("SPRING", by: "an", at: SegmentTests.now)
        }
        let history = try ledger.segmentActions("SPRING")
        #expect(history.map(\.kind) == [.remove, .add, .add])
        #expect(history.map(\.contacts) == [2, 1, 2])
        #expect(history.allSatisfy { $0.doneBy == "els" && $0.undoneBy == "an" })
    }

    /// The contacts of the office, with the privacy of C00099 blocked.
    private func block() throws {
        _ = try ledger.importContacts(
            Office.contacts.map { contact in
                var contact = contact
                contact.isPrivacyBlocked = contact.number == "C00099"
                return contact
            })
    }

    @Test("who went and whose privacy is blocked by now does not come back")
    func undoBlocked() throws {
        _ = try change(.add, "C00042", "C00099", "P00001")
        _ = try change(.remove, "C00042", "C00099")
        try block()
        let preview = try ledger.undoPreview(ofSegment: "SPRING")
        #expect(preview.contacts == 1 && preview.members == 2)
        #expect(try ledger.undoSegmentAction("SPRING", by: "an", at: SegmentTests.now) == preview)
        #expect(try members() == ["C00042", "P00001"])
    }

    @Test("a change of many contacts is taken back in portions, and one that was cut short goes on with the rest")
    func undoInPortions() throws {
        _ = try change(.add, "C00042", "C00099", "P00001")
        _ = try change(.remove, "C00042", "C00099", "P00001")
        let action = try #require(try ledger.segmentActions("SPRING").first)
        let first = try ledger.write { db in
            try SegmentActionRows.undo(action, of: "SPRING", by: "an", at: SegmentTests.now, limit: 1, in: db)
        }
        #expect(first.moved == 1 && !first.isDone)
        #expect(try members().count == 1 && ledger.segmentActions("SPRING").first?.undoneAt == nil)
        let preview = try ledger.undoPreview(ofSegment: "SPRING")
        let undone = try ledger.undoSegmentAction("SPRING", by: "an", at: SegmentTests.now, portion: 1)
        #expect(undone == preview && undone.contacts == 2 && undone.members == 3)
        #expect(try ledger.segmentActions("SPRING").first?.undoneBy == "an")
        #expect(try ledger.undoSegmentAction("SPRING", by: "an", at: SegmentTests.now, portion: 2).members == 0)
    }

    @Test("a contact that others were merged into takes their place, and keeps its own whatever is taken back")
    func merge() throws {
        try ledger.createSegment(SegmentTests.segment("TRADE"))
        _ = try change(.add, "C00042")
        _ = try change(.add, "C00099")
        _ = try change(.add, "C00099", in: "TRADE")
        _ = try ledger.merge(contact: "C00099", into: "C00042", preview: false)
        #expect(try members() == ["C00042"])
        #expect(try members("TRADE") == ["C00042"])
        _ = try ledger.undoSegmentAction("SPRING", by: "an", at: SegmentTests.now)
        #expect(try members() == ["C00042"])
        _ = try ledger.undoSegmentAction("TRADE", by: "an", at: SegmentTests.now)
        #expect(try members("TRADE").isEmpty)
    }

    @Test("matching is told the segments of a contact and of its company")
    func asked() throws {
        try ledger.createSegment(SegmentTests.segment("TRADE"))
        _ = try change(.add, "C00042")
        _ = try change(.add, "C00042", "P00001", in: "TRADE")
        let segments = try ledger.consult { directory in
            try Office.contacts.map { try directory.segments(of: $0).sorted() }
        }
        #expect(segments == [["SPRING", "TRADE"], ["SPRING", "TRADE"], []])
    }

    @Test("a deleted segment leaves its contacts and its number; who came meanwhile keeps it")
    func delete() throws {
        _ = try change(.add, "C00042")
        let seen = try ledger.deleteSegment("SPRING", preview: true)
        #expect(seen.members == 1 && seen.loggings == 0)
        _ = try change(.add, "C00099")
        #expect(throws: LedgerFailure.refused("segment SPRING has changed meanwhile; look at it again")) {
            try ledger.deleteSegment("SPRING", preview: false, ifOnly: seen)
        }
        #expect(try ledger.deleteSegment("SPRING", preview: false).members == 2)
        #expect(try ledger.segments().isEmpty)
        #expect(try ledger.contact(numbered: "C00042") != nil)
        try ledger.createSegment(SegmentTests.segment("SPRING"))
        #expect(try ledger.segmentActions("SPRING").isEmpty)
    }
}
