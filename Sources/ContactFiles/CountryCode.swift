import Model

/// ISO 3166-1 alpha-2; the names of the neighbours are understood.
enum CountryCode {
    static func of(_ text: String) -> String? {
        let code = text.uppercased()
        if code.utf8.count == 2, code.utf8.allSatisfy({ $0 >= 65 && $0 <= 90 }) { return code == "UK" ? "GB" : code }
        return names[String(decoding: LetterFolding.fold(text), as: UTF8.self)]
    }

    private static let names: [String: String] = [
        "belgium": "BE", "belgie": "BE", "belgique": "BE", "belgien": "BE", "bel": "BE", "b": "BE",
        "netherlands": "NL", "the netherlands": "NL", "nederland": "NL", "pays-bas": "NL", "niederlande": "NL",
        "nld": "NL", "france": "FR", "frankrijk": "FR", "frankreich": "FR", "fra": "FR", "f": "FR",
        "germany": "DE", "duitsland": "DE", "allemagne": "DE", "deutschland": "DE", "deu": "DE", "d": "DE",
        "luxembourg": "LU", "luxemburg": "LU", "lux": "LU", "l": "LU",
        "united kingdom": "GB", "verenigd koninkrijk": "GB", "royaume-uni": "GB", "gbr": "GB",
    ]
}
