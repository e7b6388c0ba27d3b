/// What a document says before it is printed or written as XML.
struct BusinessPaper: Sendable {
    enum Kind: String, Sendable {
        case invoice
        case creditNote = "credit-note"
        case quote, order
        case orderConfirmation = "order-confirmation"
        case deliveryNote = "delivery-note"
        case reminder, statement
        case proForma = "pro-forma"
    }

    /// A line of goods or services.
    struct Line: Sendable {
        var code: String
        var text: String
        var quantity: Int
        var unit: String
        /// In cents, without VAT.
        var price: Int
        var amount: Int { quantity * price }
    }

    /// An open invoice on a reminder or a statement.
    struct OpenItem: Sendable {
        var number: String
        var date: SampleDate
        var dueDate: SampleDate
        /// In cents, with VAT.
        var amount: Int
    }

    var kind: Kind
    /// Whether the contact has it from us or we from the contact.
    var isOutbound: Bool
    /// Who sends it: us when outbound.
    var issuer: SampleParty
    /// To whom it is addressed.
    var addressee: SampleParty
    /// The number under which the issuer knows the addressee; our contact number when outbound.
    var customerNo: String?
    var number: String
    var date: SampleDate
    var dueDate: SampleDate?
    var language: String
    /// The customer's own reference, or the quote or invoice to which this document belongs.
    var reference: String?
    var seriesNumber: Int
    var lines: [Line] = []
    var openItems: [OpenItem] = []
    /// In percent: 21 within Belgium, 0 across the border.
    var vatRate: Int

    /// The one who delivers and is paid.
    var seller: SampleParty { kind == .order ? addressee : issuer }
    var buyer: SampleParty { kind == .order ? issuer : addressee }

    var net: Int { lines.reduce(0) { $0 + $1.amount } }
    var vat: Int { (net * vatRate + 50) / 100 }

    /// In cents with VAT: what is claimed on reminders and statements; nil on delivery notes.
    var total: Int? {
        switch kind {
        case .deliveryNote: nil
        case .reminder, .statement: openItems.reduce(0) { $0 + $1.amount }
        default: net + vat
        }
    }
}
