import Model

/// UBL documents (OASIS, 2.0 to 2.4, and what is alike in 1.0) → facts. Peppol BIS, e-FFF, XRechnung and the other
/// national profiles are all read as the UBL they are.
struct UniversalBusinessLanguage {
    private let root: XMLPlace
    private let name: String
    private var findings: XMLFindings

    /// Root elements by local name, and the kind each stands for where no type code says otherwise.
    private static let kinds: [String: DocumentKind] = [
        "Invoice": .invoice, "SelfBilledInvoice": .invoice, "FreightInvoice": .invoice,
        "CreditNote": .creditNote, "SelfBilledCreditNote": .creditNote, "DebitNote": "debit-note",
        "Quotation": .quote, "RequestForQuotation": "request-for-quotation",
        "Order": .order, "OrderChange": "order-change", "OrderCancellation": "order-cancellation",
        "OrderResponse": .orderConfirmation, "OrderResponseSimple": .orderConfirmation,
        "DespatchAdvice": .deliveryNote, "ReceiptAdvice": "receipt-advice", "Reminder": .reminder,
        "Statement": .statement, "RemittanceAdvice": "remittance-advice", "Catalogue": "catalogue",
        "ApplicationResponse": "application-response",
    ]

    /// True when the element is the root of a UBL document, of whatever kind.
    static func recognizes(_ element: XMLElement) -> Bool {
        element.namespace.hasPrefix("urn:oasis:names:specification:ubl:schema:xsd:")
            && !element.namespace.hasPrefix("urn:oasis:names:specification:ubl:schema:xsd:Common")
    }

    /// True when the element has no proper namespace and yet what only a UBL document has.
    static func resembles(_ element: XMLElement) -> Bool {
        guard kinds[element.name] != nil, element.namespace.isEmpty || element.namespace.hasPrefix("urn:oasis:") else {
            return false
        }
        let names = Set(element.children.prefix(100).map(\.name))
        return names.isSuperset(of: ["ID", "IssueDate"])
            && names.contains { $0.hasSuffix("SupplierParty") || $0.hasSuffix("CustomerParty") }
    }

    static func understand(
        _ element: XMLElement, loosely: Bool = false, _ rejections: Rejections? = nil
    ) -> Understood {
        let vocabulary = XMLVocabulary.universalBusinessLanguage
        var document = UniversalBusinessLanguage(
            root: XMLPlace(root: element, vocabulary: loosely ? vocabulary.loose : vocabulary), name: element.name,
            XMLFindings(rejections))
        document.readHeader()
        document.readParties()
        document.readReferences()
        return document.findings.understood(as: "UBL \(element.name)\(loosely ? ", without namespace" : "")")
    }

    private init(root: XMLPlace, name: String, _ findings: XMLFindings) {
        self.root = root
        self.name = name
        self.findings = findings
    }

    private mutating func readHeader() {
        readKind()
        findings.setNumber(root.value("ID"))
        findings.setDate(root.value("IssueDate"))
        findings.setDueDate(
            root.value("DueDate") ?? root.value("PaymentMeans", "PaymentDueDate")
                ?? root.value("PaymentTerms", "PaymentDueDate")
                ?? root.value("PaymentTerms", "SettlementPeriod", "EndDate"))
        let total = self.total
        findings.setTotal(total)
        readOtherTotals()
        findings.setCurrency(
            root.value("DocumentCurrencyCode") ?? root.value("InvoiceCurrencyCode")
                ?? root.value("PricingCurrencyCode"),
            amount: total)
        if let language = DocumentLanguage.inBusinessLanguage(root) {
            findings.setLanguage(language.code, evidence: language.evidence)
        }
    }

    /// The type code counts before the name of the root: a credit note may be an Invoice of type 381.
    private mutating func readKind() {
        let kind = UniversalBusinessLanguage.kinds[name] ?? UniversalBusinessLanguage.rareKind(name)
        let code = root.value("InvoiceTypeCode") ?? root.value("CreditNoteTypeCode") ?? root.value("OrderResponseCode")
        guard let code, let text = code.text else { return findings.setKind(kind, evidence: root.path) }
        let told = kind == .invoice ? DocumentTypeCode.kind(text) : nil
        if kind == .invoice, told == nil {
            findings.reject("kind", code, because: "no such type of document is known; the root element counts")
        }
        let isTold = told == .creditNote || told == .proForma
        findings.setKind(isTold ? told ?? kind : kind, evidence: "\(code.path) = \(text)")
    }

    /// `TenderReceipt` is a `tender-receipt`: no template serves such a kind unless the office defines one.
    private static func rareKind(_ name: String) -> DocumentKind {
        guard name.utf8.count <= 60, name.utf8.allSatisfy({ ($0 | 0x20) >= 97 && ($0 | 0x20) <= 122 }) else {
            return .other
        }
        var words = ""
        for letter in name {
            if letter.isUppercase, !words.isEmpty { words += "-" }
            words += letter.lowercased()
        }
        return DocumentKind(rawValue: words)
    }

    private var total: XMLPlace? {
        for sums in [
            "LegalMonetaryTotal", "RequestedMonetaryTotal", "QuotedMonetaryTotal", "AnticipatedMonetaryTotal",
            "LegalTotal",
        ] {
            for sum in ["PayableAmount", "TaxInclusiveAmount", "TaxInclusiveTotalAmount"] {
                if let place = root.value(sums, sum) { return place }
            }
        }
        return root.value("TotalBalanceAmount") ?? root.value("TotalPaymentAmount")
    }

    private mutating func readOtherTotals() {
        for sums in ["LegalMonetaryTotal", "RequestedMonetaryTotal", "QuotedMonetaryTotal", "AnticipatedMonetaryTotal"]
        {
            guard let place = root.first(sums) else { continue }
            findings.addOtherTotal(
                place.value("TaxInclusiveAmount"),
                isShown: XMLFindings.isMoney(place.value("PrepaidAmount"), place.value("PayableRoundingAmount")),
                because: "it is the sum with VAT, before payments and rounding")
            findings.addOtherTotal(
                place.value("TaxExclusiveAmount"), isShown: false, because: "it is the sum without VAT")
        }
    }

    private mutating func readParties() {
        for (role, names) in UniversalBusinessLanguage.parties(of: name) {
            for name in names {
                guard let place = root.first(name) else { continue }
                var party = BusinessLanguageParty.read(
                    place, as: role, issuedByBuyer: isIssuedByBuyer, findings.rejections)
                if role == .seller { readAccounts(into: &party) }
                guard !party.isEmpty else { continue }
                findings.setParty(role, party)
                break
            }
        }
        for delivery in root.all("Delivery", limit: 20) {
            let party = BusinessLanguageParty.readDelivery(delivery, findings.rejections)
            guard !party.isEmpty, !BusinessLanguageParty.isSame(party.party, findings.facts.buyer) else { continue }
            findings.setParty(.delivery, party)
            break
        }
    }

    private var isIssuedByBuyer: Bool { findings.facts.kind?.isIssuedByBuyer == true }

    /// Under which names the seller and the buyer stand, the most telling one first.
    private static func parties(of name: String) -> [(PartyRole, [String])] {
        switch name {
        case "ApplicationResponse": [(.seller, ["SenderParty"]), (.buyer, ["ReceiverParty"])]
        case "Catalogue":
            [
                (.seller, ["SellerSupplierParty", "ProviderParty"]),
                (.buyer, ["ContractorCustomerParty", "ReceiverParty"]),
            ]
        case "DespatchAdvice", "ReceiptAdvice":
            [
                (.seller, ["SellerSupplierParty", "DespatchSupplierParty"]),
                (.buyer, ["BuyerCustomerParty", "DeliveryCustomerParty", "OriginatorCustomerParty"]),
            ]
        case "Order", "OrderChange", "OrderCancellation", "OrderResponse", "OrderResponseSimple", "Quotation",
            "RequestForQuotation":
            [
                (.seller, ["SellerSupplierParty", "AccountingSupplierParty"]),
                (.buyer, ["BuyerCustomerParty", "OriginatorCustomerParty", "AccountingCustomerParty"]),
            ]
        default:
            [
                (.seller, ["AccountingSupplierParty", "SellerSupplierParty", "SellerParty"]),
                (.buyer, ["AccountingCustomerParty", "BuyerCustomerParty", "BuyerParty"]),
            ]
        }
    }

    /// Where to pay: the seller's own account, unless the claim was sold to another payee.
    private func readAccounts(into seller: inout PartyFindings) {
        guard root.first("PayeeParty") == nil else { return }
        for means in root.all("PaymentMeans", limit: 10) {
            seller.add(.iban, means.value("PayeeFinancialAccount", "ID"))
        }
    }

    private mutating func readReferences() {
        BusinessLanguageReferences.read(root, into: &findings)
    }
}
