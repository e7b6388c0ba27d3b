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

    @Test("a folder that wants every print as an interaction gets it from a person's word too")
    func recordsReprints() throws {
        _ = try office.ledger.record([Print(bytes: "matched").submission])
        let waiting = Print(name: "b", bytes: "waited", inode: 9, contact: nil, recordsReprints: true)
        _ = try office.ledger.record([waiting.submission])
        let done = try office.ledger.assign(review: 2, to: "C00042", by: "els", at: later)
        #expect(!done.isReprint && done.entry.number == 2)
        let counted = try office.ledger.assign(review: 1, to: "C00042", by: "els", at: later)
        #expect(counted.isReprint)
    }

    @Test("the answer about a document printed again follows when the entry it is counted on is moved")
    func reprintFollows() throws {
        _ = try office.ledger.record([Print(bytes: "matched").submission])
        #expect(try office.ledger.assign(review: 1, to: "C00042", by: "els", at: later).isReprint)
        _ = try office.ledger.importContacts([Contact(number: "C7", name: "De Smet Holding")])
        let moved = try office.ledger.reassign(entry: 1, to: "C7", reason: nil, by: "els", at: later)
        #expect(try office.ledger.reviewItem(1)?.resolution?.entryNumber == moved.assignment.entry.number)
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
        let lesson = Lesson(
            contactNumber: "C00042", sign: .name(LearntName(name: "GARAGE DE SMET & ZN", postCode: "2800")))
        let number = Lesson(
            contactNumber: "C00042", sign: .identifier(.init(scheme: .iban, normal: "BE68539007547034")))
        let done = try office.ledger.assign(review: 1, to: "C00042", by: "els", at: later, learning: [lesson, number])
        #expect(done.entry.description == "Sales Invoice 2026/0017")
        #expect(done.entry.userID == "els")
        #expect(done.entry.recordedAt == later)
        #expect(try office.ledger.entry(done.entry.number) == done.entry)
        #expect(done.learnt == [lesson, number])
        #expect(try office.ledger.lessons().map(\.learntBy) == ["els", "els"])
        let told = try office.ledger.history(ofEntry: 1).filter { $0.what == .learnt }
        #expect(told.map(\.reason) == ["alias 1", "alias 2"])
        #expect(told.last?.after == "C00042: iban BE68539007547034")
        #expect(try office.ledger.forget(lesson: 2).staying.map(\.number) == [1])
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
            try office.ledger.assign(review: 1, to: "C9", by: "els", at: later)
        }
        #expect(throws: LedgerFailure.notFound("template X")) {
            try office.ledger.assign(review: 1, to: "C00042", template: "X", by: "els", at: later)
        }
        #expect(try office.ledger.reviewItems().count == 1)
    }

    @Test("what the rules know today is recorded; what they do not know waits on, for the reason of today")
    func reconsider() throws {
        var decision = Print(contact: nil).decision
        decision.outcome = .review(ReviewReason(.contactAmbiguous, detail: "two of them"))
        #expect(try office.ledger.reconsider(review: 1, decision, by: "els", at: later) == nil)
        #expect(try office.ledger.reviewItem(1)?.reason == ReviewReason(.contactAmbiguous, detail: "two of them"))
        decision.outcome = .record(contactNumber: "C00042")
        decision.rule = "today's"
        let done = try #require(try office.ledger.reconsider(review: 1, decision, by: "els", at: later))
        #expect(done.entry.rule == "today's")
        #expect(try office.ledger.reviewItem(1)?.resolution?.way == .matched)
        #expect(throws: LedgerFailure.self) {
            try office.ledger.reconsider(review: 1, decision, by: "els", at: later)
        }
    }

    @Test("a document of the wrong contact moves: the old entry is canceled, the new one knows it")
    func reassign() throws {
        let wrong = try office.ledger.assign(review: 1, to: "C00042", by: "els", at: later).entry.number
        let other = Contact(number: "C7", name: "De Smet Holding")
        _ = try office.ledger.importContacts([other])
        let done = try office.ledger.reassign(
            entry: wrong, to: "C7", reason: "of the holding", by: "els", at: later)
        let right = done.assignment.entry
        #expect(right.contactNumber == "C7")
        #expect(right.documentNumber == "2026/0017")
        let old = try #require(try office.ledger.entry(wrong))
        #expect(old.canceled)
        #expect(old.cancelReason == "reassigned to C7 as entry \(right.number): of the holding")
        #expect(try office.ledger.entryDetails(wrong)?.reassignedTo == right.number)
        #expect(try office.ledger.entryDetails(right.number)?.reassignedFrom == wrong)
        let dropped = try #require(try office.ledger.record([Print(name: "c").submission]).first)
        #expect(dropped.outcome == .duplicate(.sameBytes, of: right.number))
        #expect(throws: LedgerFailure.self) {
            try office.ledger.reassign(entry: wrong, to: "C7", reason: nil, by: "els", at: later)
        }
        #expect(throws: LedgerFailure.self) {
            try office.ledger.reassign(entry: right.number, to: "C7", reason: nil, by: "els", at: later)
        }
    }

    @Test("what a document taught of the wrong contact is forgotten and told, with what was recorded by it since")
    func forgotten() throws {
        let lesson = Lesson(
            contactNumber: "C00042", sign: .name(LearntName(name: "GARAGE DE SMET & ZN", postCode: "2800")))
        let wrong = try office.ledger.assign(review: 1, to: "C00042", by: "els", at: later, learning: [lesson])
        let after = Moment(seconds: later.seconds + 1)
        for (bytes, number) in [("by itself", "2026/0018"), ("by hand", "2026/0019")] {
            _ = try office.ledger.record([
                Print(name: bytes, bytes: bytes, contact: nil, number: number).submission
            ])
        }
        var decision = Print(number: "2026/0018").decision
        decision.outcome = .record(contactNumber: "C00042")
        let itself = try #require(try office.ledger.reconsider(review: 2, decision, by: "els", at: after))
        _ = try office.ledger.assign(review: 3, to: "C00042", by: "els", at: after)
        let done = try office.ledger.reassign(
            entry: wrong.entry.number, to: "C00099", reason: nil, by: "els", at: after)
        #expect(done.forgotten.map(\.lesson) == [lesson])
        #expect(try office.ledger.lessons().isEmpty)
        let since = try office.ledger.recordedByItself(for: "C00042", since: later)
        #expect(since.map(\.entryNumber) == [itself.entry.number])
        #expect(try office.ledger.recordedByItself(for: "C00042", since: Moment(seconds: later.seconds + 2)).isEmpty)
    }

    @Test("a further contact that is nowhere is named, with what to do")
    func furtherContact() throws {
        var decision = Print(contact: nil).decision
        decision.outcome = .review(ReviewReason(.contactUnknown))
        decision.also = [FurtherInteraction(contactNumber: "ZZZ")]
        #expect(try office.ledger.reconsider(review: 1, decision, by: "els", at: later) == nil)
        let failure = #expect(throws: LedgerFailure.self) {
            try office.ledger.assign(review: 1, to: "C00042", by: "els", at: later)
        }
        let told = failure?.phrase.description ?? ""
        #expect(told.hasPrefix("it is to be recorded for ZZZ too, and there is no such contact: add it"), "\(told)")
        _ = try office.ledger.importContacts([Contact(number: "ZZZ", name: "Fiduciaire")])
        _ = try office.ledger.assign(review: 1, to: "C00042", by: "els", at: later)
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

    @Test("a document that comes back to its contact is no version of itself; a true version is one")
    func backAgain() throws {
        _ = try office.ledger.record([Print(bytes: "of the garage").submission])
        let there = try office.ledger.reassign(entry: 1, to: "C00099", reason: nil, by: "els", at: later)
        #expect(there.assignment.entry.versionNumber == 1)
        let back = try office.ledger.reassign(
            entry: there.assignment.entry.number, to: "C00042", reason: nil, by: "els", at: later)
        #expect(back.assignment.entry.versionNumber == 1 && back.assignment.entry.previousEntryNumber == nil)
        #expect(try office.ledger.entryDetails(back.assignment.entry.number)?.versions.map(\.number) == [3])
        #expect(try office.ledger.entryDetails(1)?.versions.map(\.number) == [1])
        _ = try office.ledger.record([Print(name: "v2", bytes: "new", total: Amount("99.00")).submission])
        #expect(try office.ledger.entry(4)?.versionNumber == 2)
        #expect(try office.ledger.entry(4)?.previousEntryNumber == 3)
    }
}
