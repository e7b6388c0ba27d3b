import Foundation
import Model
import Operations
import Settings
import Testing

@testable import Recording

@Suite("Logging a segment")
struct LoggedSegmentTests {
    let desk: ManualOffice
    var office: Office { desk.office }

    init() throws {
        desk = try ManualOffice()
        var spring = Segment(
            number: "SPRING", description: "Spring letter", createdAt: ManualOffice.noon, createdBy: "els")
        spring.templateCode = "CALL"
        spring.salespersonCode = "AN"
        spring.subject = "Spring"
        spring.correspondenceType = "Hard Copy"
        spring.ignoresContactCorrespondenceType = true
        try office.create(spring)
        _ = try office.changeMembers(
            ofSegment: "SPRING", .add, contacts: ["C00042", "C00099", "P00001"], at: ManualOffice.noon)
    }

    private func log(_ interaction: ManualInteraction = ManualInteraction()) throws -> RecordedInteractions {
        try office.record(interaction, for: .segment("SPRING"), at: ManualOffice.noon)
    }

    @Test("Every member gets an entry with what the segment starts with, and the segment stays")
    func logging() throws {
        let done = try log()
        #expect(done.entries.map(\.contactNumber) == ["C00042", "C00099", "P00001"])
        #expect(done.entries.allSatisfy { $0.segmentNumber == "SPRING" && $0.loggedSegmentNumber == 1 })
        #expect(done.entries.allSatisfy { $0.templateCode == "CALL" && $0.salespersonCode == "AN" })
        #expect(done.entries.allSatisfy { $0.subject == "Spring" && $0.correspondenceType == "Hard Copy" })
        #expect(done.loggedSegment?.description == "Spring letter")
        #expect(done.loggedSegment?.entries == 3)
        #expect(try log(ManualInteraction(template: "MEET")).loggedSegment?.number == 2)
        #expect(try office.loggedSegments().map(\.number) == [2, 1])
    }

    @Test("One contact for whom it cannot be recorded aborts all, and is named")
    func oneBadLine() throws {
        let strict = try ManualOffice(requiresSalesperson: true)
        try strict.office.create(
            Segment(number: "ALL", description: "All", createdAt: ManualOffice.noon, createdBy: "els"))
        _ = try strict.office.changeMembers(
            ofSegment: "ALL", .add, contacts: ["C00042", "C00099"], at: ManualOffice.noon)
        #expect {
            try strict.office.record(
                ManualInteraction(template: "MEET"), for: .segment("ALL"), at: ManualOffice.noon)
        } throws: { "\($0)".contains("contact C00099") && "\($0)".contains("nothing was recorded") }
        #expect(try strict.entries.isEmpty && strict.office.loggedSegments().isEmpty)
    }

    @Test("A segment without contacts, or that is not there, is not logged")
    func nothingToLog() throws {
        try office.create(Segment(number: "EMPTY", description: "x", createdAt: ManualOffice.noon, createdBy: "els"))
        for number in ["EMPTY", "NONE"] {
            #expect(throws: LedgerFailure.self) {
                try office.record(
                    ManualInteraction(template: "MEET"), for: .segment(number), at: ManualOffice.noon)
            }
        }
    }

    /// Logs it two contacts at a time.
    private func inPortions() throws -> SegmentLogging {
        let recording = ManualRecording(ManualInteraction(), for: .segment("SPRING"))
        return SegmentLogging(
            ledger: office.ledger, recording: recording, segment: "SPRING", user: "els", moment: ManualOffice.noon,
            portion: 2)
    }

    private var store: DocumentStore { DocumentStore(existing: office.configuration.storePath) }

    @Test("A large one is logged in portions, as if in one go")
    func portions() throws {
        let whole = try log().entries
        #expect(try inPortions().isNeeded())
        let done = try inPortions().run(store: store)
        let entries = try desk.entries.filter { $0.loggedSegmentNumber == 2 }.reversed()
        #expect(done.loggedSegment?.entries == 3 && done.entries == [entries.first, entries.last].compactMap { $0 })
        for (one, other) in zip(whole, entries) {
            var same = other
            (same.number, same.loggedSegmentNumber) = (one.number, one.loggedSegmentNumber)
            #expect(one == same)
        }
        #expect(entries.count == 3)
        #expect(try office.drafts().isEmpty)
    }

    @Test("Cut short, it stands among the drafts, and goes on with the rest, on the day on which it began")
    func cutShort() throws {
        let logging = try inPortions()
        let begun = try logging.start(store: store)
        #expect(try office.ledger.write { db in try !logging.next(begun, in: db) })
        let draft = try #require(try office.drafts().first)
        #expect(draft.loggedSegment == 1 && draft.interaction.date != nil)
        #expect(try desk.entries.count == 2)
        var person = try #require(try office.ledger.contact(numbered: "P00001"))
        person.isPrivacyBlocked = true
        _ = try office.ledger.importContacts([person])
        let later = Moment(seconds: ManualOffice.noon.seconds + 86_400)
        func resume() throws -> RecordedInteractions {
            try office.record(draft.interaction, for: draft.addressees, finishing: draft.number, at: later)
        }
        #expect {
            try resume()
        } throws: { "\($0)".contains("contact P00001") && "\($0)".contains("'dossier resume D\(draft.number)'") }
        person.isPrivacyBlocked = false
        _ = try office.ledger.importContacts([person])
        #expect(try resume().loggedSegment?.entries == 3)
        let entries = try desk.entries
        #expect(Set(entries.map(\.contactNumber)).count == 3 && Set(entries.map(\.date)).count == 1)
        #expect(try office.drafts().isEmpty)
    }

    @Test("Nobody is begun with where it cannot be recorded for one of them")
    func checkedFirst() throws {
        var person = try #require(try office.ledger.contact(numbered: "P00001"))
        person.isPrivacyBlocked = true
        _ = try office.ledger.importContacts([person])
        #expect {
            try inPortions().run(store: store)
        } throws: { "\($0)".contains("contact P00001") && "\($0)".contains("nothing was recorded") }
        #expect(try desk.entries.isEmpty && office.drafts().isEmpty && office.loggedSegments().isEmpty)
    }

    @Test("Canceled as a whole, and taken back without what had been canceled by itself")
    func cancel() throws {
        let entries = try log().entries
        try desk.cancel(entries[0].number)
        let preview = try office.cancelLoggedSegment(1, reason: "wrong letter", at: ManualOffice.noon, preview: true)
        #expect(!preview.segment.canceled && preview.entries == 2)
        #expect(throws: OperationFailure.self, "without a reason") {
            try office.cancelLoggedSegment(1, reason: " ", at: ManualOffice.noon, preview: false)
        }
        #expect(try desk.entries.filter(\.canceled).count == 1, "nothing was changed so far")
        let canceled = try office.cancelLoggedSegment(1, reason: "wrong letter", at: ManualOffice.noon, preview: false)
        #expect(canceled.segment.canceled && canceled.entries == 2)
        #expect(try desk.entries.allSatisfy(\.canceled))
        #expect(try office.ledger.entry(entries[1].number)?.cancelReason == "wrong letter")
        #expect(throws: LedgerFailure.self) {
            try office.cancelLoggedSegment(1, reason: "again", at: ManualOffice.noon, preview: false)
        }
        let back = try office.uncancelLoggedSegment(1, at: ManualOffice.noon)
        #expect(!back.segment.canceled && back.entries == 2 && back.refused.isEmpty)
        #expect(try desk.entries.filter(\.canceled).map(\.number) == [entries[0].number])
    }

    @Test("Its follow-up holds the contacts whose entries count")
    func followUp() throws {
        let entries = try log().entries
        try desk.cancel(entries[0].number)
        let made = try office.followUp(loggedSegment: 1, as: "NEXT", description: nil, at: ManualOffice.noon)
        #expect(made.members == 2 && made.segment.description == "Follow-up on segment SPRING")
        #expect(throws: LedgerFailure.self) {
            try office.followUp(loggedSegment: 1, as: "NEXT", description: nil, at: ManualOffice.noon)
        }
        #expect(throws: LedgerFailure.self) {
            try office.followUp(loggedSegment: 9, as: "OTHER", description: nil, at: ManualOffice.noon)
        }
    }

    @Test("Its follow-up leaves out whose privacy was blocked meanwhile; with nobody left there is none")
    func blocked() throws {
        _ = try log()
        func block(_ numbers: Set<String>) throws {
            let contacts = try ["C00042", "C00099", "P00001"].map { number in
                var contact = try #require(try office.ledger.contact(numbered: number))
                contact.isPrivacyBlocked = numbers.contains(number)
                // Who is excluded from segments was written to all the same, and may be again.
                contact.isExcludedFromSegments = true
                return contact
            }
            _ = try office.ledger.importContacts(contacts)
        }
        try block(["C00042"])
        let made = try office.followUp(loggedSegment: 1, as: "NEXT", description: nil, at: ManualOffice.noon)
        #expect(made.members == 2)
        #expect(throws: Never.self) {
            try office.record(ManualInteraction(template: "CALL"), for: .segment("NEXT"), at: ManualOffice.noon)
        }
        try block(["C00042", "C00099", "P00001"])
        #expect(throws: LedgerFailure.self) {
            try office.followUp(loggedSegment: 1, as: "NOBODY", description: nil, at: ManualOffice.noon)
        }
        #expect(try !office.ledger.hasSegment("NOBODY"))
    }
}
