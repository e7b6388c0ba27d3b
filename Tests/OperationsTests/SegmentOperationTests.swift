import Foundation
import Model
import Operations
import Recording
import Settings
import Testing

@Suite("Segments in the hands of people")
struct SegmentOperationTests {
    private static let now = Moment(seconds: 1_800_000_000)

    /// An office with the store in a scratch directory, which `body` may change.
    private func withOffice(_ permission: Permission = .change, _ body: (Office, Office) throws -> Void) throws {
        let store = NSTemporaryDirectory() + "operations-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: store) }
        var configuration = Configuration(
            company: Company(names: ["Peeters"], identifiers: [], emailDomains: [], languages: ["en"]),
            storePath: store, dictionariesPath: "", readerPath: "", sourceDirectory: "")
        configuration.taxonomy = Taxonomy(
            groups: [InteractionGroup(code: "DOC", description: "Documents")],
            templates: [InteractionTemplate(code: "BUS", groupCode: "DOC", description: "Letter")])
        configuration.rules = [Rule(name: "spring", when: [.not(.contact(.segment, ["SPRING"]))])]
        let office = try Office(
            configuration, user: OfficeUser(name: "els", permission: .change), readOnly: false)
        _ = try office.ledger.importContacts([Contact(number: "C1", name: "Garage De Smet")])
        let reader = try Office(configuration, user: OfficeUser(name: "jan", permission: .read), readOnly: true)
        try body(office, reader)
    }

    private func segment(_ number: String, _ description: String = "Spring letter") -> Segment {
        Segment(number: number, description: description, createdAt: Self.now, createdBy: "els")
    }

    @Test("what a segment cannot have is refused in a sentence")
    func refusals() throws {
        try withOffice { office, _ in
            func refusal(_ change: (inout Segment) -> Void) -> String? {
                var wrong = segment("WRONG")
                change(&wrong)
                do { try office.create(wrong) } catch { return "\(error)" }
                return nil
            }
            #expect(refusal { $0.description = "" } == "a segment's description has 1 to 100 characters")
            #expect(
                refusal { $0.subject = String(repeating: "x", count: 101) }?.contains("subject has 1 to 100") == true)
            #expect(refusal { $0.templateCode = "NONE" }?.hasPrefix("there is no template NONE") == true)
            #expect(refusal { $0.campaignNumber = "spring" }?.contains("no code of a campaign") == true)
            #expect(refusal { $0.correspondenceType = "Fax" }?.contains("'Fax' is no way to write") == true)
            let made = try office.ledger.segments()
            #expect(made.isEmpty)
            #expect(refusal { $0.templateCode = "BUS" } == nil)
            #expect(throws: LedgerFailure.self) { try office.changeSegment("WRONG") { $0.description = "" } }
        }
    }

    @Test("who may only read changes no segment")
    func permissions() throws {
        try withOffice { office, reader in
            try office.create(segment("SPRING"))
            #expect(throws: OperationFailure.self) { try reader.create(segment("AUTUMN")) }
            #expect(throws: OperationFailure.self) { try reader.changeSegment("SPRING") { $0.subject = "x" } }
            #expect(throws: OperationFailure.self) {
                try reader.changeMembers(ofSegment: "SPRING", .add, contacts: ["C1"], at: Self.now)
            }
            #expect(throws: OperationFailure.self) {
                try reader.undoSegmentAction("SPRING", at: Self.now, preview: false)
            }
            #expect(throws: OperationFailure.self) { try reader.deleteSegment("SPRING", ifOnly: nil) }
            let seen = try reader.segmentDeletion("SPRING").summary.segment.number
            #expect(seen == "SPRING", "what would go is for everybody to see")
            _ = try office.changeMembers(ofSegment: "SPRING", .add, contacts: ["C1"], at: Self.now)
            #expect(try reader.undoSegmentAction("SPRING", at: Self.now, preview: true).members == 0)
            let guest = try Office(
                office.configuration, user: OfficeUser(name: "guest", permission: nil), readOnly: true)
            let refusal = OperationFailure.notAllowed(user: "guest", .read)
            #expect(throws: refusal) { try guest.undoSegmentAction("SPRING", at: Self.now, preview: true) }
            #expect(throws: refusal) { try guest.segmentDeletion("SPRING") }
            var all = SegmentCriteria()
            all.fields = [.number: ["*"]]
            #expect(throws: refusal) {
                try guest.changeMembers(
                    ofSegment: "SPRING", .add, all, ignoresExclusion: false, at: Self.now, preview: true)
            }
        }
    }

    @Test("a segment with contacts is deleted when somebody has said so; the rules that name it are told")
    func deletion() throws {
        try withOffice { office, _ in
            try office.create(segment("SPRING"))
            try office.create(segment("EMPTY"))
            _ = try office.changeMembers(ofSegment: "SPRING", .add, contacts: ["C1"], at: Self.now)
            let empty = try office.segmentDeletion("EMPTY")
            #expect(!empty.isLoss)
            try office.deleteSegment("EMPTY", ifOnly: empty.summary)
            let preview = try office.segmentDeletion("SPRING")
            #expect(preview.isLoss && preview.summary.members == 1 && preview.rules == ["spring"])
            #expect(try office.ledger.hasSegment("SPRING"))
            try office.deleteSegment("SPRING", ifOnly: nil)
            #expect(try office.ledger.segments().isEmpty)
        }
    }
}
