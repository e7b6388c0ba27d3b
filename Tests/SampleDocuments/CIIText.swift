/// An invoice or credit note as CII D16B in the profile EN 16931, as Factur-X carries it.
struct CIIText {
    let paper: BusinessPaper

    func text() -> String {
        let names = "urn:un:unece:uncefact:data:standard:"
        var xml = XMLText()
        xml.element(
            "rsm:CrossIndustryInvoice",
            "xmlns:rsm=\"\(names)CrossIndustryInvoice:100\" "
                + "xmlns:ram=\"\(names)ReusableAggregateBusinessInformationEntity:100\" "
                + "xmlns:udt=\"\(names)UnqualifiedDataType:100\""
        ) { xml in
            xml.element("rsm:ExchangedDocumentContext") { xml in
                xml.element("ram:GuidelineSpecifiedDocumentContextParameter") {
                    $0.leaf("ram:ID", "urn:cen.eu:en16931:2017")
                }
            }
            xml.element("rsm:ExchangedDocument") { xml in
                xml.leaf("ram:ID", paper.number)
                xml.leaf("ram:TypeCode", paper.kind == .creditNote ? "381" : "380")
                xml.element("ram:IssueDateTime") { date(&$0, paper.date) }
            }
            xml.element("rsm:SupplyChainTradeTransaction") { xml in
                for (index, line) in paper.lines.enumerated() { self.line(&xml, index + 1, line) }
                agreement(&xml)
                xml.element("ram:ApplicableHeaderTradeDelivery") { _ in }
                settlement(&xml)
            }
        }
        return xml.text
    }

    private func date(_ xml: inout XMLText, _ date: SampleDate) {
        xml.leaf("udt:DateTimeString", date.basic, "format=\"102\"")
    }

    private func agreement(_ xml: inout XMLText) {
        xml.element("ram:ApplicableHeaderTradeAgreement") { xml in
            xml.leaf("ram:BuyerReference", paper.reference)
            party(&xml, "ram:SellerTradeParty", paper.seller, number: nil)
            party(&xml, "ram:BuyerTradeParty", paper.buyer, number: paper.customerNo)
            if let reference = paper.reference {
                xml.element("ram:BuyerOrderReferencedDocument") { $0.leaf("ram:IssuerAssignedID", reference) }
            }
        }
    }

    private func party(_ xml: inout XMLText, _ role: String, _ party: SampleParty, number: String?) {
        xml.element(role) { xml in
            xml.leaf("ram:ID", number)
            xml.leaf("ram:GlobalID", party.gln, "schemeID=\"0088\"")
            xml.leaf("ram:Name", party.name)
            if let enterprise = party.enterprise, let (scheme, _) = party.peppol, scheme != "9944" {
                xml.element("ram:SpecifiedLegalOrganization") {
                    $0.leaf("ram:ID", enterprise, "schemeID=\"\(scheme)\"")
                }
            }
            xml.element("ram:PostalTradeAddress") { xml in
                xml.leaf("ram:PostcodeCode", party.postCode)
                xml.leaf("ram:LineOne", party.street)
                xml.leaf("ram:CityName", party.city)
                xml.leaf("ram:CountryID", party.country)
            }
            if let email = party.email {
                xml.element("ram:URIUniversalCommunication") { $0.leaf("ram:URIID", email, "schemeID=\"EM\"") }
            }
            if let vat = party.vat {
                xml.element("ram:SpecifiedTaxRegistration") { $0.leaf("ram:ID", vat, "schemeID=\"VA\"") }
            }
        }
    }

    private func settlement(_ xml: inout XMLText) {
        xml.element("ram:ApplicableHeaderTradeSettlement") { xml in
            xml.leaf("ram:PaymentReference", paper.number)
            xml.leaf("ram:InvoiceCurrencyCode", "EUR")
            if let iban = paper.seller.iban {
                xml.element("ram:SpecifiedTradeSettlementPaymentMeans") { xml in
                    xml.leaf("ram:TypeCode", "30")
                    xml.element("ram:PayeePartyCreditorFinancialAccount") { $0.leaf("ram:IBANID", iban) }
                }
            }
            xml.element("ram:ApplicableTradeTax") { xml in
                xml.leaf("ram:CalculatedAmount", Writing.decimal(paper.vat))
                tax(&xml, base: Writing.decimal(paper.net))
            }
            if let due = paper.dueDate {
                xml.element("ram:SpecifiedTradePaymentTerms") { xml in
                    xml.element("ram:DueDateDateTime") { date(&$0, due) }
                }
            }
            xml.element("ram:SpecifiedTradeSettlementHeaderMonetarySummation") { xml in
                xml.leaf("ram:LineTotalAmount", Writing.decimal(paper.net))
                xml.leaf("ram:TaxBasisTotalAmount", Writing.decimal(paper.net))
                xml.leaf("ram:TaxTotalAmount", Writing.decimal(paper.vat), "currencyID=\"EUR\"")
                xml.leaf("ram:GrandTotalAmount", Writing.decimal(paper.net + paper.vat))
                xml.leaf("ram:DuePayableAmount", Writing.decimal(paper.net + paper.vat))
            }
        }
    }

    private func tax(_ xml: inout XMLText, base: String?) {
        xml.leaf("ram:TypeCode", "VAT")
        xml.leaf("ram:BasisAmount", base)
        xml.leaf("ram:CategoryCode", paper.vatRate == 0 ? "K" : "S")
        xml.leaf("ram:RateApplicablePercent", String(paper.vatRate))
    }

    private func line(_ xml: inout XMLText, _ number: Int, _ line: BusinessPaper.Line) {
        xml.element("ram:IncludedSupplyChainTradeLineItem") { xml in
            xml.element("ram:AssociatedDocumentLineDocument") { $0.leaf("ram:LineID", String(number)) }
            xml.element("ram:SpecifiedTradeProduct") { xml in
                xml.leaf("ram:SellerAssignedID", line.code)
                xml.leaf("ram:Name", line.text)
            }
            xml.element("ram:SpecifiedLineTradeAgreement") { xml in
                xml.element("ram:NetPriceProductTradePrice") {
                    $0.leaf("ram:ChargeAmount", Writing.decimal(line.price))
                }
            }
            xml.element("ram:SpecifiedLineTradeDelivery") {
                $0.leaf("ram:BilledQuantity", String(line.quantity), "unitCode=\"C62\"")
            }
            xml.element("ram:SpecifiedLineTradeSettlement") { xml in
                xml.element("ram:ApplicableTradeTax") { tax(&$0, base: nil) }
                xml.element("ram:SpecifiedTradeSettlementLineMonetarySummation") {
                    $0.leaf("ram:LineTotalAmount", Writing.decimal(line.amount))
                }
            }
        }
    }
}
