import Model

/// What a UBL document refers to. References of lines are the line's, not the document's, but on reminders and
/// statements, whose lines are the documents they speak of.
enum BusinessLanguageReferences {
    static func read(_ root: XMLPlace, into findings: inout XMLFindings) {
        for order in root.all("OrderReference", limit: 20) {
            findings.addReference("order", order.value("ID"))
            findings.addReference("sales-order", order.value("SalesOrderID"))
            findings.addReference("customer-reference", order.value("CustomerReference"))
        }
        findings.addReference("customer-reference", root.value("BuyerReference"))
        findings.addReference("customer-reference", root.value("CustomerReference"))
        findings.addReference("sales-order", root.value("SalesOrderID"))
        for (element, type) in [
            ("OrderDocumentReference", "order"), ("QuotationDocumentReference", "quote"),
            ("RequestForQuotationDocumentReference", "request-for-quotation"),
            ("ContractDocumentReference", "contract"), ("Contract", "contract"),
            ("DespatchDocumentReference", "delivery"), ("ReceiptDocumentReference", "receipt"),
            ("OriginatorDocumentReference", "tender"), ("ProjectReference", "project"),
        ] {
            for reference in root.all(element, limit: 20) { findings.addReference(type, reference.value("ID")) }
        }
        readBilling(root, into: &findings)
        for means in root.all("PaymentMeans", limit: 10) {
            findings.addPaymentReference(means.value("PaymentID"))
            findings.addPaymentReference(means.value("InstructionID"))
        }
        if let kind = findings.facts.kind, kind == .reminder || kind == .statement {
            for line in root.all("ReminderLine") + root.all("StatementLine") { readBilling(line, into: &findings) }
        }
        findings.addReference("accounting-cost", root.value("AccountingCost"))
    }

    private static func readBilling(_ place: XMLPlace, into findings: inout XMLFindings) {
        for billing in place.all("BillingReference", limit: 20) {
            findings.addReference("invoice", billing.value("InvoiceDocumentReference", "ID"))
            findings.addReference("credit-note", billing.value("CreditNoteDocumentReference", "ID"))
        }
        findings.addReference("invoice", place.value("InvoiceDocumentReference", "ID"))
    }
}
