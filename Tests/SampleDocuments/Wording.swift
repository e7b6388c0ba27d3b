/// The words of one language as they stand on office prints.
struct Wording: Sendable {
    var titles: [BusinessPaper.Kind: String]
    /// The label of the document's number, by kind.
    var numbers: [BusinessPaper.Kind: String]
    var dates: [BusinessPaper.Kind: String]
    var dueDate: String
    var validUntil: String
    var customerNo: String
    var reference: String
    var vatNo: String
    var attention: String
    /// Code, description, quantity, price, amount.
    var columns: [String]
    var openItemColumns: [String]
    var net: String
    var vat: String
    var total: String
    var claimed: String
    var balance: String
    /// `%d` day of payment, `%i` account, `%n` number.
    var payment: String
    var reminderText: String
    var reverseCharge: String
    var page: String
    var carried: String
    var regards: String
    var months: [String]
    var goods: [String]
    var unit: String

    static func of(_ language: String) -> Wording {
        switch language {
        case "fr": french
        case "de": german
        case "en": english
        default: dutch
        }
    }

    func title(_ kind: BusinessPaper.Kind) -> String { titles[kind] ?? kind.rawValue }
    func number(_ kind: BusinessPaper.Kind) -> String { numbers[kind] ?? "" }
    func date(_ kind: BusinessPaper.Kind) -> String { dates[kind] ?? dates[.invoice] ?? "" }
}
