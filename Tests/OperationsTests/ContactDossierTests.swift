import Foundation
import Model
import Operations
import Recording
import Settings
import Testing

@Suite("The archive of a contact")
struct ContactDossierTests {
    private let desk: ManualOffice
    private let dutch = Wording(
        language: "nl",
        translations: [
            "email": "e-mail", "yes": "ja", "no": "nee", "canceled": "geannuleerd", "Drafts": "Concepten",
            "Interactions, the oldest first": "Interacties, de oudste eerst",
            "  {1}, {2}: {3} was {4}, became {5}": "  {1}, {2}: {3} was {4}, werd {5}",
        ])

    init() throws { desk = try ManualOffice() }

    @Test("says in the office's language what there is, the oldest first, each text apart from the next")
    func index() throws {
        let office = desk.office
        var (first, second) = (ManualInteraction(template: "MEET"), ManualInteraction(template: "CALL"))
        (first.date, second.date) = (CalendarDate(iso: "2026-01-05"), CalendarDate(iso: "2026-01-04"))
        (first.description, second.description) = ("the later", "the earlier")
        let number = try #require(try desk.record(first, for: "P00001").first?.number)
        _ = try desk.record(second, for: "P00001")
        func change(_ action: EntryAction, _ reason: String? = nil) throws {
            _ = try office.change([number], action, reason: reason, at: ManualOffice.noon)
        }
        try change(.comment("one\n2026-01-01  a line of its own"))
        try change(.cancel, "wrong")
        try change(.edit([.campaign("SPRING")]))
        var draft = ManualInteraction(template: "MEET")
        draft.comment = "to be asked"
        let path = try desk.file("plan.txt", "the plan")
        for contact in ["P00001", "C00099"] {
            _ = try office.keepDraft(
                of: draft, for: .contacts([contact]), attaching: contact == "P00001" ? path : nil,
                at: ManualOffice.noon)
        }
        try office.ledger.createSegment(
            Segment(number: "FRIENDS", description: "Good friends", createdAt: ManualOffice.noon, createdBy: "els"))
        _ = try office.ledger.changeMembers(
            ofSegment: "FRIENDS", .add, contacts: ["P00001"], by: "els", at: ManualOffice.noon)

        for contact in ["P00001", "C00042"] {
            let target = URL(fileURLWithPath: office.configuration.storePath).appending(path: "archive of \(contact)")
            let found = try #require(try office.ledger.contact(numbered: contact))
            let written = try office.export(found, to: target.path, wording: dutch)
            #expect(written.entries == 2 && written.documents == 1 && written.missing == 0)
            func text(_ name: String) throws -> String {
                try String(contentsOf: target.appending(path: name), encoding: .utf8)
            }
            let index = try text("index.txt")
            let lines = index.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let earlier = try #require(lines.firstIndex { $0.hasSuffix("the earlier") })
            let later = try #require(lines.firstIndex { $0.hasSuffix("the later") })
            #expect(earlier < later && lines.contains("Interacties, de oudste eerst"))
            #expect(lines.contains("e-mail jan@desmet.example") == (contact == "P00001"), "\(index)")
            #expect(lines.contains { $0.hasSuffix("els: geannuleerd was nee, werd ja") }, "\(index)")
            #expect(lines.contains { $0.hasSuffix("els: campaign was –, werd SPRING") }, "\(index)")
            #expect(lines.contains("    2026-01-01  a line of its own"))
            #expect(lines.contains("  P00001  FRIENDS  Good friends") && lines.contains("Concepten"))
            #expect(lines.contains { $0.hasPrefix("D1  ") } && !lines.contains { $0.hasPrefix("D2  ") })
            #expect(try text("drafts.jsonl").contains("\"draft_no\": \"D1\""))
            #expect(
                try text("segments.jsonl")
                    == #"{"segment_no": "FRIENDS", "description": "Good friends", "contact_no": "P00001"}"# + "\n")
        }
    }
}
