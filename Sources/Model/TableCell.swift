/// A cell of a table that is written to a file: what kind of value it is counts, for spreadsheets calculate with it.
package enum TableCell: Equatable, Sendable {
    case empty
    case text(String)
    case number(Int64)
    case amount(Amount)
    case date(CalendarDate)
    /// `HH:MM:SS`
    case time(String)

    package init(_ text: String?) {
        self = text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty
    }

    package init(_ number: Int64?) { self = number.map { .number($0) } ?? .empty }
    package init(_ amount: Amount?) { self = amount.map { .amount($0) } ?? .empty }
    package init(_ date: CalendarDate?) { self = date.map { .date($0) } ?? .empty }

    /// Text that is no number, date or time: a spreadsheet might take it for a formula.
    package var isText: Bool { if case .text = self { true } else { false } }

    /// As plain text: amounts with a point, dates as ISO 8601.
    package var plain: String {
        switch self {
        case .empty: ""
        case .text(let text), .time(let text): text
        case .number(let number): "\(number)"
        case .amount(let amount): "\(amount)"
        case .date(let date): "\(date)"
        }
    }
}
