import Foundation
import Model
import Testing

@testable import Recording

@Suite("A page of a log that is too large to be looked through")
struct LargeLogTests {
    let office: Office
    private var ledger: SQLiteLedger { office.ledger }

    init() throws { office = try Office() }

    private static let days = ("2018-03-03", "2018-12-31")

    /// The filters, with what they mean for one entry.
    private static var filters: [(String, (inout LogFilter) -> Void, (InteractionLogEntry) -> Bool)] {
        let (day, year) = (CalendarDate(iso: days.0), CalendarDate(iso: days.1))
        return [
            ("long gone", { $0.user = "gone" }, { $0.userID == "gone" }),
            ("never", { ($0.template, $0.user) = ("T0", "U11") }, { _ in false }),
            (
                "canceled and failed", { ($0.canceled, $0.attemptFailed) = (true, true) },
                { $0.canceled && $0.attemptFailed }
            ),
            (
                "canceled until", { ($0.canceled, $0.to) = (true, day) },
                { $0.canceled && $0.date.description <= days.0 }
            ),
            ("a day", { ($0.documentFrom, $0.documentTo) = (day, day) }, { $0.documentDate == day }),
            (
                "days and kind", { ($0.documentFrom, $0.documentTo, $0.documentKind) = (day, year, "kind-3") },
                { between($0.documentDate, days.0) && $0.documentKind?.rawValue == "kind-3" }
            ),
            ("follow-ups", { $0.followUpUntil = year }, { between($0.followUpDate, "") }),
        ]
    }

    private static func between(_ date: CalendarDate?, _ first: String) -> Bool {
        date.map { $0.description >= first && $0.description <= days.1 } == true
    }

    @Test("holds what the filter means, however rare, forward and back, page by page")
    func pages() throws {
        try LedgerFilling(ledger).fill(15_000)
        // Long before it happened: by mistake, but so it is.
        let early = try #require(CalendarDate(iso: "2018-05-05"))
        _ = try ledger.change([14_990], .edit([.followUp(early)]), by: "els", at: Print.takenAt)
        let everything = try ledger.log(LogFilter(limit: 15_000))
        #expect(everything.count == 15_000)
        for (name, change, means) in Self.filters {
            var expected = everything.filter(means).map(\.number)
            for ascending in [false, true] {
                var filter = LogFilter(limit: 60)
                change(&filter)
                filter.sort = LogSort(.date, ascending: ascending)
                var found: [Int64] = []
                for _ in 0..<3 {
                    let page = try ledger.log(filter)
                    found += page.map(\.number)
                    filter.after = page.last
                    if page.isEmpty { break }
                }
                #expect(found == Array(expected.prefix(180)), "\(name), ascending \(ascending)")
                expected.reverse()
            }
        }
    }

    @Test("is found by a range of numbers only where it is narrow, and holds what a wide one means")
    func ranges() throws {
        let count: Int64 = 40_000
        try LedgerFilling(ledger).fill(Int(count))
        func drives(_ range: ClosedRange<Int64>, _ change: (inout LogFilter) -> Void = { _ in }) throws -> Bool {
            var filter = LogFilter()
            filter.entries = range
            change(&filter)
            return try ledger.read { db in try LogConditions(filter, in: db).isByNumber }
        }
        #expect(try drives(1...30_000) && drives(count - 9...Int64.max) && drives(Int64.max...Int64.max))
        #expect(try !drives(1...Int64.max) && !drives(2...30_002) && !drives(2...Int64.max) { $0.contact = "C1" })
        var filter = LogFilter(limit: 150)
        filter.entries = 1_000...Int64.max
        for change in [{ _ in }, { $0.contact = "C1" }, { $0.template = "T3" }] as [(inout LogFilter) -> Void] {
            change(&filter)
            for key in LogSort.Key.allCases {
                for ascending in [false, true] {
                    filter.sort = LogSort(key, ascending: ascending)
                    var narrow = filter
                    narrow.entries = nil
                    narrow.limit = 1_500
                    let expected = try ledger.entryNumbers(narrow).filter { $0 >= 1_000 }.prefix(150)
                    #expect(try ledger.entryNumbers(filter) == Array(expected), "\(key) \(ascending)")
                }
            }
        }
    }

    @Test("holds those with common words and beginnings of words, in the order asked for")
    func words() throws {
        try LedgerFilling(ledger).fill(
            documents: 9_000, texts: ["factuur te betalen", "offerte voor betalen te", "Fáctuurdatum te betalen"])
        while try ledger.indexWords(limit: 1_000) > 0 {}
        func found(_ text: String, _ change: (inout LogFilter) -> Void = { _ in }) throws -> [Int64] {
            var filter = LogFilter(limit: 4)
            filter.text = SearchText(text)
            change(&filter)
            return try ledger.log(filter).map(\.number)
        }
        #expect(try found("factuur") == [9000, 8997, 8994, 8991])
        #expect(try found("factuur", { $0.sort = LogSort(.entry, ascending: true) }) == [3, 6, 9, 12])
        #expect(try found("\"te betalen\"") == [9000, 8999, 8997, 8996])
        #expect(try found("FÁCT*") == [9000, 8999, 8997, 8996])
        #expect(try found("fact* te uniek123*") == [1239, 1238, 1236, 1235])
        #expect(try found("uniek*") == [9000, 8999, 8998, 8997])
        #expect(try found("nooit*").isEmpty)
        #expect(try found("uniek* factuur", { $0.entries = 10...13 }) == [12])
        var next = LogFilter(limit: 500)
        next.text = SearchText("factuur")
        let first = try ledger.log(next)
        next.after = first.last
        #expect(try first.map(\.number) + ledger.log(next).map(\.number) == (0..<1000).map { Int64(9000 - 3 * $0) })
    }
}
