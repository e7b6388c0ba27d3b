import Glibc
package import Model

/// A moment on the clock of the office: the time zone of the server.
package struct LocalTime: CustomStringConvertible {
    package let date: CalendarDate
    /// `HH:MM:SS`.
    package let time: String

    /// Nil outside the years of the calendar.
    package init?(_ moment: Moment) {
        var seconds = time_t(moment.seconds)
        var parts = unsafe tm()
        guard unsafe localtime_r(&seconds, &parts) != nil,
            let date = unsafe CalendarDate(
                year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        else { return nil }
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        self.date = date
        time = unsafe "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
    }

    /// `2026-01-31 09:15:30`
    package var description: String { "\(date) \(time)" }
}
