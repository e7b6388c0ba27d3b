/// A point in time, to the nanosecond, as the system keeps file times: nanoseconds since 1970 in UTC. Reaches from
/// 1678 to 2262.
package struct Moment: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    package let nanoseconds: Int64

    package init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

    /// A time as `stat` and `clock_gettime` give it; held at the ends of the range.
    package init(seconds: Int64, nanoseconds: Int64 = 0) {
        let limit = Int64.max / 1_000_000_000 - 1
        self.nanoseconds = min(max(seconds, -limit), limit) * 1_000_000_000 + nanoseconds
    }

    /// Whole seconds since 1970, rounded down.
    package var seconds: Int64 {
        nanoseconds >= 0 ? nanoseconds / 1_000_000_000 : (nanoseconds - 999_999_999) / 1_000_000_000
    }

    package static func < (left: Moment, right: Moment) -> Bool { left.nanoseconds < right.nanoseconds }

    /// ISO 8601 in UTC, to the second: `2026-01-31T08:15:30Z`.
    package var description: String {
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let rest = seconds - days * 86_400
        // Days since 1970 to year, month and day: Howard Hinnant's `civil_from_days`, eras of 400 years from March.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// Reads what `encode` writes.
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let moment = Moment(iso: text) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "'\(text)' is not a time such as 2026-01-31T08:15:30Z")
            )
        }
        self = moment
    }

    /// Reads `2026-01-31T08:15:30Z`, in UTC and to the second.
    package init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"), let date = CalendarDate(iso: text)
        else { return nil }
        func two(_ index: Int) -> Int64? {
            let (ten, one) = (bytes[index], bytes[index + 1])
            guard (48...57).contains(ten), (48...57).contains(one) else { return nil }
            return Int64(ten - 48) * 10 + Int64(one - 48)
        }
        guard let hour = two(11), let minute = two(14), let second = two(17), hour < 24, minute < 60, second < 61
        else { return nil }
        let year = Int64(date.month <= 2 ? date.year - 1 : date.year)
        let month = Int64(date.month > 2 ? date.month - 3 : date.month + 9)
        let dayOfYear = (153 * month + 2) / 5 + Int64(date.day) - 1
        let yearOfEra = year % 400
        let days = year / 400 * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
        self.init(seconds: days * 86_400 + hour * 3600 + minute * 60 + second)
    }
}
