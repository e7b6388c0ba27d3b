import ContactFiles
import Model
import Testing

@Suite("Files of entries")
struct EntryFileTests {
    private func rows(_ text: String) throws -> [EntryFileReader.Row] {
        var rest = Array(text.utf8)[...]
        var reader = try EntryFileReader { count in
            defer { rest = rest.dropFirst(count) }
            return Array(rest.prefix(count))
        }
        var rows: [EntryFileReader.Row] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }

    @Test("Text that a spreadsheet would take for a formula is guarded, numbers are not, and reading takes it away")
    func formulas() throws {
        let line = String(
            decoding: EntryCSV.line([
                .text("=1+1"), .text("+32 9 123"), .text("-x"), .text("@a"), .text("\tx"), .amount(Amount(cents: -150)),
                .number(-3),
            ]), as: UTF8.self)
        #expect(line == "'=1+1,'+32 9 123,'-x,'@a,\"'\tx\",-1.50,-3")
        let read = try rows("Date,Contact No.,Interaction Template Code,Description\n2026-01-31,C1,X,'=1+1\n")
        #expect(read.first?.cells[.description] == "=1+1")
    }

    @Test("Values are read as offices write them, under captions of their language")
    func values() throws {
        let text = """
            Datum;Tijdstip van interactie;Contactnr.;Interactiesjablooncode;Kosten (LV);Duur (min.);Geannuleerd;Evaluatie
            31/01/2026;14:05;c00042;s_invoice;1.234,50;3;Ja;Zeer positief
            """
        let entry = try EntryRow.entry(try #require(rows(text).first), order: .dmy, at: Moment(seconds: 0))
        #expect("\(entry.date) \(entry.time)" == "2026-01-31 14:05:00")
        #expect(entry.contactNumber == "C00042" && entry.templateCode == "S_INVOICE")
        #expect(entry.cost == Amount(cents: 123_450) && entry.durationMinutes == 3)
        #expect(entry.canceled && entry.evaluation == "Very Positive")
    }

    @Test("A month that stands first is read so when that is said")
    func americanDates() throws {
        let row = try #require(
            try rows("Date,Time of Interaction,Contact No.,Interaction Template Code\n1/31/2026,2:05 PM,C1,X\n").first)
        let entry = try EntryRow.entry(row, order: .mdy, at: Moment(seconds: 0))
        #expect("\(entry.date) \(entry.time)" == "2026-01-31 14:05:00")
        #expect(throws: EntryRow.Refusal.unreadable(.date, "1/31/2026")) {
            try EntryRow.entry(row, order: .dmy, at: Moment(seconds: 0))
        }
    }

    @Test("What is missing or unreadable is told by its caption; other files are refused")
    func refusals() throws {
        let row = EntryFileReader.Row(line: 2, cells: [.date: "2026-01-31", .contactNumber: "C1"])
        #expect(throws: EntryRow.Refusal.missing(.templateCode)) {
            try EntryRow.entry(row, order: .dmy, at: Moment(seconds: 0))
        }
        #expect("\(EntryRow.Refusal.missing(.templateCode).phrase)".contains("Interaction Template Code"))
        #expect(throws: ContactFileFailure.self) { try rows("No.,Name\nC1,X\n") }
        let objects = try rows("{\"date\": \"2026-01-31\", \"canceled\": true, \"entry_no\": 7}\nnonsense\n")
        #expect(objects.first?.cells == [.date: "2026-01-31", .canceled: "1", .entryNumber: "7"])
        #expect(objects.last?.isBroken == true)
    }
}
