import Model
import Recording

/// A contact that a document may concern, told so that people know it from another of the same name: by where it is, and
/// of a person by the company too.
struct ConsideredContact {
    let candidate: Candidate
    /// Nil where it is not there any more.
    let contact: Contact?
    let company: Contact?

    init(_ candidate: Candidate, in ledger: SQLiteLedger) throws {
        self.candidate = candidate
        contact = try ledger.contact(numbered: candidate.contactNumber)
        company = try contact?.companyNumber.flatMap { try ledger.contact(numbered: $0) }
    }

    static func all(_ candidates: [Candidate], in ledger: SQLiteLedger) throws -> [ConsideredContact] {
        try candidates.map { try ConsideredContact($0, in: ledger) }
    }

    /// `B1  Garage Maes, Kerkstraat 1, 2800 Mechelen`
    var line: String {
        guard let contact else { return "\(candidate.contactNumber)  \(candidate.name)" }
        return ConsideredContact.line(contact, company)
    }

    /// `B1 Garage Maes (2800 Mechelen)`, where many stand on one line.
    var short: String {
        let places = [contact?.address.town, contact.flatMap { ConsideredContact.employer(of: $0, company) }]
        let known = places.compactMap { $0 }.joined(separator: ", ")
        return "\(candidate.contactNumber) \(candidate.name)" + (known.isEmpty ? "" : " (\(known))")
    }

    static func line(_ contact: Contact, _ company: Contact?) -> String {
        [
            ContactLine.text(contact), employer(of: contact, company), contact.address.street, contact.address2,
            contact.address.town, contact.address.country,
        ].compactMap { $0 }.joined(separator: ", ")
    }

    /// `C00042 Garage Maes`
    private static func employer(of contact: Contact, _ company: Contact?) -> String? {
        let words = [contact.companyNumber, company?.name ?? contact.companyName].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}

extension PostalAddress {
    /// `2800 Mechelen`; nil where neither is known.
    var town: String? {
        let words = [postCode, city].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// `Kerkstraat 1, 2800 Mechelen, BE`; nil where nothing is known.
    var line: String? {
        let words = [street, town, country].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }
}
