import Model
import Testing

@Suite("Amounts and dates")
struct AmountAndDateTests {
    @Test(
        "amounts are exact decimals",
        arguments: [
            ("1234.5", "1234.50"), ("-0.01", "-0.01"), ("+7", "7.00"), ("0.1234567", "0.123456"), (".5", "0.50"),
            ("  12.00\n", "12.00"), ("000000000000012.00", "12.00"), ("999999999999.999999", "999999999999.999999"),
            ("-0", "0.00"),
        ])
    func amounts(text: String, expected: String) {
        #expect(Amount(text)?.description == expected)
    }

    @Test(
        "what is no amount is refused",
        arguments: ["", ".", "-", "1,5", "1.2.3", "12e3", "1234567890123", "NaN", "٣"])
    func noAmounts(text: String) {
        #expect(Amount(text) == nil)
    }

    @Test("amounts add up without rounding")
    func sums() throws {
        let tenth = try #require(Amount("0.1"))
        #expect((0..<10).reduce(Amount.zero) { sum, _ in sum + tenth } == Amount("1"))
        #expect(Amount("1")! - Amount("1.01")! == Amount("-0.01"))
        #expect(Amount("-3")!.magnitude == Amount("3"))
        #expect(Amount("2")! < Amount("10")!)
        #expect(Amount(cents: 148_30) == Amount("148.30"))
    }

    @Test(
        "dates are read from the start of an ISO 8601 text",
        arguments: [
            ("2026-01-31", "2026-01-31"), ("20260131", "2026-01-31"), ("2026-01-31T23:59:59+02:00", "2026-01-31"),
            ("20260131T10", "2026-01-31"), ("2024-02-29", "2024-02-29"), ("2000-02-29", "2000-02-29"),
        ])
    func dates(text: String, expected: String) {
        #expect(CalendarDate(iso: text)?.description == expected)
    }

    @Test(
        "days that are none are refused",
        arguments: [
            "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "1899-12-31", "2200-01-01",
            "31/01/2026", "", "2026-1-5", "2026",
        ])
    func noDates(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test("dates have an order")
    func order() throws {
        let days = ["2025-12-31", "2026-01-01", "2026-02-01"].compactMap { CalendarDate(iso: $0) }
        #expect(days.shuffled().sorted() == days)
    }
}
