import Model

/// Document type codes of UNTDID 1001, as UBL, CII and Order-X carry them.
enum DocumentTypeCode {
    /// Nil for a code that names none of the shipped kinds.
    static func kind(_ code: String) -> DocumentKind? {
        guard let number = Int(code) else { return nil }
        switch number {
        case 81, 83, 261, 262, 296, 308, 381, 396, 420, 458, 502, 503, 532: return .creditNote
        case 325: return .proForma
        case 71, 80, 82, 84, 102, 130, 202, 203, 204, 211, 218, 219, 295, 326, 331, 380, 382...390, 393...395, 456, 457,
            471, 472, 473, 480, 500, 501, 527, 553, 575, 623, 633, 751, 780, 817, 870, 875...877, 935:
            return .invoice
        case 310: return .quote
        case 105, 220...228, 258, 402: return .order
        case 230: return "order-change"
        case 231, 320: return .orderConfirmation
        case 270, 351: return .deliveryNote
        case 9: return "catalogue"
        case 311: return "request-for-quotation"
        case 315: return "contract"
        case 481: return "remittance-advice"
        case 632: return "receipt-advice"
        default: return nil
        }
    }
}
