/// A sort of document that goes through the office, and how often.
struct PaperPlan: Sendable {
    var kind: BusinessPaper.Kind
    var isOutbound: Bool
    /// Before the number of our own documents.
    var prefix: String
    var weight: Int

    static let printed = [
        PaperPlan(kind: .invoice, isOutbound: true, prefix: "F", weight: 34),
        PaperPlan(kind: .quote, isOutbound: true, prefix: "OF", weight: 18),
        PaperPlan(kind: .creditNote, isOutbound: true, prefix: "CN", weight: 6),
        PaperPlan(kind: .orderConfirmation, isOutbound: true, prefix: "OB", weight: 6),
        PaperPlan(kind: .deliveryNote, isOutbound: true, prefix: "LB", weight: 5),
        PaperPlan(kind: .reminder, isOutbound: true, prefix: "H", weight: 4),
        PaperPlan(kind: .statement, isOutbound: true, prefix: "RU", weight: 2),
        PaperPlan(kind: .proForma, isOutbound: true, prefix: "PF", weight: 2),
        PaperPlan(kind: .order, isOutbound: true, prefix: "BB", weight: 5),
        PaperPlan(kind: .invoice, isOutbound: false, prefix: "", weight: 12),
        PaperPlan(kind: .order, isOutbound: false, prefix: "", weight: 4),
        PaperPlan(kind: .quote, isOutbound: false, prefix: "", weight: 2),
    ]

    /// What has a structured form here: invoices and credit notes in UBL and CII, quotes and orders in UBL.
    static let structured = printed.filter {
        [.invoice, .creditNote, .quote, .order].contains($0.kind)
    }

    /// What may carry its own XML inside a PDF.
    static let hybrid = printed.filter { [.invoice, .creditNote].contains($0.kind) && $0.isOutbound }
}
