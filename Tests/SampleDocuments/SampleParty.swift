/// A company or person of the made-up world, with all by which documents may call it.
struct SampleParty: Sendable {
    var name: String
    var street: String
    var postCode: String
    var city: String
    /// ISO 3166-1 alpha-2.
    var country: String
    /// The language it writes in and is written to: nl, fr, de or en.
    var language: String
    var vat: String?
    /// The national register's number, without country.
    var enterprise: String?
    var iban: String?
    var gln: String?
    var email: String?
    var phone: String?
    var website: String?
    /// The person to whom documents are addressed.
    var attention: String?

    /// `2800 Mechelen`, `6211 AP Maastricht`, with the country before it for mail abroad.
    func place(seenFrom other: String) -> String {
        country == other ? "\(postCode) \(city)" : "\(country)-\(postCode) \(city)"
    }

    /// Scheme and value of the Peppol participant, where the country has one.
    var peppol: (scheme: String, value: String)? {
        switch country {
        case "BE": enterprise.map { ("0208", $0) }
        case "NL": vat.map { ("9944", $0) }
        case "FR": enterprise.map { ("0002", $0) }
        case "DE": vat.map { ("9930", $0) }
        case "LU": vat.map { ("9938", $0) }
        default: nil
        }
    }
}

extension SampleParty {
    /// The office whose dossiers we keep.
    static let ourOffice = SampleParty(
        name: "Peeters & Zonen BV", street: "Nijverheidslaan 12", postCode: "2800", city: "Mechelen", country: "BE",
        language: "nl", vat: "BE0123456749", enterprise: "0123456749", iban: "BE68539007547034",
        email: "info@peeters.example", phone: "+32 15 20 30 40", website: "www.peeters.example")
}
