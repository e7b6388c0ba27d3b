/// A made-up contact book of any size, as a file with Business Central's captions: first the contacts of an office, then
/// companies of which there are as many as are asked for. The same seed gives the same bytes; they come piece by piece.
package struct LargeContactBook: Sendable {
    private let seed: UInt64
    private let count: Int

    /// - Parameter count: Contacts in all; at least those of the office.
    package init(seed: UInt64, count: Int) {
        self.seed = seed
        self.count = count
    }

    /// Gives the file to `take`, some hundred kilobytes at a time.
    package func write(_ take: ([UInt8]) throws -> Void) rethrows {
        let office = ContactBook(seed: seed).contacts
        var piece = Array(ContactsCSV.text(office).utf8)
        var random = RandomSource(seed: seed ^ 0xB00C)
        for number in office.count..<max(count, office.count) {
            piece.append(contentsOf: LargeContactBook.row(number, &random).utf8)
            if piece.count > 400_000 {
                try take(piece)
                piece.removeAll(keepingCapacity: true)
            }
        }
        try take(piece)
    }

    /// With the columns of `ContactsCSV`.
    private static func row(_ number: Int, _ random: inout RandomSource) -> String {
        let family = families[random.number(0...(families.count - 1))] + tails[random.number(0...(tails.count - 1))]
        let name = "\(random.one(of: trades)) \(family) \(random.one(of: ["BV", "NV", "SRL", "SA"]))"
        let enterprise = CheckDigits.belgianEnterprise(&random)
        let postCode = 1_000 + 10 * random.number(0...899)
        let domain = "\(family.lowercased())-\(number).example"
        let fields = [
            "L" + CheckDigits.padded(number, 7), "Company", name, "", "",
            "\(random.one(of: streets)) \(random.number(1...250))", "\(postCode)", random.one(of: towns), "BE",
            "+32 3 \(random.number(200...999)) \(random.number(10...99)) \(random.number(10...99))", "info@\(domain)",
            "www.\(domain)", "BE" + enterprise, enterprise, "", "NLB", "JP", CheckDigits.iban("BE", &random),
        ]
        return fields.joined(separator: ",") + "\r\n"
    }

    private static let trades = [
        "Bakkerij", "Garage", "Drukkerij", "Apotheek", "Hotel", "Schrijnwerken", "Tuinaanleg", "Dakwerken", "Transport",
        "Boulangerie", "Menuiserie", "Pharmacie", "Imprimerie", "Traiteur", "Fleuriste", "Kapsalon", "Slagerij",
        "Loodgieterij", "Advocaten", "Boekhouding",
    ]
    private static let families = [
        "Peet", "Jans", "Maes", "Jacob", "Mert", "Will", "Claes", "Goos", "Wout", "Vermeul", "Dubo", "Lamb", "Herm",
        "Smet", "Dec", "Aert", "Bog", "Cool", "Dhaen", "Engel", "Franc", "Ghey", "Hoof", "Iss", "Joos", "Kest", "Lem",
        "Moen", "Naes", "Oost", "Pauw", "Quint", "Roel", "Schep", "Tiel", "Uyt", "Vand", "Wyn", "Yser", "Zeg",
    ]
    private static let tails = [
        "ers", "sen", "mans", "kens", "aert", "inck", "elen", "oogh", "ois", "ert", "ier", "ot", "eau", "ens", "ijn",
        "hout", "veld", "berg", "beke", "straten", "donck", "poel", "camp", "brouck", "laer",
    ]
    private static let streets = [
        "Kerkstraat", "Stationsstraat", "Dorpsstraat", "Molenweg", "Rue Haute", "Avenue Louise", "Industrielaan",
        "Grote Markt", "Nieuwstraat", "Veldstraat", "Rue de la Gare", "Steenweg op Gent",
    ]
    private static let towns = [
        "Leuven", "Gent", "Mechelen", "Hasselt", "Brugge", "Namur", "Wavre", "Tournai", "Aalst", "Genk", "Kortrijk",
        "Antwerpen",
    ]
}
