import Model

/// What a Cross Industry document refers to in its header.
enum CrossIndustryReferences {
    static func read(
        agreement: XMLPlace?, delivery: XMLPlace?, settlement: XMLPlace?, into findings: inout XMLFindings
    ) {
        if let agreement {
            findings.addReference("customer-reference", agreement.value("BuyerReference"))
            add("BuyerOrderReferencedDocument", as: "order", agreement, &findings)
            add("SellerOrderReferencedDocument", as: "sales-order", agreement, &findings)
            add("ContractReferencedDocument", as: "contract", agreement, &findings)
            add("QuotationReferencedDocument", as: "quote", agreement, &findings)
            findings.addReference("project", agreement.value("SpecifiedProcuringProject", "ID"))
        }
        if let delivery {
            add("DespatchAdviceReferencedDocument", as: "delivery", delivery, &findings)
            add("DeliveryNoteReferencedDocument", as: "delivery", delivery, &findings)
            add("ReceivingAdviceReferencedDocument", as: "receipt", delivery, &findings)
        }
        if let settlement {
            add("InvoiceReferencedDocument", as: "invoice", settlement, &findings)
            findings.addPaymentReference(settlement.value("PaymentReference"))
            findings.addReference(
                "accounting-cost", settlement.value("ReceivableSpecifiedTradeAccountingAccount", "ID"))
        }
    }

    private static func add(_ name: String, as type: String, _ place: XMLPlace, _ findings: inout XMLFindings) {
        for reference in place.all(name, limit: 20) {
            findings.addReference(type, reference.value("IssuerAssignedID") ?? reference.value("ID"))
        }
    }
}
