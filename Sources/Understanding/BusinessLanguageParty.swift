import Model

/// The parties of a UBL document.
enum BusinessLanguageParty {
    /// `place` is a SupplierParty or CustomerParty that holds a Party, or the Party itself.
    static func read(
        _ place: XMLPlace, as role: PartyRole, issuedByBuyer: Bool, _ rejections: Rejections?
    ) -> PartyFindings {
        var findings = PartyFindings(role, rejections)
        let party = place.first("Party") ?? place
        readAddress(party, into: &findings)
        readNames(party, into: &findings)
        readContact(party, place, into: &findings)
        findings.addElectronicAddress(party.value("EndpointID"))
        for scheme in party.all("PartyTaxScheme", limit: 10) {
            let tax = scheme.value("TaxScheme", "ID")?.text?.alphanumeric
            let number = scheme.value("CompanyID")
            findings.add(tax.map(isValueAddedTax) ?? true ? .vat : .accountNo, number)
        }
        for entity in party.all("PartyLegalEntity", limit: 10) {
            findings.addNumber(entity.value("CompanyID"), otherwise: .enterprise)
        }
        // Without a scheme it is the seller's number for the buyer (EN 16931, BT-46) on what the seller issues.
        let isCustomerNumber = role == .buyer && !issuedByBuyer
        for identification in party.all("PartyIdentification", limit: 10) {
            findings.addNumber(identification.value("ID"), otherwise: isCustomerNumber ? .customerNo : .accountNo)
        }
        findings.add(role == .buyer ? .customerNo : .accountNo, place.value("SupplierAssignedAccountID"))
        findings.add(.accountNo, place.value("CustomerAssignedAccountID"))
        return findings
    }

    static func readDelivery(_ delivery: XMLPlace, _ rejections: Rejections?) -> PartyFindings {
        var findings = PartyFindings(.delivery, rejections)
        if let address = delivery.first("DeliveryLocation", "Address") ?? delivery.first("DeliveryAddress") {
            readAddress(address, into: &findings)
        }
        findings.addName(delivery.value("DeliveryParty", "PartyLegalEntity", "RegistrationName"))
        findings.addName(delivery.value("DeliveryParty", "PartyName", "Name"))
        findings.addNumber(delivery.value("DeliveryLocation", "ID"), otherwise: .accountNo)
        findings.addNumber(delivery.value("DeliveryParty", "PartyIdentification", "ID"), otherwise: .accountNo)
        return findings
    }

    /// True when the delivery goes to the party itself: nothing in it differs.
    static func isSame(_ delivery: Party, _ party: Party) -> Bool {
        let names = [party.name].compactMap { $0 } + party.otherNames
        let sameName = delivery.name.map { names.contains($0) } ?? true
        let sameAddress = delivery.address.map { $0 == party.address } ?? true
        return sameName && sameAddress
    }

    private static func readNames(_ party: XMLPlace, into findings: inout PartyFindings) {
        for entity in party.all("PartyLegalEntity", limit: 10) { findings.addName(entity.value("RegistrationName")) }
        for name in party.all("PartyName", limit: 10) { findings.addName(name.value("Name")) }
        for scheme in party.all("PartyTaxScheme", limit: 10) { findings.addName(scheme.value("RegistrationName")) }
        guard let person = party.first("Person") else { return }
        let name = fullName(person)
        if findings.party.name == nil, let place = person.value("FamilyName") {
            findings.setName(name, at: place)
        } else {
            findings.setPerson(name, at: person)
        }
    }

    private static func readContact(_ party: XMLPlace, _ place: XMLPlace, into findings: inout PartyFindings) {
        let contacts =
            [party.first("Contact")]
            + ["AccountingContact", "SellerContact", "BuyerContact", "DeliveryContact", "DespatchContact"].map {
                place.first($0)
            }
        for contact in contacts.compactMap({ $0 }) {
            if let name = contact.value("Name"), let text = name.text { findings.setPerson(text, at: name) }
            findings.add(.email, contact.value("ElectronicMail"))
            findings.add(.phone, contact.value("Telephone"))
        }
        findings.add(.website, party.value("WebsiteURI"))
    }

    /// `place` is a Party, or the address itself.
    private static func readAddress(_ place: XMLPlace, into findings: inout PartyFindings) {
        let registered = place.first("PartyLegalEntity", "RegistrationAddress")
        let address = place.first("PostalAddress") ?? place.first("PhysicalLocation", "Address") ?? registered ?? place
        let street =
            address.value("StreetName") ?? address.value("AddressLine", "Line")
            ?? address.value("AdditionalStreetName")
        findings.setAddress(
            street: [street, address.value("BuildingNumber")], postCode: address.value("PostalZone"),
            city: address.value("CityName"),
            country: address.value("Country", "IdentificationCode")
                ?? registered?.value("Country", "IdentificationCode"))
    }

    private static func fullName(_ person: XMLPlace) -> String {
        ["FirstName", "MiddleName", "FamilyName"].compactMap { person.value($0)?.text }.joined(separator: " ")
    }

    /// The tax by the names it has in Europe; other schemes number other taxes.
    private static func isValueAddedTax(_ scheme: String) -> Bool {
        ["VAT", "VA", "BTW", "TVA", "MWST", "UST", "IVA", "MVA", "MOMS", "GST", "ALV", "PTU", "DPH", "AFA", "PVM"]
            .contains(scheme)
    }
}
