import Foundation
import Model
import Recording
import Testing

@Suite("A filter of the log, whatever finds it")
struct LogRarityTests {
    let office: Office

    init() throws {
        office = try Office()
        let prints = (0..<60).map { index in
            var print = Print(
                name: "\(index).pdf", bytes: "bytes \(index)", contact: ["C00042", "P00001", "C00099"][index % 3],
                number: "N\(index)", total: index % 5 == 0 ? nil : Amount("\(index * 7 % 60).00"),
                type: index % 4 == 0 ? "sales-quote" : "sales-invoice")
            print.date = index % 7 == 0 ? nil : CalendarDate(year: 2026, month: 1, day: 1 + index * 11 % 28)
            return print
        }
        _ = try office.ledger.record(prints.map(\.submission))
        for number in stride(from: Int64(3), through: 60, by: 9) {
            _ = try office.ledger.change(
                [number], .edit([.salesperson("MARIE"), .campaign("SPRING"), .evaluation(.negative)]), by: "els",
                at: Print.takenAt)
        }
        _ = try office.ledger.change([5, 12, 48], .cancel, by: "els", at: Print.takenAt)
    }

    /// The filters, with what they mean for one entry.
    private static var filters: [(String, (inout LogFilter) -> Void, (InteractionLogEntry) -> Bool)] {
        [
            ("canceled", { $0.canceled = true }, { $0.canceled }),
            ("salesperson", { $0.salesperson = "MARIE" }, { $0.salespersonCode == "MARIE" }),
            ("campaign", { $0.campaign = "SPRING" }, { $0.campaignNumber == "SPRING" }),
            ("evaluation", { $0.evaluation = .so(.negative) }, { $0.evaluation == "Negative" }),
            ("failed", { $0.attemptFailed = false }, { !$0.attemptFailed }),
            ("type", { $0.documentType = "sales-quote" }, { $0.documentType == "sales-quote" }),
            ("user", { $0.user = "els" }, { $0.userID == "els" }),
            ("nobody", { $0.user = "nobody" }, { $0.userID == "nobody" }),
            ("automatic", { $0.isAutomatic = true }, { $0.rule != nil }),
            ("rule", { $0.rule = "VAT number" }, { $0.rule == "VAT number" }),
            ("contact", { $0.contact = "P00001" }, { $0.contactNumber == "P00001" }),
            (
                "amounts", { ($0.amountFrom, $0.amountTo) = (Amount("10.00"), Amount("30.00")) },
                { $0.amount.map { $0 >= Amount(cents: 1000) && $0 <= Amount(cents: 3000) } ?? false }
            ),
            (
                "document date", { $0.documentFrom = CalendarDate(iso: "2026-01-20") },
                { $0.documentDate.map { $0.day >= 20 } ?? false }
            ),
            ("numbers", { $0.entries = 10...20 }, { (10...20).contains($0.number) }),
            ("currency", { $0.currency = "USD" }, { $0.currency == "USD" }),
        ]
    }

    @Test("and each pair of filters find exactly what they say, in every order, page by page")
    func pairs() throws {
        let everything = try office.ledger.log(LogFilter(limit: 100))
        #expect(everything.count == 60)
        for (index, one) in Self.filters.enumerated() {
            for other in Self.filters[index...] {
                var filter = LogFilter(limit: 7)
                one.1(&filter)
                other.1(&filter)
                let expected = everything.filter { one.2($0) && other.2($0) }
                for sort in [.newestFirst, Self.orders[(index + other.0.count) % Self.orders.count]] {
                    filter.sort = sort
                    #expect(
                        try paged(filter) == sorted(expected, sort).map(\.number), "\(one.0) and \(other.0) by \(sort)")
                }
                #expect(try office.ledger.count(filter) == expected.count, "\(one.0) and \(other.0)")
                let counted = expected.filter { !$0.canceled }
                let totals = try office.ledger.totals(filter)
                #expect(totals.count == counted.count)
                let sum = counted.compactMap(\.amount).reduce(Amount.zero) {
                    Amount(millionths: $0.millionths + $1.millionths)
                }
                #expect(totals.amounts["EUR"] ?? .zero == sum)
            }
        }
    }

    private static var orders: [LogSort] {
        LogSort.Key.allCases.flatMap { [LogSort($0), LogSort($0, ascending: true)] }
    }

    private func paged(_ filter: LogFilter) throws -> [Int64] {
        var (filter, seen): (LogFilter, [Int64]) = (filter, [])
        while let last = try office.ledger.log(filter).map({ (entry) -> InteractionLogEntry in
            seen.append(entry.number)
            return entry
        }).last {
            filter.after = last
        }
        return seen
    }

    private func sorted(_ entries: [InteractionLogEntry], _ sort: LogSort) -> [InteractionLogEntry] {
        func key(_ entry: InteractionLogEntry) -> (missing: Bool, value: String) {
            switch sort.key {
            case .date, .entry: (false, "")
            case .contact: (false, entry.contactNumber)
            case .documentDate: (entry.documentDate == nil, entry.documentDate?.description ?? "")
            case .amount:
                (entry.amount == nil, entry.amount.map { String(format: "%020d", $0.millionths) } ?? "")
            }
        }
        return entries.sorted { one, other in
            let (left, right) = (key(one), key(other))
            if left.missing != right.missing { return right.missing }
            let date = sort.key == .entry ? ("", "") : (one.date.description, other.date.description)
            let before = (left.value, date.0, one.number) < (right.value, date.1, other.number)
            return sort.isAscending ? before : !before && one.number != other.number
        }
    }
}
