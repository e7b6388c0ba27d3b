import Foundation
import Model
import Recording

/// What the first page of a filtered log costs in a large ledger and in a small one, and a search among documents.
struct LogScale {
    let scratch: Scratch
    /// How many entries the large ledger holds; the small one holds ten thousand.
    let count: Int

    struct Result {
        var count: Int
        /// Milliseconds for one page, by filter, the worst ratio first.
        var pages: [(filter: String, small: Double, large: Double)]
        /// Seconds to fill the large ledger.
        var filling: Double
    }

    private static let small = 10_000
    private static let page = 100

    func measure() throws -> Result {
        let start = ContinuousClock.now
        let large = try ledger(count)
        let filling = start.duration(to: .now) / .seconds(1)
        let small = try ledger(Self.small)
        var pages: [(filter: String, small: Double, large: Double)] = []
        for (name, filter) in Self.filters { pages.append(try measure(name, filter, small, large)) }
        for (name, filter) in Self.filters.prefix(2) {
            var filter = filter
            filter.to = CalendarDate(iso: "2025-12-01")
            pages.append(try measure("\(name) until a day, a late page", filter, small, large, behind: "2016-02-01"))
        }
        pages.sort { $0.large / $0.small > $1.large / $1.small }
        return Result(count: count, pages: pages, filling: filling)
    }

    /// `behind`: a day on whose last entry the page follows, instead of being the first.
    private func measure(
        _ name: String, _ filter: LogFilter, _ small: SQLiteLedger, _ large: SQLiteLedger, behind day: String? = nil
    ) throws -> (filter: String, small: Double, large: Double) {
        var filters = [filter, filter]
        if let day {
            for (index, ledger) in [small, large].enumerated() {
                var earlier = filter
                (earlier.to, earlier.limit) = (CalendarDate(iso: day), 1)
                filters[index].after = try ledger.log(earlier).last
            }
        }
        // As many entries as the small ledger has, so that both give a page of the same length; where it has none, one.
        let limit = max(try small.log(filters[0]).count, 1)
        for index in filters.indices { filters[index].limit = limit }
        _ = try large.log(filters[1])
        let times = try (0..<15).map { _ in (try time(filters[0], small), try time(filters[1], large)) }
        return (name, Self.median(times.map(\.0)), Self.median(times.map(\.1)))
    }

    private func ledger(_ count: Int) throws -> SQLiteLedger {
        let ledger = try SQLiteLedger(directory: scratch.root.appendingPathComponent("log-\(count)").path)
        try LedgerFilling(ledger).fill(count)
        return ledger
    }

    /// Milliseconds of a processor: the ledgers are in memory by then, and what else runs on the machine must not count
    /// for one of them.
    private func time(_ filter: LogFilter, _ ledger: SQLiteLedger) throws -> Double {
        let start = clock()
        _ = try ledger.log(filter)
        return Double(clock() - start) * 1_000 / Double(CLOCKS_PER_SEC)
    }

    static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private static var filters: [(String, LogFilter)] {
        func made(_ name: String, _ change: (inout LogFilter) -> Void) -> (String, LogFilter) {
            var filter = LogFilter(limit: page)
            change(&filter)
            return (name, filter)
        }
        return [
            made("nothing") { _ in }, made("contact") { $0.contact = "C3" }, made("company") { $0.company = "C3" },
            made("kind") { $0.documentKind = "kind-3" },
            made("type and direction") {
                ($0.documentType, $0.direction) = ("type-3", .inbound)
            },
            made("contact and kind") { ($0.contact, $0.documentKind) = ("C3", "kind-3") },
            made("contact and a kind that never was") { ($0.contact, $0.documentKind) = ("C3", "nothing") },
            made("number") { $0.documentNumber = "N77" }, made("a number that never was") { $0.documentNumber = "X1" },
            made("user") { $0.user = "U5" }, made("a user long gone") { $0.user = "gone" },
            made("a user that never was") { $0.user = "nobody" },
            made("salesperson") { $0.salesperson = "S3" }, made("a salesperson long gone") { $0.salesperson = "OLD" },
            made("salesperson and kind") { ($0.salesperson, $0.documentKind) = ("S3", "kind-3") },
            made("two users' template, neither") { ($0.template, $0.user) = ("T0", "U11") },
            made("a salesperson long gone, and canceled") { ($0.salesperson, $0.canceled) = ("OLD", true) },
            made("canceled") { $0.canceled = true }, made("not canceled") { $0.canceled = false },
            made("canceled and failed") { ($0.canceled, $0.attemptFailed) = (true, true) },
            made("negative") { $0.evaluation = .so(.negative) },
            made("negative and template") { ($0.evaluation, $0.template) = (.so(.negative), "T7") },
            made("very positive, which none is") { $0.evaluation = .so(.veryPositive) },
            made("campaign") { $0.campaign = "CAMPAIGN7" }, made("opportunity") { $0.opportunity = "OPP77" },
            made("segment and canceled") { ($0.segment, $0.canceled) = ("SEGMENT7", true) },
            made("rule and language") { ($0.rule, $0.language) = ("rule 7", "nl") },
            made("follow-ups") { $0.followUpUntil = CalendarDate(iso: "2026-01-01") },
            made("old follow-ups") { $0.followUpUntil = CalendarDate(iso: "2016-12-31") },
            made("one amount") { ($0.amountFrom, $0.amountTo) = (Amount("1234.50"), Amount("1234.60")) },
            made("amounts") { ($0.amountFrom, $0.amountTo) = (Amount("1000"), Amount("2000")) },
            made("amounts that never were") { $0.amountFrom = Amount("1000000") },
            made("a day of documents") {
                ($0.documentFrom, $0.documentTo) = (CalendarDate(iso: "2019-03-03"), CalendarDate(iso: "2019-03-03"))
            },
            made("a year of documents and kind") {
                ($0.documentFrom, $0.documentTo) = (CalendarDate(iso: "2018-01-01"), CalendarDate(iso: "2018-12-31"))
                $0.documentKind = "kind-3"
            },
            made("a month and salesperson") {
                ($0.from, $0.to, $0.salesperson) = (
                    CalendarDate(iso: "2019-03-01"), CalendarDate(iso: "2019-03-31"), "S3"
                )
            },
            made("amount, largest first") { $0.sort = LogSort(.amount) },
        ]
    }
}
