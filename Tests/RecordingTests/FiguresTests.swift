import Foundation
import Model
import Recording
import Testing

@Suite("Figures")
struct FiguresTests {
    private func imported(
        _ key: String, _ contact: String, _ date: String, kind: DocumentKind? = nil,
        change: (inout InteractionLogEntry) -> Void = { _ in }
    ) throws -> ImportedEntry {
        var entry = InteractionLogEntry(
            number: 0, date: try #require(CalendarDate(iso: date)), time: "10:00:00", recordedAt: Print.takenAt,
            contactNumber: contact, contactName: "", templateCode: kind == .quote ? "S_QUOTE" : "S_INVOICE",
            groupCode: "", description: "", cost: Amount(cents: 100), durationMinutes: 2)
        entry.documentKind = kind
        entry.direction = .outbound
        change(&entry)
        return ImportedEntry(key: key, line: 1, entry: entry)
    }

    @Test("Canceled interactions do not count, a failed attempt is no last interaction, amounts go by currency")
    func counting() throws {
        let office = try Office()
        _ = try office.ledger.importEntries(
            [
                imported("1", "C00042", "2026-01-05") { ($0.amount, $0.currency) = (Amount(cents: 1000), "EUR") },
                imported("2", "C00042", "2026-02-05") { ($0.amount, $0.currency) = (Amount(cents: 500), "USD") },
                imported("3", "C00042", "2026-03-05") { $0.attemptFailed = true },
                imported("4", "C00042", "2026-04-05") { $0.canceled = true },
                imported("5", "C00099", "2026-01-06"),
            ], from: "test", by: "els", at: Moment(seconds: 1_770_000_000), dryRun: false)
        let figures = try office.ledger.figures(by: .contact, LogFilter())
        #expect(figures.map(\.key) == ["C00042", "C00099"])
        let garage = try #require(figures.first)
        #expect(garage.count == 3 && garage.minutes == 6 && garage.cost == Amount(cents: 300))
        #expect(garage.amounts == ["EUR": Amount(cents: 1000), "USD": Amount(cents: 500)])
        #expect(garage.lastInteraction == CalendarDate(iso: "2026-02-05"))
        #expect(garage.name == "Garage De Smet")
        #expect(try office.ledger.figures(by: .month, LogFilter()).map(\.key) == ["2026-01", "2026-02", "2026-03"])
        for grouping in FigureGrouping.allCases {
            #expect(try office.ledger.figures(by: grouping, LogFilter()).reduce(0) { $0 + $1.count } == 4)
        }
    }

    @Test("Amounts are those of invoices less credit notes, or of the documents that are asked for")
    func kinds() throws {
        let office = try Office()
        func entry(_ key: String, _ kind: DocumentKind?, _ type: DocumentType?, _ cents: Int64) throws -> ImportedEntry
        {
            try imported(key, "C00042", "2026-01-05", kind: kind) {
                ($0.amount, $0.currency, $0.documentType) = (Amount(cents: cents), "EUR", type)
            }
        }
        _ = try office.ledger.importEntries(
            [
                entry("1", .invoice, "sales-invoice", 1000), entry("2", .creditNote, "sales-credit-note", 300),
                entry("3", .quote, "sales-quote", 5000), entry("4", .order, "sales-order", 700),
                entry("5", nil, nil, 20),
            ], from: "a", by: "els", at: Moment(seconds: 1_800_000_000), dryRun: false)
        #expect(try office.ledger.totals(LogFilter()).amounts == ["EUR": Amount(cents: 720)])
        #expect(try office.ledger.figures(by: .contact, LogFilter()).first?.amounts == ["EUR": Amount(cents: 720)])
        var quotes = LogFilter()
        quotes.documentKind = .quote
        #expect(try office.ledger.totals(quotes).amounts == ["EUR": Amount(cents: 5000)])
        let types = try office.ledger.figures(by: .type, LogFilter())
        #expect(types.map { $0.amounts["EUR"]?.description } == ["0.20", "-3.00", "10.00", "7.00", "50.00"])
    }

    @Test("Of the versions of a document the last one's amount counts")
    func versions() throws {
        let office = try Office()
        _ = try office.ledger.record([
            Print().submission, Print(bytes: "other", inode: 8, total: Amount("242.00")).submission,
        ])
        let figures = try office.ledger.figures(by: .template, LogFilter())
        #expect(figures.count == 1 && figures.first?.count == 2)
        #expect(figures.first?.amounts == ["EUR": Amount(cents: 24_200)])
    }

    @Test("An amount counts once, whatever versions were canceled or deleted, and where every print is recorded")
    func once() throws {
        let office = try Office()
        func record(_ bytes: String, _ total: String, number: String = "2026/0017", reprints: Bool = false) throws {
            var print = Print(bytes: bytes, inode: UInt64(bytes.utf8.count), number: number, total: Amount(total))
            print.recordsReprints = reprints
            _ = try office.ledger.record([print.submission])
        }
        func amounts() throws -> [String: Amount]? {
            let totals = try office.ledger.totals(LogFilter())
            #expect(try office.ledger.figures(by: .template, LogFilter()).first?.amounts == totals.amounts)
            return totals.amounts
        }
        try record("1", "121.00")
        try record("22", "242.00")
        _ = try office.ledger.change([2], .cancel, by: "els", at: Print.takenAt)
        #expect(try amounts() == ["EUR": Amount(cents: 12_100)])
        try record("333", "363.00")
        #expect(try amounts() == ["EUR": Amount(cents: 36_300)])
        let store = try DocumentStore(directory: office.directory)
        _ = try office.ledger.purge([2], filter: "", by: "els", at: Print.takenAt, store: store)
        #expect(try amounts() == ["EUR": Amount(cents: 36_300)])
        for bytes in ["4444", "55555", "666666"] { try record(bytes, "10.00", number: "N1", reprints: true) }
        #expect(try office.ledger.totals(LogFilter()).count == 5)
        #expect(try amounts() == ["EUR": Amount(cents: 37_300)])
    }

    @Test("Totals and figures agree on further contacts, on currencies, and on sums that there is no number for")
    func totals() throws {
        let office = try Office()
        func entry(_ key: String, _ change: (inout InteractionLogEntry) -> Void) throws -> ImportedEntry {
            try imported(key, "C00042", "2026-01-05", change: change)
        }
        func eur(_ entry: inout InteractionLogEntry) { (entry.amount, entry.currency) = (Amount(cents: 500), "EUR") }
        _ = try office.ledger.importEntries(
            [
                entry("1", eur),
                entry("2") { ($0.amount, $0.currency, $0.copyOf) = (Amount(cents: 500), "EUR", 1) },
                entry("3") { $0.amount = Amount(cents: 70) }, entry("4") { $0.cost = .zero },
                entry("5") { ($0.amount, $0.currency) = (Amount(cents: 30), "eur") },
                entry("6") { ($0.amount, $0.currency, $0.canceled) = (Amount(cents: 1), "EUR", true) },
            ], from: "test", by: "els", at: Moment(seconds: 1_770_000_000), dryRun: false)
        let totals = try office.ledger.totals(LogFilter())
        #expect(totals.count == 5 && totals.minutes == 10 && totals.cost == Amount(cents: 400))
        #expect(totals.amounts == ["": Amount(cents: 70), "EUR": Amount(cents: 530)])
        #expect(totals.currencies.map(\.key) == [nil, "EUR"] && totals.currencies.map(\.count) == [2, 3])
        var none = LogFilter()
        none.canceled = true
        #expect(try office.ledger.totals(none).count == 0 && office.ledger.figures(by: .user, none).isEmpty)
        _ = try office.ledger.importEntries(
            (0..<20).map { number in
                try entry("large \(number)") {
                    $0.cost = Amount(millionths: 999_999_999_999_999_999)
                    $0.currency = number % 2 == 0 ? "EUR" : "USD"
                }
            }, from: "test", by: "els", at: Moment(seconds: 1_770_000_000), dryRun: false)
        #expect(try office.ledger.totals(LogFilter()).cost == Amount(millionths: .max))
        #expect(try office.ledger.figures(by: .contact, LogFilter()).map(\.cost) == [Amount(millionths: .max)])
    }

    @Test("An amount counts once for each document among what is selected, for whoever holds its copy")
    func copies() throws {
        let office = try Office()
        func record(_ print: Print) throws {
            var decision = print.decision
            decision.also = ["C00099", "P00001"].map { FurtherInteraction(contactNumber: $0, templateCode: "S_QUOTE") }
            _ = try office.ledger.record([print.submission(.decided(print.reading, decision))])
        }
        try record(Print(total: Amount("10.00")))
        // A second version of the same document, and another document.
        try record(Print(name: "b.pdf", bytes: "two", inode: 8, total: Amount("20.00")))
        try record(Print(name: "c.pdf", bytes: "three", inode: 9, number: "N2", total: Amount("5.00")))
        #expect(try office.ledger.totals(LogFilter()).amounts == ["EUR": Amount(cents: 2500)])
        for contact in ["C00042", "C00099", "P00001"] {
            var filter = LogFilter()
            filter.contact = contact
            #expect(try office.ledger.totals(filter).amounts == ["EUR": Amount(cents: 2500)], "\(contact)")
            #expect(try office.ledger.figures(by: .contact, filter).map(\.amounts) == [["EUR": Amount(cents: 2500)]])
        }
        var copies = LogFilter()
        copies.template = "S_QUOTE"
        #expect(try office.ledger.totals(copies).amounts == ["EUR": Amount(cents: 2500)], "two copies of each")
        _ = try office.ledger.indexWords(limit: 100)
        (copies.template, copies.text) = (nil, SearchText("invoice"))
        #expect(try office.ledger.totals(copies).amounts == ["EUR": Amount(cents: 2500)])
        copies.contact = "C00099"
        #expect(try office.ledger.totals(copies).amounts == ["EUR": Amount(cents: 2500)])
    }

    @Test("Codes are one code in either case")
    func codes() throws {
        let office = try Office()
        _ = try office.ledger.importEntries(
            ["an", "AN", "An", "jo"].enumerated().map { index, code in
                try imported("\(index)", "C00042", "2026-01-0\(index + 1)") {
                    ($0.salespersonCode, $0.campaignNumber, $0.amount) = (code, code, Amount(cents: 100))
                    $0.currency = index % 2 == 0 ? "EUR" : "USD"
                }
            }, from: "test", by: "els", at: Moment(seconds: 1_770_000_000), dryRun: false)
        for grouping in [FigureGrouping.salesperson, .campaign] {
            let figures = try office.ledger.figures(by: grouping, LogFilter())
            #expect(figures.map { $0.key?.uppercased() } == ["AN", "JO"] && figures.map(\.count) == [3, 1])
            #expect(figures.first?.amounts == ["EUR": Amount(cents: 200), "USD": Amount(cents: 100)])
        }
    }

    @Test("A quote of which a later version counts is not silent by itself, and what goes the other way takes up none")
    func directions() throws {
        let office = try Office()
        let day = try #require(CalendarDate(iso: "2026-03-01"))
        func version(_ number: Int, _ date: String, canceled: Bool = false) throws -> ImportedEntry {
            try imported("v\(number)", "C00042", date, kind: .quote) {
                ($0.documentType, $0.documentNumber) = ("sales-quote", "Q 1")
                ($0.versionNumber, $0.canceled) = (number, canceled)
            }
        }
        func silent() throws -> [Int] {
            try office.ledger.silentQuotes(until: day).quotes.map(\.entry.versionNumber)
        }
        func answer(_ kind: DocumentKind, _ direction: Direction) throws {
            let entry = try imported("\(kind.rawValue) \(direction)", "C00042", "2026-01-20", kind: kind) {
                $0.direction = direction
            }
            #expect(
                try office.ledger.importEntries(
                    [entry], from: "test", by: "els", at: Moment(seconds: 1_770_000_000), dryRun: false) == [.added])
        }
        _ = try office.ledger.importEntries(
            [version(1, "2026-01-05"), version(2, "2026-01-06", canceled: true), version(3, "2026-01-07")],
            from: "test", by: "els", at: Moment(seconds: 1_770_000_000), dryRun: false)
        #expect(try silent() == [3])
        try answer(.invoice, .inbound)
        try answer(.order, .outbound)
        #expect(try silent() == [3])
        try answer(.order, .inbound)
        #expect(try silent().isEmpty)
    }

    @Test("A quote is silent until an order or invoice of the contact or its people comes later")
    func quotes() throws {
        let office = try Office()
        let day = try #require(CalendarDate(iso: "2026-03-01"))
        _ = try office.ledger.importEntries(
            [
                imported("1", "C00042", "2026-01-05", kind: .quote),
                imported("2", "C00099", "2026-01-06", kind: .quote),
                imported("3", "C00099", "2026-01-04", kind: .invoice),
                imported("4", "C00099", "2026-03-02", kind: .quote),
            ], from: "test", by: "els", at: Moment(seconds: 1_770_000_000), dryRun: false)
        #expect(try office.ledger.silentQuotes(until: day).quotes.map(\.entry.contactNumber) == ["C00042", "C00099"])
        _ = try office.ledger.importEntries(
            [imported("5", "P00001", "2026-01-07", kind: .invoice)], from: "test", by: "els",
            at: Moment(seconds: 1_770_000_000), dryRun: false)
        #expect(try office.ledger.silentQuotes(until: day).quotes.map(\.entry.contactNumber) == ["C00099"])
        let strictly = try office.ledger.silentQuotes(until: day, strictly: true).quotes
        #expect(strictly.map(\.other?.contactNumber) == ["P00001", nil])
    }

    @Test("An interaction with its people is one with the company")
    func contacts() throws {
        let office = try Office()
        let day = try #require(CalendarDate(iso: "2026-01-01"))
        _ = try office.ledger.importEntries(
            [imported("1", "P00001", "2026-01-05"), imported("2", "C00099", "2025-12-31")], from: "test", by: "els",
            at: Moment(seconds: 1_770_000_000), dryRun: false)
        let silent = try office.ledger.silentContacts(since: day)
        #expect(silent.map(\.number) == ["C00099"])
        #expect(silent.first?.lastInteraction == CalendarDate(iso: "2025-12-31"))
        let none = try office.ledger.silentContacts(since: try #require(CalendarDate(iso: "2026-02-01")), people: true)
        #expect(none.map(\.number) == ["C00042", "C00099", "P00001"])
    }

    @Test("An imported entry is recorded once for each source; unknown contacts and templates are refused")
    func imports() throws {
        let office = try Office()
        let entry = try imported("no 1", "P00001", "2026-01-05")
        #expect(
            try office.ledger.importEntries(
                [entry], from: "a", by: "els", at: Moment(seconds: 1_770_000_000), dryRun: true) == [.added])
        #expect(
            try office.ledger.importEntries(
                [entry, entry], from: "a", by: "els", at: Moment(seconds: 1_770_000_000), dryRun: false) == [
                    .added, .unchanged,
                ])
        #expect(
            try office.ledger.importEntries(
                [entry], from: "b", by: "els", at: Moment(seconds: 1_770_000_000), dryRun: false) == [.added])
        let log = try office.ledger.log(LogFilter())
        #expect(log.count == 2 && log.first?.contactCompanyName == "Garage De Smet" && log.first?.groupCode == "SALES")
        let own = ImportedEntry(key: "no \(log[0].number)", line: 1, entry: log[0])
        #expect(
            try office.ledger.importEntries(
                [own], from: "c", by: "els", at: Moment(seconds: 1_770_000_000), dryRun: false) == [.unchanged])
        let refused = try office.ledger.importEntries(
            [imported("2", "C9", "2026-01-05"), imported("3", "C00099", "2026-01-05") { $0.templateCode = "NONE" }],
            from: "a", by: "els", at: Moment(seconds: 1_770_000_000), dryRun: false)
        #expect(refused.count == 2 && !refused.contains(.added) && !refused.contains(.unchanged))
    }

    @Test("An export of this ledger says nothing new after its contact was merged into another")
    func importsAfterMerge() throws {
        let office = try Office()
        _ = try office.ledger.importEntries(
            [imported("1", "C00099", "2026-01-05")], from: "a", by: "els", at: Moment(seconds: 1_770_000_000),
            dryRun: false)
        let exported = try #require(try office.ledger.log(LogFilter()).first)
        _ = try office.ledger.merge(contact: "C00099", into: "C00042", preview: false)
        let row = ImportedEntry(key: "no \(exported.number)", line: 2, entry: exported)
        #expect(
            try office.ledger.importEntries(
                [row], from: "b", by: "els", at: Moment(seconds: 1_770_000_000), dryRun: false) == [.unchanged])
        #expect(try office.ledger.log(LogFilter()).count == 1)
    }

    @Test("Keys of imported entries that hold what the row says become digests, and know the row again")
    func keysOfBefore() throws {
        let office = try Office()
        let text = "2026-01-05\u{1F}C00042\u{1F}Called Ada Zebrowski\u{1F}1"
        let row = try imported(text, "C00042", "2026-01-05")
        #expect(
            try office.ledger.importEntries(
                [row], from: "a", by: "els", at: Moment(seconds: 1_770_000_000), dryRun: false) == [.added])
        let file = office.directory + "/dossier.sqlite"
        try python(
            """
            import sqlite3
            db = sqlite3.connect(sys.argv[1])
            db.execute("UPDATE imported_entry SET key = ?", (sys.argv[2],))
            db.execute("DELETE FROM grdb_migrations WHERE identifier = 'import keys'")
            db.commit()
            """, file, text)
        let ledger = try SQLiteLedger(directory: office.directory)
        #expect(
            try ledger.importEntries([row], from: "a", by: "els", at: Moment(seconds: 1_770_000_000), dryRun: false)
                == [.unchanged])
        try python(
            """
            import sqlite3
            assert len(sqlite3.connect(sys.argv[1]).execute("SELECT key FROM imported_entry").fetchone()[0]) == 64
            """, file)
    }

    @Test("Rows that were imported before it was kept what they said count as unchanged")
    func rowsOfBefore() throws {
        let office = try Office()
        let day = Moment(seconds: 1_770_000_000)
        func take(_ ledger: SQLiteLedger, _ evaluation: String?) throws -> [EntryImportOutcome] {
            let row = try imported("no 1", "C00042", "2026-01-05") { $0.evaluation = evaluation }
            return try ledger.importEntries([row], from: "a", by: "els", at: day, dryRun: false)
        }
        #expect(try take(office.ledger, nil) == [.added])
        #expect(try take(office.ledger, "Positive") == [.differs(entry: 1, [.evaluation])])
        let file = office.directory + "/dossier.sqlite"
        try python(
            """
            import sqlite3
            db = sqlite3.connect(sys.argv[1])
            db.execute("ALTER TABLE imported_entry DROP COLUMN row")
            db.execute("DELETE FROM grdb_migrations WHERE identifier = 'imported rows'")
            db.commit()
            """, file)
        let ledger = try SQLiteLedger(directory: office.directory)
        #expect(try take(ledger, "Positive") == [.unchanged])
    }

    @Test("Codes that differ in case alone are one, whoever wrote them so")
    func codesInAnyCase() throws {
        let office = try Office()
        _ = try office.ledger.importEntries(
            [
                imported("1", "C00042", "2026-01-05") { ($0.campaignNumber, $0.salespersonCode) = ("spring", "jo") },
                imported("2", "C00042", "2026-02-05") { ($0.campaignNumber, $0.salespersonCode) = ("SPRING", "JO") },
            ], from: "test", by: "els", at: Moment(seconds: 1_770_000_000), dryRun: false)
        for grouping in [FigureGrouping.campaign, .salesperson] {
            let figures = try office.ledger.figures(by: grouping, LogFilter())
            #expect(figures.map(\.key) == [grouping == .campaign ? "SPRING" : "JO"] && figures.first?.count == 2)
        }
    }
}
