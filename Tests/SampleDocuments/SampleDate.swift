/// A day of the calendar, counted so that days can be added.
struct SampleDate {
    let year: Int
    let month: Int
    let day: Int

    /// The day `days` after 1 January 2026; not negative, within two years.
    init(dayOf2026 days: Int) {
        var year = 2026
        var rest = days
        while rest >= 365 {
            rest -= 365
            year += 1
        }
        var month = 0
        while rest >= SampleDate.lengths[month] {
            rest -= SampleDate.lengths[month]
            month += 1
        }
        self.year = year
        self.month = month + 1
        day = rest + 1
    }

    private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    var iso: String { "\(year)-\(CheckDigits.padded(month, 2))-\(CheckDigits.padded(day, 2))" }

    /// `20260314`, as CII writes it.
    var basic: String { "\(year)\(CheckDigits.padded(month, 2))\(CheckDigits.padded(day, 2))" }
}
