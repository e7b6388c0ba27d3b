import Foundation
import Model
import Recording
import Testing

@Suite("What people change on an entry")
struct EntryChangeTests {
    let office: Office
    private let later = Moment(seconds: 1_800_000_000)

    init() throws { office = try Office() }

    @discardableResult
    private func change(_ numbers: [Int64], _ action: EntryAction, _ reason: String? = nil) throws -> [EntryOutcome] {
        try office.ledger.change(numbers, action, reason: reason, by: "els", at: later)
    }

    private func record(_ prints: Print...) throws { _ = try office.ledger.record(prints.map(\.submission)) }

    private func entry(_ number: Int64) throws -> InteractionLogEntry {
        try #require(try office.ledger.entry(number))
    }

    @Test("is kept with who, when, what stood there before, and why")
    func history() throws {
        try record(Print())
        let before = try entry(1)
        try change([1], .edit([.evaluation(.veryPositive), .salesperson("MARIE"), .attemptFailed(true)]), "talked")
        try change([1], .edit([.evaluation(nil), .attemptFailed(true)]))
        let changes = try office.ledger.changes(ofEntry: 1)
        #expect(changes.map(\.field) == [.evaluation, .salesperson, .attemptFailed, .evaluation])
        #expect(changes.map(\.before) == [nil, "JO", "no", "Very Positive"])
        #expect(changes.map(\.after) == ["Very Positive", "MARIE", "yes", nil])
        #expect(changes.map(\.reason) == ["talked", "talked", "talked", nil])
        #expect(changes.allSatisfy { $0.user == "els" && $0.at == later })
        var after = before
        (after.salespersonCode, after.attemptFailed) = ("MARIE", true)
        #expect(try entry(1) == after)
    }

    @Test("to what it is already leaves no line, and of an entry that is not there is refused by itself")
    func nothing() throws {
        try record(Print())
        let outcomes = try change([1, 77], .edit([.salesperson("JO")]))
        #expect(outcomes.map(\.result) == [.unchanged, .refused(.notFound("entry 77"))])
        #expect(try office.ledger.changes(ofEntry: 1).isEmpty)
        #expect(try change([77, 1], .comment("called back\non Monday")).last?.result == .done(copies: []))
        #expect(try office.ledger.comments(ofEntry: 1).map(\.text) == ["called back\non Monday"])
    }

    @Test("comes back exactly when an entry is un-canceled, each time with a line")
    func roundTrip() throws {
        try record(Print())
        let before = try entry(1)
        try change([1], .cancel, "sent twice")
        #expect(try entry(1).canceled && entry(1).cancelReason == "sent twice")
        #expect(try change([1], .cancel).first?.result == .refused(.refused("entry 1 is canceled already: sent twice")))
        try change([1], .uncancel, "not at all")
        #expect(try entry(1) == before)
        #expect(try change([1], .uncancel).first?.result == .refused(.refused("entry 1 is not canceled")))
        #expect(try office.ledger.changes(ofEntry: 1).map(\.after) == ["yes", "no"])
    }

    @Test("takes copies along, and back only those that it took")
    func copies() throws {
        var decision = Print().decision
        decision.also = [
            FurtherInteraction(contactNumber: "C00099", templateCode: "S_QUOTE"),
            FurtherInteraction(contactNumber: "P00001", templateCode: "S_QUOTE"),
        ]
        _ = try office.ledger.record([Print().submission(.decided(Print().reading, decision))])
        let before = try (1...3).map { try entry($0) }
        try change([3], .cancel, "not hers")
        #expect(try change([1, 2], .cancel).map(\.result) == [.done(copies: [2]), .unchanged])
        #expect(try change([2], .uncancel).first?.result != .done(copies: []), "its first entry is canceled")
        #expect(try change([1], .uncancel).first?.result == .done(copies: [2]))
        #expect(try entry(1) == before[0] && entry(2) == before[1])
        #expect(try entry(3).cancelReason == "not hers")
        #expect(try change([3], .uncancel).first?.result == .done(copies: []))
        #expect(try entry(3) == before[2])
    }

    @Test("is foretold as it comes, with the copies that go along and what is refused")
    func foretold() throws {
        var decision = Print().decision
        decision.also = [FurtherInteraction(contactNumber: "C00099", templateCode: "S_QUOTE")]
        _ = try office.ledger.record([Print().submission(.decided(Print().reading, decision))])
        func foretold(_ numbers: [Int64], _ action: EntryAction) throws {
            let preview = try office.ledger.preview(numbers, action)
            let outcomes = try change(numbers, action)
            #expect(
                preview.refused.map(\.description)
                    == outcomes.compactMap { if case .refused(let why) = $0.result { why.description } else { nil } })
            let done = outcomes.compactMap { if case .done(let copies) = $0.result { 1 + copies.count } else { nil } }
            #expect(preview.entries == done.reduce(0, +), "\(numbers) \(action)")
        }
        #expect(try office.ledger.preview([1], .cancel) == EntryChangePreview(entries: 2, unasked: 1))
        #expect(try office.ledger.preview([1, 2], .cancel) == EntryChangePreview(entries: 2))
        try foretold([1, 9], .cancel)
        try foretold([2, 1], .uncancel)
        try foretold([1, 2], .cancel)
        try foretold([1, 2], .uncancel)
        // Of two that record the same document only one comes back.
        try foretold([1], .cancel)
        try record(Print(name: "again.pdf", bytes: "again", inode: 8))
        try foretold([3], .cancel)
        try foretold([1, 3], .uncancel)
        #expect(try office.ledger.preview([1, 3], .comment("x")) == EntryChangePreview(entries: 2))
    }

    @Test("takes back a copy of which the first entry was deleted")
    func copyAlone() throws {
        var decision = Print().decision
        decision.also = [FurtherInteraction(contactNumber: "C00099", templateCode: "S_QUOTE")]
        _ = try office.ledger.record([Print().submission(.decided(Print().reading, decision))])
        try change([1], .cancel)
        let store = try DocumentStore(directory: office.directory)
        let purged = try office.ledger.purge([1], filter: "", by: "els", at: later, store: store)
        #expect(purged.purge.entries == 1 && purged.purge.documents == 0)
        #expect(try change([2], .uncancel).first?.result == .done(copies: []))
        #expect(try !entry(2).canceled)
    }

    @Test("cannot take back what was moved to another contact, and names the entry that replaced it")
    func reassigned() throws {
        try record(Print())
        _ = try office.ledger.reassign(entry: 1, to: "C00099", reason: "typo", by: "jan", at: later)
        let change = try #require(try office.ledger.changes(ofEntry: 1).first)
        #expect(change.reason == "reassigned to C00099 as entry 2: typo" && change.user == "jan")
        guard case .refused(let failure)? = try self.change([1], .uncancel).first?.result else {
            Issue.record("it came back")
            return
        }
        #expect(failure.description.contains("as entry 2, which replaced it"))
    }

    @Test("is told as a move only where it was one, whatever the reason of another says")
    func moves() throws {
        try record(Print(), Print(name: "b.pdf", bytes: "b", inode: 8, contact: "C00099"))
        try change([2], .cancel, "sent as entry 12")
        try change([2], .uncancel)
        let moved = try office.ledger.reassign(entry: 2, to: "C00042", reason: nil, by: "els", at: later)
        #expect(moved.assignment.entry.number == 1)
        #expect(
            try office.ledger.history(ofEntry: 2).map(\.what) == [.recorded, .canceled, .uncanceled, .reassigned])
    }

    @Test("cannot make two entries of one document that was recorded again meanwhile")
    func recordedAgain() throws {
        try record(Print())
        try change([1], .cancel)
        try record(Print(name: "again.pdf", bytes: "again", inode: 8))
        guard case .refused(let failure)? = try change([1], .uncancel).first?.result else {
            Issue.record("it came back")
            return
        }
        #expect(failure.description.contains("recorded again as entry 2"))
        try change([2], .cancel)
        #expect(try change([1], .uncancel).first?.result == .done(copies: []))
    }

    @Test("brings back a print that was recorded beside another on purpose")
    func printsOfTheirOwn() throws {
        try record(Print(), Print(name: "b.pdf", bytes: "b", inode: 8, recordsReprints: true))
        try change([2], .cancel)
        #expect(try change([2], .uncancel).first?.result == .done(copies: []))
    }
}
