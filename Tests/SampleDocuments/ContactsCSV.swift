/// The contacts file, with Business Central's captions.
enum ContactsCSV {
    static func text(_ contacts: [SampleContact]) -> String {
        let captions = [
            "No.", "Type", "Name", "Company No.", "Company Name", "Address", "Post Code", "City",
            "Country/Region Code", "Phone No.", "E-Mail", "Home Page", "VAT Registration No.", "Registration Number",
            "GLN", "Language Code", "Salesperson Code", "IBAN",
        ]
        return ([captions] + contacts.map(row)).map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func row(_ contact: SampleContact) -> [String] {
        let party = contact.party
        let language = ["nl": "NLB", "fr": "FRB", "de": "DEU", "en": "ENU"][party.language] ?? ""
        return [
            contact.number, contact.isPerson ? "Person" : "Company", party.name, contact.companyNo ?? "",
            contact.companyName ?? "", party.street, party.postCode, party.city, party.country, party.phone ?? "",
            party.email ?? "", party.website ?? "", party.vat ?? "", party.enterprise ?? "", party.gln ?? "", language,
            contact.salesperson, party.iban ?? "",
        ]
    }

    private static func quoted(_ field: String) -> String {
        guard field.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" }) else { return field }
        return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
