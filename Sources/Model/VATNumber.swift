/// VAT identification numbers: country prefix and number, with the check digits of every country of the
/// European Union, Great Britain, Norway and Switzerland. Normal form: `BE0123456749`, `NL123456789B01`, `DE123456789`, `CHE123456789`.
package enum VATNumber {
    /// Upper-case letters and digits with the country's prefix; nil when the length, the form or the check digits
    /// are wrong. A number without a prefix needs `country`.
    package static func normalForm(_ text: String, country: String? = nil) -> String? {
        var value = text.alphanumeric
        for label in ["BTW", "TVA", "VAT", "UID", "USTIDNR", "MWST"] where value.hasPrefix(label) {
            value.removeFirst(label.count)
        }
        if value.hasPrefix("CHE") {
            for tail in ["MWST", "TVA", "IVA"] where value.hasSuffix(tail) { value.removeLast(tail.count) }
            return Swiss.isValid(value) ? value : nil
        }
        if value.hasPrefix("GR") { value = "EL" + value.dropFirst(2) }
        var prefix = String(value.prefix(2))
        if prefix.utf8.allSatisfy({ $0 >= 65 }), prefix.utf8.count == 2 {
            value.removeFirst(2)
        } else {
            guard let country else { return nil }
            prefix = country == "GR" ? "EL" : country
        }
        if prefix == "BE", value.utf8.count == 9 { value = "0" + value }
        guard isValid(value, in: prefix) else { return nil }
        return prefix + value
    }

    private static func isValid(_ number: String, in prefix: String) -> Bool {
        let bytes = Array(number.utf8)
        let digits = bytes.map { Int($0) - 48 }
        let allDigits = digits.allSatisfy { (0...9).contains($0) }
        func plain(_ lengths: Int...) -> Bool { allDigits && lengths.contains(bytes.count) }
        switch prefix {
        case "BE": return EnterpriseNumber.isBelgian(digits)
        case "NL": return dutch(bytes, digits)
        case "DE": return plain(9) && VATCheckDigits.isElevenTen(digits)
        case "FR": return french(bytes, digits)
        case "LU": return plain(8) && number8(digits) % 89 == digits[6] * 10 + digits[7]
        case "IT": return plain(11) && luhn(digits)
        default: return VATCheckDigits.isRight(bytes, in: prefix)
        }
    }

    private static func number8(_ digits: [Int]) -> Int { digits[0..<6].reduce(0) { $0 * 10 + $1 } }

    /// Nine digits, B, two digits. Older numbers pass the elevens test, newer ones (sole traders, since 2020) mod 97
    /// over the whole; both are accepted.
    private static func dutch(_ bytes: [UInt8], _ digits: [Int]) -> Bool {
        guard bytes.count == 12, bytes[9] == UInt8(ascii: "B") else { return false }
        let body = digits[0..<9]
        guard body.allSatisfy({ (0...9).contains($0) }), (0...9).contains(digits[10]), (0...9).contains(digits[11])
        else {
            return false
        }
        let sum = (0..<8).reduce(0) { $0 + digits[$1] * (9 - $1) }
        if sum % 11 == digits[8] { return true }
        var remainder = 2321  // "NL" as numbers: N = 23, L = 21
        for (index, digit) in digits.enumerated() {
            remainder = index == 9 ? (remainder * 100 + 11) % 97 : (remainder * 10 + digit) % 97
        }
        return remainder == 1
    }

    /// Two characters and the SIREN; the key is checked where it is digits.
    private static func french(_ bytes: [UInt8], _ digits: [Int]) -> Bool {
        guard bytes.count == 11, digits[2...].allSatisfy({ (0...9).contains($0) }) else { return false }
        guard (0...9).contains(digits[0]), (0...9).contains(digits[1]) else { return true }
        let siren = digits[2...].reduce(0) { $0 * 10 + $1 }
        return (12 + 3 * (siren % 97)) % 97 == digits[0] * 10 + digits[1]
    }

    static func luhn(_ digits: [Int]) -> Bool {
        var sum = 0
        for (index, digit) in digits.reversed().enumerated() {
            let doubled = index % 2 == 1 ? digit * 2 : digit
            sum += doubled > 9 ? doubled - 9 : doubled
        }
        return sum % 10 == 0
    }

    private enum Swiss {
        static func isValid(_ value: String) -> Bool {
            let digits = value.utf8.dropFirst(3).map { Int($0) - 48 }
            guard digits.count == 9, digits.allSatisfy({ (0...9).contains($0) }) else { return false }
            let sum = zip(digits, [5, 4, 3, 2, 7, 6, 5, 4]).reduce(0) { $0 + $1.0 * $1.1 }
            return (11 - sum % 11) % 11 == digits[8]
        }
    }
}
