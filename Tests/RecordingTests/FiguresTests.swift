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
            ], from: "test", dryRun: false)
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
            ], from: "test", dryRun: false)
        #expect(try office.ledger.silentQuotes(until: day).quotes.map(\.entry.contactNumber) == ["C00042", "C00099"])
        _ = try office.ledger.importEntries(
            [imported("5", "P00001", "2026-01-07", kind: .invoice)], from: "test", dryRun: false)
        #expect(try office.ledger.silentQuotes(until: day).quotes.map(\.entry.contactNumber) == ["C00099"])
        let strictly = try office.ledger.silentQuotes(until: day, strictly: true).quotes
        #expect(strictly.map(\.other?.contactNumber) == ["P00001", nil])
    }

    @Test("An interaction with its people is one with the company")
    func contacts() throws {
        let office = try Office()
        let day = try #require(CalendarDate(iso: "2026-01-01"))
        _ = try office.ledger.importEntries(
            [imported("1", "P00001", "2026-01-05"), imported("2", "C00099", "2025-12-31")], from: "test", dryRun: false)
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
        #expect(try office.ledger.importEntries([entry], from: "a", dryRun: true) == [.added])
        #expect(try office.ledger.importEntries([entry, entry], from: "a", dryRun: false) == [.added, .unchanged])
        #expect(try office.ledger.importEntries([entry], from: "b", dryRun: false) == [.added])
        let log = try office.ledger.log(LogFilter())
        #expect(log.count == 2 && log.first?.contactCompanyName == "Garage De Smet" && log.first?.groupCode == "SALES")
        let own = ImportedEntry(key: "no \(log[0].number)", line: 1, entry: log[0])
        #expect(try office.ledger.importEntries([own], from: "c", dryRun: false) == [.unchanged])
        let refused = try office.ledger.importEntries(
            [imported("2", "C9", "2026-01-05"), imported("3", "C00099", "2026-01-05") { $0.templateCode = "NONE" }],
            from: "a", dryRun: false)
        #expect(refused.count == 2 && !refused.contains(.added) && !refused.contains(.unchanged))
    }
}
