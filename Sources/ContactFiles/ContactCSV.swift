package import Model

/// Writes contacts as the CSV file that the import reads back to the same state.
package enum ContactCSV {
    /// In the order of the fields below.
    private static let captions =
        [
            "No.", "Type", "Name", "Name 2", "Company No.", "Company Name", "Address", "Address 2", "Post Code", "City",
            "Country/Region Code",
        ] + schemes.map(\.caption) + [
            "Language Code", "Salesperson Code", "Correspondence Type", "Aliases", "Former Names", "Other Addresses",
            "Former Nos.", "Business Relation", "Exclude from Segment", "Privacy Blocked",
        ]

    private static let schemes: [(scheme: Identifier.Scheme, caption: String)] = [
        (.phone, "Phone No."), (.email, "E-Mail"), (.website, "Home Page"), (.vat, "VAT Registration No."),
        (.enterprise, "Enterprise No."), (.gln, "GLN"), (.peppol, "Peppol ID"), (.iban, "IBAN"),
        (.customerNo, "Customer No."), (.accountNo, "Account No."),
    ]

    private static func fields(of contact: Contact) -> [String?] {
        let address = contact.address
        let card: [String?] = [
            contact.number, contact.kind == .person ? "Person" : "Company", contact.name, contact.name2,
            contact.companyNumber, contact.companyName, address.street, contact.address2, address.postCode,
            address.city, address.country,
        ]
        let rest: [String?] = [
            contact.languageCode, contact.salespersonCode, contact.correspondenceType,
            ContactList.joined(contact.aliases), ContactList.joined(contact.formerNames),
            contact.otherAddresses.map(ContactList.text).joined(separator: "|"),
            ContactList.joined(contact.formerNumbers),
            ContactList.joined(contact.businessRelations.map(\.caption)), contact.isExcludedFromSegments ? "Yes" : nil,
            contact.isPrivacyBlocked ? "Yes" : nil,
        ]
        return card + schemes.map { identifiers(contact, $0.scheme) } + rest
    }

    /// The first line, with its end.
    package static var heading: [UInt8] { line(captions) }

    /// The line of one contact, with its end.
    package static func line(_ contact: Contact) -> [UInt8] { line(fields(of: contact).map { $0 ?? "" }) }

    private static func identifiers(_ contact: Contact, _ scheme: Identifier.Scheme) -> String {
        ContactList.joined(contact.identifiers.filter { $0.scheme == scheme }.map(\.value).sorted())
    }

    private static func line(_ fields: [String]) -> [UInt8] {
        Array((fields.map(quoted).joined(separator: ",") + "\r\n").utf8)
    }

    private static func quoted(_ text: String) -> String {
        let field = SpreadsheetText.guarded(text)
        guard field.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x3B || $0 < 0x20 }) else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
    }
}
