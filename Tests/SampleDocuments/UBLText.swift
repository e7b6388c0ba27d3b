/// A paper as UBL 2.1: Invoice and CreditNote as Peppol BIS Billing has them, Quotation and Order.
struct UBLText {
    let paper: BusinessPaper

    private var root: String {
        switch paper.kind {
        case .creditNote: "CreditNote"
        case .quote: "Quotation"
        case .order: "Order"
        default: "Invoice"
        }
    }

    func text() -> String {
        let names = "urn:oasis:names:specification:ubl:schema:xsd:"
        var xml = XMLText()
        xml.element(
            root,
            "xmlns=\"\(names)\(root)-2\" xmlns:cac=\"\(names)CommonAggregateComponents-2\" "
                + "xmlns:cbc=\"\(names)CommonBasicComponents-2\""
        ) { xml in
            head(&xml)
            switch paper.kind {
            case .quote:
                party(&xml, "cac:SellerSupplierParty", paper.seller)
                party(&xml, "cac:BuyerCustomerParty", paper.buyer)
            case .order:
                party(&xml, "cac:BuyerCustomerParty", paper.buyer)
                party(&xml, "cac:SellerSupplierParty", paper.seller)
            default:
                party(&xml, "cac:AccountingSupplierParty", paper.seller)
                party(&xml, "cac:AccountingCustomerParty", paper.buyer)
                payment(&xml)
            }
            taxTotal(&xml)
            monetaryTotal(&xml)
            for (index, line) in paper.lines.enumerated() { self.line(&xml, index + 1, line) }
        }
        return xml.text
    }

    private func head(_ xml: inout XMLText) {
        let isBilling = paper.kind == .invoice || paper.kind == .creditNote
        xml.leaf(
            "cbc:CustomizationID",
            isBilling
                ? "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
                : "urn:fdc:peppol.eu:poacc:trns:\(paper.kind == .order ? "order" : "quotation"):3")
        xml.leaf("cbc:ProfileID", isBilling ? "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0" : nil)
        xml.leaf("cbc:ID", paper.number)
        xml.leaf("cbc:IssueDate", paper.date.iso)
        switch paper.kind {
        case .invoice:
            xml.leaf("cbc:DueDate", paper.dueDate?.iso)
            xml.leaf("cbc:InvoiceTypeCode", "380")
            xml.leaf("cbc:DocumentCurrencyCode", "EUR")
        case .creditNote:
            xml.leaf("cbc:CreditNoteTypeCode", "381")
            xml.leaf("cbc:DocumentCurrencyCode", "EUR")
        case .order:
            xml.leaf("cbc:OrderTypeCode", "220")
            xml.leaf("cbc:DocumentCurrencyCode", "EUR")
        default: xml.leaf("cbc:PricingCurrencyCode", "EUR")
        }
        if isBilling { xml.leaf("cbc:BuyerReference", paper.reference ?? "-") }
        if paper.kind == .quote, let until = paper.dueDate {
            xml.element("cac:ValidityPeriod") { $0.leaf("cbc:EndDate", until.iso) }
        }
        if isBilling, let reference = paper.reference {
            xml.element("cac:OrderReference") { $0.leaf("cbc:ID", reference) }
        }
    }

    private func party(_ xml: inout XMLText, _ role: String, _ party: SampleParty) {
        xml.element(role) { xml in
            if role == "cac:AccountingCustomerParty" || role == "cac:BuyerCustomerParty" {
                xml.leaf("cbc:SupplierAssignedAccountID", paper.customerNo)
            }
            xml.element("cac:Party") { xml in
                if let (scheme, value) = party.peppol { xml.leaf("cbc:EndpointID", value, "schemeID=\"\(scheme)\"") }
                if let gln = party.gln {
                    xml.element("cac:PartyIdentification") { $0.leaf("cbc:ID", gln, "schemeID=\"0088\"") }
                }
                xml.element("cac:PartyName") { $0.leaf("cbc:Name", party.name) }
                xml.element("cac:PostalAddress") { xml in
                    xml.leaf("cbc:StreetName", party.street)
                    xml.leaf("cbc:CityName", party.city)
                    xml.leaf("cbc:PostalZone", party.postCode)
                    xml.element("cac:Country") { $0.leaf("cbc:IdentificationCode", party.country) }
                }
                if let vat = party.vat {
                    xml.element("cac:PartyTaxScheme") { xml in
                        xml.leaf("cbc:CompanyID", vat)
                        xml.element("cac:TaxScheme") { $0.leaf("cbc:ID", "VAT") }
                    }
                }
                xml.element("cac:PartyLegalEntity") { xml in
                    xml.leaf("cbc:RegistrationName", party.name)
                    xml.leaf("cbc:CompanyID", party.enterprise, party.country == "BE" ? "schemeID=\"0208\"" : "")
                }
                if party.email != nil || party.phone != nil {
                    xml.element("cac:Contact") { xml in
                        xml.leaf("cbc:Name", party.attention)
                        xml.leaf("cbc:Telephone", party.phone)
                        xml.leaf("cbc:ElectronicMail", party.email)
                    }
                }
            }
        }
    }

    private func payment(_ xml: inout XMLText) {
        guard let iban = paper.seller.iban else { return }
        xml.element("cac:PaymentMeans") { xml in
            xml.leaf("cbc:PaymentMeansCode", "30")
            xml.leaf("cbc:PaymentID", paper.number)
            xml.element("cac:PayeeFinancialAccount") { $0.leaf("cbc:ID", iban) }
        }
    }

    private func taxTotal(_ xml: inout XMLText) {
        xml.element("cac:TaxTotal") { xml in
            xml.leaf("cbc:TaxAmount", Writing.decimal(paper.vat), euro)
            guard paper.kind == .invoice || paper.kind == .creditNote else { return }
            xml.element("cac:TaxSubtotal") { xml in
                xml.leaf("cbc:TaxableAmount", Writing.decimal(paper.net), euro)
                xml.leaf("cbc:TaxAmount", Writing.decimal(paper.vat), euro)
                taxCategory(&xml, "cac:TaxCategory")
            }
        }
    }

    private func taxCategory(_ xml: inout XMLText, _ name: String) {
        xml.element(name) { xml in
            xml.leaf("cbc:ID", paper.vatRate == 0 ? "K" : "S")
            xml.leaf("cbc:Percent", String(paper.vatRate))
            if name == "cac:TaxCategory", paper.vatRate == 0 { xml.leaf("cbc:TaxExemptionReasonCode", "VATEX-EU-IC") }
            xml.element("cac:TaxScheme") { $0.leaf("cbc:ID", "VAT") }
        }
    }

    private func monetaryTotal(_ xml: inout XMLText) {
        let name =
            switch paper.kind {
            case .quote: "cac:QuotedMonetaryTotal"
            case .order: "cac:AnticipatedMonetaryTotal"
            default: "cac:LegalMonetaryTotal"
            }
        xml.element(name) { xml in
            xml.leaf("cbc:LineExtensionAmount", Writing.decimal(paper.net), euro)
            xml.leaf("cbc:TaxExclusiveAmount", Writing.decimal(paper.net), euro)
            xml.leaf("cbc:TaxInclusiveAmount", Writing.decimal(paper.net + paper.vat), euro)
            xml.leaf("cbc:PayableAmount", Writing.decimal(paper.net + paper.vat), euro)
        }
    }

    private func line(_ xml: inout XMLText, _ number: Int, _ line: BusinessPaper.Line) {
        switch paper.kind {
        case .quote, .order:
            xml.element("cac:\(root)Line") { xml in
                xml.element("cac:LineItem") { xml in
                    lineContent(&xml, number, line, quantity: "cbc:Quantity")
                }
            }
        default:
            let quantity = paper.kind == .creditNote ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity"
            xml.element("cac:\(root)Line") { lineContent(&$0, number, line, quantity: quantity) }
        }
    }

    private func lineContent(_ xml: inout XMLText, _ number: Int, _ line: BusinessPaper.Line, quantity: String) {
        xml.leaf("cbc:ID", String(number))
        xml.leaf(quantity, String(line.quantity), "unitCode=\"C62\"")
        xml.leaf("cbc:LineExtensionAmount", Writing.decimal(line.amount), euro)
        xml.element("cac:Item") { xml in
            xml.leaf("cbc:Name", line.text)
            xml.element("cac:SellersItemIdentification") { $0.leaf("cbc:ID", line.code) }
            taxCategory(&xml, "cac:ClassifiedTaxCategory")
        }
        xml.element("cac:Price") { $0.leaf("cbc:PriceAmount", Writing.decimal(line.price), euro) }
    }

    private var euro: String { "currencyID=\"EUR\"" }
}
