import Model

/// The parties of a Cross Industry document.
enum CrossIndustryParty {
    static func read(
        _ party: XMLPlace, as role: PartyRole, issuedByBuyer: Bool, _ rejections: Rejections?
    ) -> PartyFindings {
        var findings = PartyFindings(role, rejections)
        readAddress(party, into: &findings)
        findings.addName(party.value("Name"))
        findings.addName(party.value("SpecifiedLegalOrganization", "TradingBusinessName"))
        for contact in party.all("DefinedTradeContact", limit: 5) { readContact(contact, into: &findings) }
        for address in party.all("URIUniversalCommunication", limit: 5) {
            findings.addElectronicAddress(address.value("URIID"))
        }
        for registration in party.all("SpecifiedTaxRegistration", limit: 10) {
            guard let number = registration.value("ID") else { continue }
            let list = number.attribute("schemeID")?.alphanumeric ?? "VA"
            findings.add(["VA", "VAT"].contains(list) ? .vat : .accountNo, number)
        }
        findings.addNumber(party.value("SpecifiedLegalOrganization", "ID"), otherwise: .enterprise)
        for number in party.all("GlobalID", limit: 10) { findings.addNumber(number, otherwise: .accountNo) }
        // Without a scheme it is the seller's number for the buyer (EN 16931, BT-46) on what the seller issues.
        let isCustomerNumber = role == .buyer && !issuedByBuyer
        for number in party.all("ID", limit: 10) {
            findings.addNumber(number, otherwise: isCustomerNumber ? .customerNo : .accountNo)
        }
        return findings
    }

    private static func readAddress(_ party: XMLPlace, into findings: inout PartyFindings) {
        guard let address = party.first("PostalTradeAddress") else { return }
        let street =
            address.value("LineOne") ?? address.value("StreetName") ?? address.value("LineTwo")
            ?? address.value("LineThree")
        findings.setAddress(
            street: [street, address.value("BuildingNumber")], postCode: address.value("PostcodeCode"),
            city: address.value("CityName"), country: address.value("CountryID"))
    }

    private static func readContact(_ contact: XMLPlace, into findings: inout PartyFindings) {
        if let name = contact.value("PersonName"), let text = name.text { findings.setPerson(text, at: name) }
        findings.add(
            .email,
            contact.value("EmailURIUniversalCommunication", "URIID")
                ?? contact.value("EmailURIUniversalCommunication", "CompleteNumber"))
        findings.add(.phone, contact.value("TelephoneUniversalCommunication", "CompleteNumber"))
    }
}
