import Model

/// UN/CEFACT Cross Industry documents → facts: CII D16B (Factur-X, ZUGFeRD 2, XRechnung), ZUGFeRD 1.0, Order-X and
/// the older drafts, which call the same things by longer names.
struct CrossIndustryInvoice {
    private let root: XMLPlace
    private let name: String
    private var findings: XMLFindings

    /// Root elements by local name, with what people call the format and the kind where no type code says otherwise.
    private static let roots: [String: (format: String, kind: DocumentKind)] = [
        "CrossIndustryInvoice": ("CII", .invoice),
        "CrossIndustryDocument": ("ZUGFeRD 1.0", .invoice),
        "SCRDMCCBDACIOMessageStructure": ("Order-X", .order),
        "CrossIndustryOrder": ("CII order", .order),
        "CrossIndustryOrderChange": ("CII order change", "order-change"),
        "CrossIndustryOrderResponse": ("CII order response", .orderConfirmation),
        "CrossIndustryDespatchAdvice": ("CII despatch advice", .deliveryNote),
        "CrossIndustryQuotation": ("CII quotation", .quote),
    ]

    /// True when the element is the root of a Cross Industry document.
    static func recognizes(_ element: XMLElement) -> Bool {
        guard roots[element.name] != nil else { return false }
        return element.namespace.hasPrefix("urn:un:unece:uncefact:") || element.namespace.hasPrefix("urn:ferd:")
    }

    /// True when the element has no proper namespace and yet what only such a document has.
    static func resembles(_ element: XMLElement) -> Bool {
        element.namespace.isEmpty && roots[element.name] != nil
            && element.children.contains { $0.name.hasSuffix("SupplyChainTradeTransaction") }
    }

    static func understand(
        _ element: XMLElement, loosely: Bool = false, _ rejections: Rejections? = nil
    ) -> Understood {
        let vocabulary = XMLVocabulary.crossIndustry
        var document = CrossIndustryInvoice(
            root: XMLPlace(root: element, vocabulary: loosely ? vocabulary.loose : vocabulary), name: element.name,
            XMLFindings(rejections))
        document.read()
        let format = roots[element.name]?.format ?? "CII"
        return document.findings.understood(as: format + (loosely ? ", without namespace" : ""))
    }

    private init(root: XMLPlace, name: String, _ findings: XMLFindings) {
        self.root = root
        self.name = name
        self.findings = findings
    }

    private mutating func read() {
        let document = root.firstNamed(["ExchangedDocument", "HeaderExchangedDocument", "CIIHExchangedDocument"])
        let transaction = root.firstNamed([
            "SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction", "CIIHSupplyChainTradeTransaction",
        ])
        readKind(document)
        findings.setNumber(document?.value("ID"))
        findings.setDate(
            document?.value("IssueDateTime", "DateTimeString") ?? document?.value("IssueDateTime", "DateTime")
                ?? document?.value("IssueDateTime"))
        let agreement = transaction?.firstNamed(CrossIndustryInvoice.names(of: "TradeAgreement"))
        let delivery = transaction?.firstNamed(CrossIndustryInvoice.names(of: "TradeDelivery"))
        let settlement = transaction?.firstNamed(CrossIndustryInvoice.names(of: "TradeSettlement"))
        if let settlement { readSettlement(settlement) }
        readParties(agreement, delivery, settlement)
        CrossIndustryReferences.read(
            agreement: agreement, delivery: delivery, settlement: settlement, into: &findings)
        let language = DocumentLanguage.inCrossIndustry(
            document: document, settlement: settlement, transaction: transaction)
        if let language { findings.setLanguage(language.code, evidence: language.evidence) }
    }

    private static func names(of part: String) -> [String] {
        ["ApplicableHeader\(part)", "ApplicableSupplyChain\(part)", "ApplicableCIIHSupplyChain\(part)"]
    }

    private mutating func readKind(_ document: XMLPlace?) {
        let usual = CrossIndustryInvoice.roots[name]?.kind ?? .other
        guard let code = document?.value("TypeCode"), let text = code.text else {
            return findings.setKind(usual, evidence: root.path)
        }
        let told = DocumentTypeCode.kind(text)
        if told == nil {
            findings.reject("kind", code, because: "no such type of document is known; the root element counts")
        }
        findings.setKind(told ?? usual, evidence: "\(code.path) = \(text)")
    }

    private mutating func readSettlement(_ settlement: XMLPlace) {
        let sums = settlement.firstNamed([
            "SpecifiedTradeSettlementHeaderMonetarySummation", "SpecifiedTradeSettlementMonetarySummation",
            "SpecifiedCIIHTradeSettlementMonetarySummation", "SpecifiedCIIHSupplyChainTradeSettlementMonetarySummation",
        ])
        let total = sums?.value("DuePayableAmount") ?? sums?.value("GrandTotalAmount")
        findings.setTotal(total)
        findings.addOtherTotal(
            sums?.value("GrandTotalAmount"),
            isShown: XMLFindings.isMoney(sums?.value("TotalPrepaidAmount"), sums?.value("RoundingAmount")),
            because: "it is the sum with VAT, before payments and rounding")
        findings.addOtherTotal(
            sums?.value("TaxBasisTotalAmount"), isShown: false, because: "it is the sum without VAT")
        findings.setCurrency(
            settlement.value("InvoiceCurrencyCode") ?? settlement.value("OrderCurrencyCode"), amount: total)
        for terms in settlement.all("SpecifiedTradePaymentTerms", limit: 10) where findings.facts.dueDate == nil {
            findings.setDueDate(
                terms.value("DueDateDateTime", "DateTimeString") ?? terms.value("DueDateDateTime", "DateTime"))
        }
    }

    private mutating func readParties(_ agreement: XMLPlace?, _ delivery: XMLPlace?, _ settlement: XMLPlace?) {
        let issuedByBuyer = findings.facts.kind?.isIssuedByBuyer == true
        if let place = agreement?.firstNamed(["SellerTradeParty", "SellerCITradeParty"]) {
            var seller = CrossIndustryParty.read(place, as: .seller, issuedByBuyer: issuedByBuyer, findings.rejections)
            // Where to pay: the seller's own account, unless the claim was sold to another payee.
            if let settlement, settlement.first("PayeeTradeParty") == nil {
                for means in settlement.all("SpecifiedTradeSettlementPaymentMeans", limit: 10) {
                    seller.add(.iban, means.value("PayeePartyCreditorFinancialAccount", "IBANID"))
                }
            }
            findings.setParty(.seller, seller)
        }
        if let place = agreement?.firstNamed(["BuyerTradeParty", "BuyerCITradeParty"]) {
            findings.setParty(
                .buyer, CrossIndustryParty.read(place, as: .buyer, issuedByBuyer: issuedByBuyer, findings.rejections))
        }
        if let place = delivery?.first("ShipToTradeParty") {
            let party = CrossIndustryParty.read(place, as: .delivery, issuedByBuyer: issuedByBuyer, findings.rejections)
            guard !party.isEmpty, !BusinessLanguageParty.isSame(party.party, findings.facts.buyer) else { return }
            findings.setParty(.delivery, party)
        }
    }
}
