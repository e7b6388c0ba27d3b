import ContactFiles
import Foundation
import Model
import Operations
import Recording
import Testing

@Suite("Entries of a file")
struct EntryImportTests {
    private struct Interrupted: Error {}

    @Test("What was recorded before the file could not be read any further is told")
    func interrupted() throws {
        let desk = try ManualOffice()
        // Longer than what is read ahead of a row.
        let notes = String(repeating: "x", count: 1_500)
        let rows = (0..<2_000).map { "2026-01-31,C00042,CALL,row \($0),\(notes)\n" }.joined()
        var pieces = [Array("Date,Contact No.,Interaction Template Code,Description,Notes\n\(rows)".utf8)]
        var done = EntryFileImport()
        #expect(throws: Interrupted.self) {
            try desk.office.importEntries(
                from: "old", order: .dmy, dryRun: false, at: ManualOffice.noon, window: 500, into: &done
            ) { count in
                guard let piece = pieces.first else { throw Interrupted() }
                let size = min(count, 10_000)
                pieces = piece.count > size ? [Array(piece.dropFirst(size))] : []
                return Array(piece.prefix(size))
            }
        }
        #expect(done.added > 0 && done.added < 2_000, "\(done.added)")
        #expect(try desk.office.ledger.lastEntryNumber() == Int64(done.added))
    }

    private static let heading =
        "Volgnummer;Datum;Contactnr.;Interactiesjablooncode;Evaluatie;Geannuleerd;Omschrijving\n"

    @Test("A row that says otherwise than the one that was taken is told, with its columns as the file calls them")
    func otherwise() throws {
        let desk = try ManualOffice()
        let first = Self.heading + "5;2026-01-31;C00042;CALL;;Nee;\n6;2026-01-31;C00042;CALL;;Nee;Prices\n"
        #expect(try desk.importing(first).added == 2)
        #expect(try desk.importing(first).unchanged == 2)
        let changed = first.replacing("5;2026-01-31;C00042;CALL;;Nee", with: "5;2026-01-31;C00042;CALL;Positief;Ja")
        let again = try desk.importing(changed)
        #expect(again.unchanged == 1 && again.refused == 1 && again.added == 0)
        let refusal = try #require(again.refusals.first)
        #expect(refusal.line == 2)
        let why = refusal.why.description
        #expect(why.contains("entry 1") && why.contains("'Geannuleerd', 'Evaluatie'"), "\(why)")
        // Also a number of quite another office, whose contact is not even there.
        let other = try desk.importing(Self.heading + "6;2026-01-31;NOPE;CALL;;Nee;Prices\n")
        #expect(other.refusals.first?.why.description.contains("'Contactnr.'") == true, "\(other)")
    }

    @Test(
        "What was changed here since, or to what the row says, is no difference; neither is a column that is not there")
    func sameAgain() throws {
        let desk = try ManualOffice()
        let first = Self.heading + "5;2026-01-31;C00042;CALL;;Nee;\n"
        #expect(try desk.importing(first).added == 1)
        try desk.cancel(1)
        #expect(try desk.importing(first).unchanged == 1, "the row says what it said")
        #expect(try desk.importing(first.replacing("Nee", with: "Ja")).unchanged == 1, "it says what is here by now")
        let short = "Volgnummer;Datum;Contactnr.;Interactiesjablooncode\n5;2026-01-31;C00042;CALL\n"
        #expect(try desk.importing(short).unchanged == 1)
    }

    @Test("A day that is yet to come is refused, as it is when it is recorded by hand")
    func future() throws {
        let done = try ManualOffice().importing("Date,Contact No.,Interaction Template Code\n2026-02-04,C00042,CALL\n")
        #expect(done.added == 0 && done.refusals.first?.line == 2)
        #expect(done.refusals.first?.why.description.contains("2026-02-04 is yet to come") == true, "\(done)")
    }

    @Test("Of objects too it is told what cannot be taken along, and which keys are not known")
    func objects() throws {
        let line = #"""
            {"date": "2026-01-31", "contact_no": "C00042", "template_code": "CALL", "document": {"sha256": "ab"}, \
            "comments": [{"text": "x"}], "rule": null, "mood": "good", "history": []}
            """#.replacing("\\\n", with: "")
        let done = try ManualOffice().importing(line + "\n")
        #expect(done.added == 1, "\(done)")
        #expect(done.passedOver == [.attachment, .comment] && done.unknownHeadings == ["mood"])
        #expect(done.heading(.attachment) == "document" && done.heading(.comment) == "comments")
    }

    @Test("Words are indexed for so long, and it is told whether some are left")
    func indexing() throws {
        let desk = try ManualOffice()
        for index in 0..<120 {
            var call = ManualInteraction(template: "CALL")
            call.description = "call \(index)"
            _ = try desk.record(call, for: "C00042")
        }
        #expect(try !desk.office.indexWords(within: .zero), "one lot of them")
        #expect(try desk.office.indexWords(within: .seconds(60)))
        #expect(try desk.office.ledger.unindexedEntries() == 0)
    }
}
