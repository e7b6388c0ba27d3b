import Foundation
import Model
import Recording
import Testing

@Suite("Several interactions of one document")
struct FurtherEntryTests {
    private func submission(_ print: Print, also: [FurtherInteraction]) -> Submission {
        var decision = print.decision
        decision.also = also
        return print.submission(.decided(print.reading, decision))
    }

    private var accountant: FurtherInteraction {
        var particulars = InteractionParticulars()
        particulars.description = DescriptionText(["": "Copy of {number}"])
        particulars.campaign = "BOOKS"
        return FurtherInteraction(contactNumber: "C00099", templateCode: "S_QUOTE", particulars: particulars)
    }

    @Test("are recorded together, once, whatever is repeated")
    func once() throws {
        let office = try Office()
        let submission = submission(Print(), also: [accountant])
        for _ in 0..<3 { _ = try office.ledger.record([submission]) }
        let entries = try office.ledger.log(LogFilter()).sorted { $0.number < $1.number }
        #expect(entries.map(\.contactNumber) == ["C00042", "C00099"])
        #expect(entries.map(\.copyOf) == [nil, entries[0].number])
        #expect(entries[1].description == "Copy of 2026/0017" && entries[1].campaignNumber == "BOOKS")
        #expect(entries[1].templateCode == "S_QUOTE" && entries[1].document == entries[0].document)
        #expect(try office.ledger.contacts(ofDocumentNumbered: "2026/0017").map(\.number) == ["C00042"])
    }

    @Test("of which one contact is not there are none: a person is asked")
    func allOrNothing() throws {
        let office = try Office()
        let recorded = try office.ledger.record([
            submission(Print(), also: [FurtherInteraction(contactNumber: "C77777")])
        ])
        guard case .review(_, let reason)? = recorded.first?.outcome else {
            Issue.record("\(recorded)")
            return
        }
        #expect(reason.code == .contactUnknown)
        #expect(try office.ledger.log(LogFilter()) == [])
    }

    @Test("get the version of the first one, and numbers of others mean nothing beside them")
    func versions() throws {
        let office = try Office()
        _ = try office.ledger.record([submission(Print(), also: [accountant])])
        let second = Print(name: "b.pdf", bytes: "other bytes", inode: 8, total: Amount("99.00"))
        _ = try office.ledger.record([submission(second, also: [accountant])])
        // The accountant's own document with the same number.
        let own = Print(name: "c.pdf", bytes: "third", inode: 9, contact: "C00099")
        _ = try office.ledger.record([own.submission])
        let entries = try office.ledger.log(LogFilter()).sorted { $0.number < $1.number }
        #expect(entries.map(\.versionNumber) == [1, 1, 2, 2, 1])
        #expect(entries[3].previousEntryNumber == entries[1].number)
        // A reprint is counted, and nothing more is recorded.
        let reprint = Print(name: "d.pdf", bytes: "fourth", inode: 10, total: Amount("99.00"))
        _ = try office.ledger.record([submission(reprint, also: [accountant])])
        #expect(try office.ledger.log(LogFilter()).count == 5)
    }

    @Test("move together when the document turns out to be another contact's")
    func reassignment() throws {
        let office = try Office()
        _ = try office.ledger.record([submission(Print(), also: [accountant])])
        let first = try #require(try office.ledger.log(LogFilter()).first { $0.copyOf == nil })
        _ = try office.ledger.reassign(
            entry: first.number, to: "P00001", reason: nil, by: "els", at: Print.takenAt)
        let entries = try office.ledger.log(LogFilter()).sorted { $0.number < $1.number }
        #expect(entries.map(\.canceled) == [true, true, false, false])
        #expect(entries.map(\.contactNumber) == ["C00042", "C00099", "P00001", "C00099"])
        #expect(entries[3].copyOf == entries[2].number)
        #expect(throws: LedgerFailure.self) {
            try office.ledger.reassign(
                entry: entries[3].number, to: "C00042", reason: nil, by: "els", at: Print.takenAt)
        }
    }

    @Test("and a document that a rule ignores is stored, told once, and decided anew when it is dropped again")
    func ignored() throws {
        let office = try Office()
        var decision = Print().decision
        decision.outcome = .ignore
        decision.rule = "flyers"
        let ignored = Print().submission(.decided(Print().reading, decision))
        let first = try office.ledger.record([ignored])
        #expect(first.first?.outcome == .ignored(rule: "flyers"))
        #expect(try office.ledger.record([ignored]).first?.intakeID == first.first?.intakeID)
        #expect(try office.ledger.status().outcomes[.ignored] == 1)
        #expect(try !office.ledger.isKnown(Print().digest))
        let again = try office.ledger.record([Print(name: "again.pdf", inode: 8).submission])
        #expect(again.first?.outcome.word == .recorded)
    }

    @Test("for two contacts that turn out to be one keep them two until one of the entries is gone")
    func merged() throws {
        let office = try Office(contacts: Office.contacts + [Contact(number: "C00100", name: "Bakkerij Peeters")])
        let both = [accountant, FurtherInteraction(contactNumber: "C00100", templateCode: "S_QUOTE")]
        _ = try office.ledger.record([submission(Print(), also: both)])
        let refusal = #expect(throws: LedgerFailure.self) {
            try office.ledger.merge(contact: "C00100", into: "C00099", preview: false)
        }
        #expect(refusal.map { "\($0)" }?.contains("entries 3 and 2 record the same document") == true)
        _ = try office.ledger.change([3], .cancel, reason: "twice", by: "els", at: Print.takenAt)
        let store = try DocumentStore(directory: office.directory)
        _ = try office.ledger.purge([3], filter: "", by: "els", at: Print.takenAt, store: store)
        _ = try office.ledger.merge(contact: "C00100", into: "C00099", preview: false)
        #expect(try office.ledger.entry(2)?.contactNumber == "C00099")
    }
}
