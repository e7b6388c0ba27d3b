/// The order of a log: by one value, then date, then number, all in the same direction. What has no value comes last.
package struct LogSort: Equatable, Sendable {
    package enum Key: String, Sendable, CaseIterable {
        case date
        /// In the order of recording.
        case entry
        case amount
        case contact
        case documentDate = "document-date"

        /// The column that leads; nil for the date and the number, which every entry has.
        var column: String? {
            switch self {
            case .date, .entry: nil
            case .amount: "amount"
            case .contact: "contact_no"
            case .documentDate: "document_date"
            }
        }

        /// The index that is in this order.
        var index: String {
            switch self {
            case .date, .entry: "entry_date"
            case .amount: "entry_amount"
            case .contact: "entry_contact"
            case .documentDate: "entry_document_date"
            }
        }
    }

    package var key: Key
    package var isAscending: Bool

    package static let newestFirst = LogSort(.date)

    package init(_ key: Key, ascending: Bool = false) {
        self.key = key
        isAscending = ascending
    }

    var direction: String { isAscending ? "ASC" : "DESC" }
    /// How a later entry compares with an earlier one.
    var later: String { isAscending ? ">" : "<" }
}
