import Foundation
import Model
import Recording
import Testing

@Suite("Recording a submission")
struct RecordTests {
    let office: Office

    init() throws { office = try Office() }

    func record(_ print: Print) throws -> Recorded { try #require(try office.ledger.record([print.submission]).first) }

    @Test("an entry takes from template, contact and document what Business Central would")
    func entry() throws {
        let entry = try #require(try record(Print()).entry)
        #expect(entry.number == 1)
        #expect(entry.contactName == "Garage De Smet")
        #expect(entry.contactCompanyNumber == "C00042")
        #expect(entry.description == "Sales Invoice 2026/0017")
        #expect(entry.templateCode == "S_INVOICE")
        #expect(entry.groupCode == "SALES")
        #expect(entry.cost == Amount("8"))
        #expect(entry.durationMinutes == 1)
        #expect(entry.informationFlow == .outbound)
        #expect(entry.initiatedBy == .us)
        #expect(entry.salespersonCode == "JO")
        #expect(entry.correspondenceType == nil, "the template says Email, and the contact has no address")
        #expect(entry.userID == "els")
        #expect(entry.versionNumber == 1)
        #expect(entry.recordedAt == Print.takenAt)
        #expect(try office.ledger.entry(1) == entry)
    }

    @Test("an entry for a person carries the company, and its salesperson")
    func person() throws {
        let entry = try #require(try record(Print(contact: "P00001")).entry)
        #expect(entry.contactNumber == "P00001")
        #expect(entry.contactCompanyNumber == "C00042")
        #expect(entry.contactCompanyName == "Garage De Smet")
        #expect(entry.salespersonCode == "JO")
        #expect(entry.correspondenceType == "Email")
    }

    @Test("submitting the same file again changes nothing and gives the first answer", arguments: [true, false])
    func replay(decided: Bool) throws {
        let print = decided ? Print() : Print(contact: nil)
        let first = try record(print)
        let again = try record(print)
        #expect(again == first)
        #expect(try office.ledger.status().outcomes.values.reduce(0, +) == 1)
        #expect(try office.ledger.knownIntake(print.key)?.id == first.intakeID)
    }

    @Test("the same bytes under another name, and a filed file that was put back, are duplicates")
    func sameBytes() throws {
        let print = Print()
        let first = try record(print)
        let other = try record(Print(name: "copy.pdf", inode: 8))
        #expect(other.outcome == .duplicate(.sameBytes, of: 1))
        #expect(other.entry?.number == 1)
        #expect(other.original?.id == first.intakeID)
        try office.ledger.markFiled([
            FiledIntake(intakeID: first.intakeID, filing: .moved(to: FiledPlace(shown: "Recorded/invoice.pdf")))
        ])
        #expect(try office.ledger.knownIntake(print.key) == nil)
        let back = try record(print)
        #expect(back.outcome == .duplicate(.sameBytes, of: 1))
        #expect(back.intakeID != first.intakeID)
        #expect(try office.ledger.record([print.submission(.knownBytes)]).first == back)
    }

    @Test("a kept file stays known")
    func kept() throws {
        let first = try record(Print())
        try office.ledger.markFiled([FiledIntake(intakeID: first.intakeID, filing: .kept)])
        #expect(try office.ledger.knownIntake(Print().key)?.filing == .kept)
        #expect(try office.ledger.unfiled().isEmpty)
    }

    @Test("one lot may hold the same bytes, a reprint and a new version at once")
    func lot() throws {
        let prints = [
            Print(), Print(name: "b.pdf"), Print(name: "c.pdf", bytes: "printed again"),
            Print(name: "d.pdf", bytes: "corrected", total: Amount("99.00")),
            Print(name: "e.pdf", bytes: "the first again", number: "2026-0017"),
        ]
        let recorded = try office.ledger.record(prints.map(\.submission))
        #expect(
            recorded.map(\.outcome) == [
                .recorded(entryNumber: 1), .duplicate(.sameBytes, of: 1), .duplicate(.reprint, of: 1),
                .recorded(entryNumber: 2), .duplicate(.reprint, of: 1),
            ])
        #expect(recorded[2].original?.id == recorded[0].intakeID)
        #expect(recorded[3].entry?.versionNumber == 2)
        #expect(recorded[3].entry?.previousEntryNumber == 1)
        let details = try #require(try office.ledger.entryDetails(1))
        #expect(details.entry.document?.reprints == 2)
        #expect(details.versions.map(\.number) == [1, 2])
        #expect(details.intakes.count == 4)
        #expect(details.reading == Print().reading)
        #expect(details.decision == Print().decision)
    }

    @Test(
        "another document is no duplicate",
        arguments: [
            Print(bytes: "x", contact: "C00099"), Print(bytes: "x", number: "2026/0018"),
            Print(bytes: "x", type: "sales-quote"), Print(bytes: "x", number: nil),
            Print(bytes: "x", date: CalendarDate(iso: "2025-01-31")),
        ])
    func another(print: Print) throws {
        _ = try office.ledger.record([Print().submission])
        let recorded = try record(print)
        #expect(recorded.outcome == .recorded(entryNumber: 2))
        #expect(recorded.entry?.versionNumber == 1)
    }

    @Test("documents without a number are never reprints")
    func withoutNumber() throws {
        _ = try record(Print(number: nil))
        #expect(try record(Print(bytes: "x", number: nil)).outcome == .recorded(entryNumber: 2))
        #expect(try record(Print(bytes: "y", number: "--")).outcome == .recorded(entryNumber: 3))
    }

    @Test("a folder may want every print as an interaction of its own")
    func recordsReprints() throws {
        _ = try record(Print())
        let recorded = try record(Print(bytes: "printed again", recordsReprints: true))
        #expect(recorded.outcome == .recorded(entryNumber: 2))
        #expect(recorded.entry?.versionNumber == 1)
    }

    @Test("a contact or template that is gone leads to review, and holds up nothing else")
    func gone() throws {
        let recorded = try office.ledger.record([
            Print(bytes: "a", contact: "C77777").submission, Print(bytes: "b", template: "GARAGE").submission,
            Print(bytes: "c", type: nil).submission, Print(bytes: "d").submission,
        ])
        let codes = recorded.map { answer -> ReviewReason.Code? in
            if case .review(_, let reason) = answer.outcome { return reason.code }
            return nil
        }
        #expect(codes == [.contactUnknown, .templateMissing, .templateMissing, nil])
    }

    @Test("a problem is treated anew when it comes again")
    func problem() throws {
        let damaged = Print().submission(.problem(ProblemReason(.readerCrashed, detail: "signal 11")))
        let first = try #require(try office.ledger.record([damaged]).first)
        #expect(first.outcome == .problem(ProblemReason(.readerCrashed, detail: "signal 11")))
        #expect(try office.ledger.record([damaged]).first == first)
        #expect(try office.ledger.isKnown(Print().digest) == false)
        try office.ledger.markFiled([
            FiledIntake(intakeID: first.intakeID, filing: .moved(to: FiledPlace(shown: "Problem/invoice.pdf")))
        ])
        #expect(try record(Print()).outcome == .recorded(entryNumber: 1))
        #expect(try office.ledger.isKnown(Print().digest))
    }

    @Test("a problem without bytes is recorded once")
    func withoutBytes() throws {
        var submission = Print().submission(.problem(ProblemReason(.notARegularFile)))
        submission.digest = nil
        let first = try office.ledger.record([submission])
        #expect(try office.ledger.record([submission]) == first)
        #expect(try office.ledger.unfiled().map(\.id) == first.map(\.intakeID))
    }

    @Test("bytes that are not known after all are a reason to try again, and leave nothing behind")
    func unknownBytes() throws {
        let failure = #expect(throws: LedgerFailure.self) {
            try office.ledger.record([Print().submission, Print(name: "b", bytes: "b").submission(.knownBytes)])
        }
        #expect(failure?.disposition == .later)
        #expect(try office.ledger.status().outcomes.isEmpty)
    }

    @Test("two connections on one store record the same file once")
    func twoConnections() async throws {
        let other = try SQLiteLedger(directory: office.directory)
        let prints = (0..<40).map { Print(name: "\($0).pdf", bytes: "bytes \($0)", number: "\($0)") }
        let ledgers = [office.ledger, other]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for ledger in ledgers {
                group.addTask { for print in prints { _ = try ledger.record([print.submission]) } }
            }
            try await group.waitForAll()
        }
        let status = try other.status()
        #expect(status.entries == 40)
        #expect(status.outcomes == [.recorded: 40])
    }

    @Test("where a file went is found by name, path and digest")
    func whereIsIt() throws {
        let print = Print(name: "Q1/a\u{1B}b.pdf")
        _ = try record(print)
        #expect(try office.ledger.intakes(ofPath: "a%1Bb.pdf").count == 1)
        #expect(try office.ledger.intakes(ofPath: "/srv/drop/" + print.name).isEmpty)
        #expect(try office.ledger.intakes(of: print.digest).first?.key == print.key)
        #expect(try office.ledger.intakes(ofPath: "other.pdf").isEmpty)
    }
}
