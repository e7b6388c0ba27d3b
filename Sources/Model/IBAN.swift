/// International bank account numbers (ISO 13616), tested by their check digits (mod 97).
package enum IBAN {
    /// Length by country, from the SWIFT registry; a country that is not listed is accepted between 15 and 34.
    private static let lengths: [String: Int] = [
        "AD": 24, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24,
        "FI": 18, "FR": 27, "GB": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20,
        "LU": 20, "LV": 21, "MC": 27, "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19,
        "SK": 24, "SM": 27, "TR": 26,
    ]

    /// Upper-case letters and digits; nil when the length or the check digits are wrong.
    package static func normalForm(_ text: String) -> String? {
        let value = text.alphanumeric
        let bytes = Array(value.utf8)
        guard (15...34).contains(bytes.count), bytes[0] >= 65, bytes[1] >= 65, bytes[2] <= 57, bytes[3] <= 57 else {
            return nil
        }
        if let length = lengths[String(value.prefix(2))], length != bytes.count { return nil }
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
