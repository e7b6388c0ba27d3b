import Foundation
import Model
import Recording
import Testing

@Suite("Documents that wait for a person")
struct ReviewTests {
    let office: Office
    let later = Moment(seconds: 1_800_000_000)

    init() throws {
        office = try Office()
        _ = try office.ledger.record([Print(contact: nil).submission])
    }

    @Test("an item shows reason, candidates, facts and document")
    func item() throws {
        let item = try #require(try office.ledger.reviewItem(1))
        #expect(item.reason.code == .contactUnknown)
        #expect(item.candidates.map(\.contactNumber) == ["C00042"])
        #expect(item.facts.number == "2026/0017")
        #expect(item.document.originalPath == "/srv/drop/invoice.pdf")
        #expect(try office.ledger.reviewItems() == [item])
        #expect(try office.ledger.status().waitingReview == 1)
    }

    @Test("the same bytes dropped again do not wait twice")
    func again() throws {
        let recorded = try #require(try office.ledger.record([Print(name: "b", contact: nil).submission]).first)
        #expect(recorded.outcome == .duplicate(.sameBytes, of: nil))
        #expect(recorded.original?.outcome == .review(reviewNumber: 1, ReviewReason(.contactUnknown)))
        #expect(try office.ledger.reviewItems().count == 1)
    }

    @Test("an assigned document is recorded as if it had been matched, once")
    func assign() throws {
        let done = try office.ledger.assign(review: 1, to: "C00042", by: "els", at: later, remember: true)
        #expect(done.entry.description == "Sales Invoice 2026/0017")
        #expect(done.entry.userID == "els")
        #expect(done.entry.recordedAt == later)
        #expect(try office.ledger.entry(done.entry.number) == done.entry)
        #expect(done.learntAlias == "GARAGE DE SMET & ZN")
        #expect(try office.ledger.contacts(named: [NameKey("garage de smet & zn")]).count == 1)
        #expect(try office.ledger.entryDetails(1)?.decision?.outcome == .record(contactNumber: "C00042"))
        #expect(try office.ledger.reviewItems().isEmpty)
        #expect(try office.ledger.reviewItems(open: false).first?.resolution?.entryNumber == 1)
        #expect(throws: LedgerFailure.self) {
            try office.ledger.assign(review: 1, to: "C00042", by: "els", at: later)
        }
        #expect(try office.ledger.status().entries == 1)
        let dropped = try #require(try office.ledger.record([Print(name: "c").submission]).first)
        #expect(dropped.outcome == .duplicate(.sameBytes, of: 1))
    }

    @Test("an assigned document that was recorded meanwhile is counted as a reprint")
    func reprint() throws {
        _ = try office.ledger.record([Print(bytes: "other bytes").submission])
        let done = try office.ledger.assign(review: 1, to: "C00042", by: "els", at: later)
        #expect(done.isReprint)
        #expect(done.entry.document?.reprints == 1)
        #expect(try office.ledger.status().entries == 1)
    }

    @Test("an unknown item, contact or template is refused, and nothing changes")
    func refused() throws {
        #expect(throws: LedgerFailure.notFound("review item 9")) {
            try office.ledger.assign(review: 9, to: "C00042", by: "els", at: later)
        }
        #expect(throws: LedgerFailure.notFound("contact C9")) {
            try office.ledger.assign(review: 1, to: "C9", by: "els", at: later, remember: true)
        }
        #expect(throws: LedgerFailure.notFound("template X")) {
            try office.ledger.assign(review: 1, to: "C00042", template: "X", by: "els", at: later)
        }
        #expect(try office.ledger.reviewItems().count == 1)
    }

    @Test("a dismissed item is closed with its reason")
    func dismiss() throws {
        try office.ledger.dismiss(review: 1, reason: "a flyer", by: "els", at: later)
        #expect(try office.ledger.reviewItems().isEmpty)
        #expect(try office.ledger.reviewItem(1)?.resolution?.reason == "a flyer")
        #expect(throws: LedgerFailure.self) {
            try office.ledger.dismiss(review: 1, reason: "again", by: "els", at: later)
        }
    }
}
