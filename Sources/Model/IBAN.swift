/// International bank account numbers (ISO 13616), tested by their check digits (mod 97).
package enum IBAN {
    /// Length by country, from the SWIFT registry (release 99). A country that is not in it has no such numbers.
    private static let lengths: [String: Int] = [
        "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BI": 27, "BR": 29,
        "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DJ": 27, "DK": 18, "DO": 28, "EE": 20, "EG": 29,
        "ES": 24, "FI": 18, "FK": 18, "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28,
        "HN": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26, "IT": 27, "JO": 30, "KW": 30, "KZ": 20,
        "LB": 28, "LC": 32, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "LY": 25, "MC": 27, "MD": 24, "ME": 22, "MK": 19,
        "MN": 20, "MR": 27, "MT": 31, "MU": 30, "NI": 28, "NL": 18, "NO": 15, "OM": 23, "PK": 24, "PL": 28, "PS": 29,
        "PT": 25, "QA": 29, "RO": 24, "RS": 22, "RU": 33, "SA": 24, "SC": 31, "SD": 18, "SE": 24, "SI": 19, "SK": 24,
        "SM": 27, "SO": 23, "ST": 25, "SV": 28, "TL": 23, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24, "XK": 20,
        "YE": 30,
    ]

    /// Upper-case letters and digits; nil when the length or the check digits are wrong.
    package static func normalForm(_ text: String) -> String? {
        let value = text.alphanumeric
        let bytes = Array(value.utf8)
        guard (15...34).contains(bytes.count), bytes[0] >= 65, bytes[1] >= 65, bytes[2] <= 57, bytes[3] <= 57 else {
            return nil
        }
        guard lengths[String(value.prefix(2))] == bytes.count else { return nil }
        var remainder = 0
        for byte in bytes[4...] + bytes[..<4] {
            remainder = byte <= 57 ? (remainder * 10 + Int(byte - 48)) % 97 : (remainder * 100 + Int(byte - 55)) % 97
        }
        return remainder == 1 ? value : nil
    }
}

/// Global location numbers (GS1): 13 digits, the last one a check digit (mod 10).
package enum GlobalLocationNumber {
    package static func normalForm(_ text: String) -> String? {
        let digits = text.utf8.filter { $0 >= 48 && $0 <= 57 }.map { Int($0 - 48) }
        guard digits.count == 13, digits.contains(where: { $0 != 0 }), text.alphanumeric.utf8.count == 13 else {
            return nil
        }
        let sum = digits.dropLast().enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) }
        return (10 - sum % 10) % 10 == digits[12] ? text.alphanumeric : nil
    }
}
