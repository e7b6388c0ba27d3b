/// The made-up contacts: names and addresses are fixed, the numbers follow from the seed.
struct ContactBook: Sendable {
    let contacts: [SampleContact]
    /// Companies that write to the office and stand in no contacts file.
    let strangers: [SampleContact]

    var customers: [SampleContact] { contacts.filter { $0.role == .customer && $0.companyNo == nil } }
    var suppliers: [SampleContact] { contacts.filter { $0.role == .supplier } }

    init(seed: UInt64) {
        var random = RandomSource(seed: seed ^ 0xC0_47AC)
        var contacts: [SampleContact] = []
        for row in ContactBook.rows {
            contacts.append(ContactBook.contact(row, number: contacts.count + 1, &random))
        }
        for (name, index) in [("Sofie Claes", 0), ("Laurent Dubois", 12)] {
            var person = contacts[index]
            person.companyNo = person.number
            person.companyName = person.party.name
            person.number = "C" + CheckDigits.padded(contacts.count + 1, 5)
            person.isPerson = true
            person.party = ContactBook.employee(name, of: person.party)
            contacts.append(person)
        }
        self.contacts = contacts
        strangers = ContactBook.strangerRows.map { ContactBook.contact($0, number: 90_000, &random) }
    }

    private static func employee(_ name: String, of company: SampleParty) -> SampleParty {
        var person = company
        person.name = name
        (person.vat, person.enterprise, person.iban, person.gln, person.website) = (nil, nil, nil, nil, nil)
        let mailName = name.lowercased().split(separator: " ").joined(separator: ".")
        person.email = mailName + "@" + (company.website?.dropFirst(4) ?? "post.example")
        person.phone = nil
        return person
    }

    /// Name | street | post code | city | country | language | role: c customer, s supplier, p private customer.
    private static func contact(_ row: String, number: Int, _ random: inout RandomSource) -> SampleContact {
        let parts = row.split(separator: "|").map { String($0) }
        let (name, country, role) = (parts[0], parts[4], parts[6])
        var party = SampleParty(
            name: name, street: parts[1], postCode: parts[2], city: parts[3], country: country, language: parts[5])
        let domain = domain(of: name)
        if role == "p" {
            party.email = domain + "@post.example"
            party.phone = phone(country, &random)
        } else {
            identify(&party, &random)
            party.email = random.one(of: ["info", "administratie", "office", "hallo"]) + "@" + domain + ".example"
            party.website = "www." + domain + ".example"
            party.phone = phone(country, &random)
            party.attention = random.once(in: 5) ? random.one(of: ["An Maes", "Tom Willems", "Julie Lambert"]) : nil
        }
        return SampleContact(
            number: "C" + CheckDigits.padded(number, 5), party: party, role: role == "s" ? .supplier : .customer,
            isPerson: role == "p", salesperson: random.one(of: ["JP", "KV", "EM"]))
    }

    private static func identify(_ party: inout SampleParty, _ random: inout RandomSource) {
        switch party.country {
        case "NL":
            party.vat = CheckDigits.dutchVAT(&random)
            party.enterprise = CheckDigits.padded(random.number(10_000_000...89_999_999), 8)
        case "FR":
            let siren = CheckDigits.siren(&random)
            party.enterprise = siren
            party.vat = CheckDigits.frenchVAT(siren: siren)
        case "DE": party.vat = CheckDigits.germanVAT(&random)
        case "LU": party.vat = CheckDigits.luxembourgVAT(&random)
        case "GB": party.vat = CheckDigits.britishVAT(random.number(100_000_000...999_999_999) / 100)
        default:
            let number = CheckDigits.belgianEnterprise(&random)
            party.enterprise = number
            party.vat = "BE" + number
        }
        party.gln = random.once(in: 3) ? CheckDigits.gln(&random) : nil
        party.iban = party.country == "GB" ? nil : CheckDigits.iban(party.country, &random)
    }

    private static func phone(_ country: String, _ random: inout RandomSource) -> String {
        let tail = "\(random.number(20...79)) \(random.number(10...99)) \(random.number(10...99))"
        switch country {
        case "NL": return "+31 43 3\(tail)"
        case "FR": return "+33 3 20 \(tail)"
        case "DE": return "+49 241 \(tail)"
        case "LU": return "+352 \(tail)"
        case "GB": return "+44 20 7946 0\(random.number(100...999))"
        default: return "+32 \(random.one(of: ["2 5", "3 2", "9 2", "4 3"]))\(tail)"
        }
    }

    /// Lower-case letters and digits of the name, without its legal form.
    private static func domain(of name: String) -> String {
        let forms: Set<String> = ["BV", "NV", "VOF", "CV", "SRL", "SA", "SARL", "GmbH", "KG", "Ltd", "SAS", "&", "VZW"]
        let plain: [Character: Character] = [
            "é": "e", "è": "e", "ê": "e", "ë": "e", "ç": "c", "ô": "o", "ü": "u", "ö": "o", "ä": "a",
        ]
        let words = name.split(separator: " ").filter { !forms.contains(String($0)) }.map { word in
            String(word.lowercased().map { plain[$0] ?? $0 }.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
        }
        return words.filter { !$0.isEmpty }.joined(separator: "-")
    }
}
