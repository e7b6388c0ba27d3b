/// A fact that a rule may ask for.
package enum FactName: Hashable, Sendable, CustomStringConvertible {
    case number, date, dueDate, total, currency
    /// The number of any document that this one refers to.
    case reference
    case sellerName, buyerName
    case seller(Identifier.Scheme)
    case buyer(Identifier.Scheme)

    /// `due_date`, `seller.vat`.
    package var description: String {
        switch self {
        case .number: "number"
        case .date: "date"
        case .dueDate: "due_date"
        case .total: "total"
        case .currency: "currency"
        case .reference: "reference"
        case .sellerName: "seller.name"
        case .buyerName: "buyer.name"
        case .seller(let scheme): "seller.\(scheme.rawValue)"
        case .buyer(let scheme): "buyer.\(scheme.rawValue)"
        }
    }

    package var isDate: Bool { self == .date || self == .dueDate }
    package var isAmount: Bool { self == .total }

    /// The form in which two values are the same: "2026/0017" and "2026-0017" are one number.
    package func normal(_ text: String) -> String {
        switch self {
        case .date, .dueDate: CalendarDate(iso: text)?.description ?? text
        case .total: Amount(text)?.description ?? text
        case .number, .reference, .currency: text.alphanumeric
        case .seller(let scheme), .buyer(let scheme): Identifier(scheme: scheme, text: text)?.value ?? text.alphanumeric
        case .sellerName, .buyerName: String(decoding: LetterFolding.fold(text.trimmed), as: UTF8.self)
        }
    }
}
