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
        let entry = try EntryRow.entry(
            try #require(rows(text).first), order: .dmy, decimal: .comma, at: Moment(seconds: 0))
        #expect("\(entry.date) \(entry.time)" == "2026-01-31 14:05:00")
        #expect(entry.contactNumber == "C00042" && entry.templateCode == "S_INVOICE")
        #expect(entry.cost == Amount(cents: 123_450) && entry.durationMinutes == 3)
        #expect(entry.canceled && entry.evaluation == "Very Positive")
    }

    @Test("A month that stands first is read so when that is said")
    func americanDates() throws {
        let row = try #require(
            try rows("Date,Time of Interaction,Contact No.,Interaction Template Code\n1/31/2026,2:05 PM,C1,X\n").first)
        let entry = try EntryRow.entry(row, order: .mdy, decimal: .point, at: Moment(seconds: 0))
        #expect("\(entry.date) \(entry.time)" == "2026-01-31 14:05:00")
        #expect(throws: EntryRow.Refusal.unreadable(.date, "1/31/2026")) {
            try EntryRow.entry(row, order: .dmy, decimal: .point, at: Moment(seconds: 0))
        }
    }

    @Test("What is missing or unreadable is told by its caption; other files are refused")
    func refusals() throws {
        let row = EntryFileReader.Row(line: 2, cells: [.date: "2026-01-31", .contactNumber: "C1"])
        #expect(throws: EntryRow.Refusal.missing(.templateCode)) {
            try EntryRow.entry(row, order: .dmy, decimal: .point, at: Moment(seconds: 0))
        }
        let missing = EntryRow.Refusal.missing(.templateCode)
        #expect("\(missing.phrase([.templateCode: "Interactiesjablooncode"]))".contains("'Interactiesjablooncode'"))
        #expect("\(missing.phrase([:]))".contains("'template_code'"))
        #expect(throws: ContactFileFailure.self) { try rows("No.,Name\nC1,X\n") }
        let objects = try rows("{\"date\": \"2026-01-31\", \"canceled\": true, \"entry_no\": 7}\nnonsense\n")
        #expect(objects.first?.cells == [.date: "2026-01-31", .canceled: "1", .entryNumber: "7"])
        #expect(objects.last?.isBroken == true)
    }

    private func entry(
        _ cells: [EntryColumn: String], _ decimal: EntryRow.DecimalSign = .point
    ) throws -> InteractionLogEntry {
        let needed: [EntryColumn: String] = [.date: "2026-01-31", .contactNumber: "C1", .templateCode: "X"]
        return try EntryRow.entry(
            EntryFileReader.Row(line: 2, cells: cells.merging(needed) { $1 }), order: .dmy, decimal: decimal,
            at: Moment(seconds: 0))
    }

    @Test(
        "A point or comma with three digits behind it sets off decimals by the language of the captions, any other by itself",
        arguments: [
            ("1.250", "1.25", "1250.00"), ("1,250", "1250.00", "1.25"), ("12.50", "12.50", "12.50"),
            ("12,5", "12.50", "12.50"), ("-1.250", "-1.25", "-1250.00"), ("0.125", "0.125", "0.125"),
            ("1250.125", "1250.125", "1250.125"), ("1.250,500", "1250.50", "1250.50"),
            ("1,250.500", "1250.50", "1250.50"), ("1.250.000", "1250000.00", "1250000.00"),
            ("1 250,00", "1250.00", "1250.00"), ("1'250.00", "1250.00", "1250.00"),
        ])
    func decimals(text: String, point: String, comma: String) throws {
        #expect(try entry([.amount: text], .point).amount?.description == point)
        #expect(try entry([.amount: text], .comma).amount?.description == comma)
    }

    @Test("The captions' language tells the decimal sign; a file of Dossier's own has points")
    func decimalOfCaptions() throws {
        func decimal(_ heading: String) throws -> EntryRow.DecimalSign {
            var rest = Array((heading + "\n").utf8)[...]
            return try EntryFileReader { count in
                defer { rest = rest.dropFirst(count) }
                return Array(rest.prefix(count))
            }.decimal
        }
        #expect(try decimal("Date,Contact No.,Interaction Template Code,Amount") == .point)
        #expect(try decimal("date,contact_no,template_code") == .point)
        #expect(try decimal("Datum;Contactnr.;Interactiesjablooncode;Bedrag") == .comma)
        #expect(try decimal("Datum;Kontaktnr.;Aktivitätenvorlagencode;Betrag") == .comma)
        let own = EntryColumn.allCases.map { $0.caption(.fr) }.joined(separator: ";")
        #expect(try decimal(own) == .point)
    }

    @Test(
        "Times are read as offices write them",
        arguments: [
            ("14:05", "14:05:00"), ("2:30 p.m.", "14:30:00"), ("12:05 a.m.", "00:05:00"), ("2:05:09 PM", "14:05:09"),
            ("14h05", "14:05:00"), ("14.05 Uhr", "14:05:00"), ("9u", "09:00:00"),
        ])
    func times(text: String, expected: String) throws {
        #expect(try entry([.time: text]).time == expected)
    }

    @Test(
        "What is no time, and a word of another field, is refused", arguments: ["25:00", "noon", "14:05 CET", "1:2:99"])
    func noTimes(text: String) {
        #expect(throws: EntryRow.Refusal.unreadable(.time, text)) { try entry([.time: text]) }
    }

    @Test("An option takes its own words alone")
    func options() throws {
        #expect(try entry([.evaluation: "Zeer positief", .direction: "Eingehend"]).direction == .inbound)
        for (column, word) in [
            (EntryColumn.evaluation, "Ja"), (.correspondenceType, "Positief"), (.informationFlow, "Ons"),
            (.initiatedBy, "Uitgaand"), (.direction, "sideways"),
        ] {
            #expect(throws: EntryRow.Refusal.unreadable(column, word)) { try entry([column: word]) }
        }
    }

    @Test(
        "Business Central's document types are ours, and tell kind and direction",
        arguments: [
            ("Sales Inv.", "sales-invoice", "invoice", Direction.outbound),
            ("Sales Qte.", "sales-quote", "quote", .outbound),
            ("Purch.Qte.", "purchase-request-for-quotation", "request-for-quotation", .outbound),
            ("Purch. Cr. Memo", "purchase-credit-note", "credit-note", .inbound),
            ("Sales Shpt. Note", "sales-delivery-note", "delivery-note", .outbound),
            ("Verkoopfactuur", "sales-invoice", "invoice", .outbound),
            ("facture achat", "purchase-invoice", "invoice", .inbound),
            ("Auftragsbestätigung", "sales-order-confirmation", "order-confirmation", .outbound),
            ("sales-order", "sales-order", "order", .inbound),
            ("Sales Work Order", "sales-work-order", "work-order", .outbound),
        ])
    func documentTypes(word: String, type: String, kind: String, direction: Direction) throws {
        let entry = try entry([.documentType: word])
        #expect(entry.documentType?.rawValue == type && entry.documentKind?.rawValue == kind)
        #expect(entry.direction == direction)
        let told = try self.entry([.documentType: word, .documentKind: "Pro-forma", .direction: "inbound"])
        #expect(told.documentKind == .proForma && told.direction == .inbound)
    }
}
