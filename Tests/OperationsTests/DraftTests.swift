import Foundation
import Model
import Operations
import Recording
import Settings
import Testing

@Suite("Drafts of interactions")
struct DraftTests {
    let desk: ManualOffice

    init() throws { desk = try ManualOffice() }

    @Test("A draft is kept, stands in no log, and is gone when it is finished")
    func finish() throws {
        let office = desk.office
        var interaction = ManualInteraction(template: "MEET")
        interaction.comment = "half of it"
        interaction.correspondence = .blank
        let path = try desk.file("plan.txt", "the plan")
        let draft = try office.keepDraft(
            of: interaction, for: .contacts(["C00042"]), attaching: path, at: ManualOffice.noon)
        #expect(draft.interaction == interaction)
        #expect(draft.document?.originalPath == path)
        #expect(try desk.entries.isEmpty)
        let done = try office.record(
            draft.interaction, for: draft.addressees, finishing: draft.number, at: ManualOffice.noon)
        #expect(done.entries.first?.document == draft.document)
        #expect(try office.drafts().isEmpty)
        #expect(throws: LedgerFailure.self) {
            try office.record(interaction, for: draft.addressees, finishing: draft.number, at: ManualOffice.noon)
        }
        #expect(try desk.entries.count == 1)
    }

    @Test("What was attached to a draft goes with it, unless something else refers to it")
    func attached() throws {
        let office = desk.office
        let meeting = ManualInteraction(template: "MEET")
        func keep(_ name: String, replacing number: Int64? = nil) throws -> InteractionDraft {
            try office.keepDraft(
                of: meeting, for: .contacts(["C00042"]), attaching: desk.file(name, name), replacing: number,
                at: ManualOffice.noon)
        }
        let first = try keep("plan.txt")
        let other = try #require(try keep("other.txt", replacing: first.number).document).digest.rawValue
        #expect(desk.storedFiles == [other])
        let second = try keep("other.txt")
        _ = try office.deleteDraft(first.number)
        #expect(desk.storedFiles == [other], "the second draft has it too")
        #expect(
            try StoreVerification.ofStore(office.configuration.storePath, ledger: office.ledger, isQuick: false)
                .findings.isEmpty)
        let done = try office.record(
            meeting, for: second.addressees, attaching: desk.file("final.txt", "final.txt"), finishing: second.number,
            at: ManualOffice.noon)
        let final = try #require(done.entries.first?.document).digest.rawValue
        #expect(desk.storedFiles == [final], "what the draft had was attached in vain")
        let third = try keep("final.txt")
        try desk.cancel(1)
        #expect(try office.purge([1], filter: "", at: ManualOffice.noon).purge.documents == 0)
        #expect(desk.storedFiles.count == 1, "the draft still has it")
        _ = try office.deleteDraft(third.number)
        #expect(desk.storedFiles.isEmpty)
    }

    @Test("A draft that cannot be recorded stays")
    func refused() throws {
        let office = desk.office
        let draft = try office.keepDraft(
            of: ManualInteraction(template: "MEET"), for: .contacts(["C77777"]), at: ManualOffice.noon)
        let path = try desk.file("plan.txt", "the plan")
        #expect(throws: LedgerFailure.self) {
            try office.record(
                draft.interaction, for: draft.addressees, attaching: path, finishing: draft.number,
                at: ManualOffice.noon)
        }
        #expect(desk.storedFiles.isEmpty, "what was to be attached is gone")
        #expect(try office.drafts().map(\.number) == [draft.number])
    }

    @Test("A draft is changed in its place, and its number is never given again")
    func numbers() throws {
        let office = desk.office
        let first = try office.keepDraft(
            of: ManualInteraction(template: "MEET"), for: .contacts(["C00042"]), at: ManualOffice.noon)
        var changed = first.interaction
        changed.minutes = 30
        let second = try office.keepDraft(
            of: changed, for: first.addressees, replacing: first.number, at: ManualOffice.noon)
        #expect(second.number == first.number)
        #expect(try office.draft(first.number).interaction.minutes == 30)
        _ = try office.deleteDraft(first.number)
        let next = try office.keepDraft(of: changed, for: first.addressees, at: ManualOffice.noon)
        #expect(next.number > first.number)
    }

    @Test("A draft's number is read with its letter and without", arguments: [("D12", 12), ("d3", 3), ("7", 7)])
    func names(text: String, number: Int64) { #expect(InteractionDraft.number(text) == number) }

    @Test("What is no draft's number is none", arguments: ["", "D", "E1", "D-1", "1x"])
    func noNames(text: String) { #expect(InteractionDraft.number(text) == nil) }
}
