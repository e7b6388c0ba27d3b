import ArgumentParser
import Foundation
import Model

/// A day on the command line: `2026-01-31`; a month (`2026-01`) or a year (`2026`) stands for all its days.
struct DayArgument {
    let first: CalendarDate
    let last: CalendarDate

    init?(argument: String) {
        let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } ? Int($0) : nil }
        guard numbers.count == parts.count, (1...3).contains(numbers.count) else { return nil }
        let month = numbers.count > 1 ? numbers[1] : nil
        let day = numbers.count > 2 ? numbers[2] : nil
        guard (1...12).contains(month ?? 1) else { return nil }
        let end = CalendarDate.days(inMonth: month ?? 12, year: numbers[0])
        guard let first = CalendarDate(year: numbers[0], month: month ?? 1, day: day ?? 1),
            let last = CalendarDate(year: numbers[0], month: month ?? 12, day: day ?? end)
        else { return nil }
        self.first = first
        self.last = last
    }

    /// Reads the value of an option.
    static func read(_ text: String) throws -> DayArgument {
        if let day = DayArgument(argument: text) { return day }
        throw ValidationError(saying: "write a day as 2026-01-31, a month as 2026-01, a year as 2026.")
    }

    /// When the first day begins, by the clock of this machine.
    var moment: Moment {
        let parts = DateComponents(year: first.year, month: first.month, day: first.day)
        let start = Calendar(identifier: .gregorian).date(from: parts) ?? .distantPast
        return Moment(nanoseconds: Int64(max(0, start.timeIntervalSince1970)) * 1_000_000_000)
    }
}
