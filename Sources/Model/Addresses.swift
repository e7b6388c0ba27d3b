/// E-mail addresses, lower case. Plain `name@domain.tld` only: what stands on invoices.
package enum EmailAddress {
    package static func normalForm(_ text: String) -> String? {
        var value = text.trimmed.lowercased()
        if value.hasPrefix("mailto:") { value.removeFirst(7) }
        let parts = value.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), value.utf8.count <= 80,
            value.utf8.allSatisfy({ $0 > 32 && $0 < 127 && !"<>\"(),;:[]\\".utf8.contains($0) }),
            parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ !$0.isEmpty })
        else { return nil }
        return value
    }

    package static func domain(_ value: String) -> String { String(value.split(separator: "@").last ?? "") }
}

/// Domain names of websites, lower case, without scheme, `www.` and path.
package enum Website {
    package static func normalForm(_ text: String) -> String? {
        var value = text.trimmed.lowercased()
        for start in ["https://", "http://", "www."] where value.hasPrefix(start) { value.removeFirst(start.count) }
        value = String(value.prefix { $0 != "/" && $0 != "?" })
        guard value.contains("."), value.utf8.count <= 80,
            value.utf8.allSatisfy({ ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 45 || $0 == 46 })
        else { return nil }
        return value
    }
}

/// Telephone numbers in the international form `+32...`; a national number is taken as one of `country`,
/// Belgium when none is given.
///
/// Google's libphonenumber, which Debian has, would know each country's lengths and ranges. It is not used: telephone
/// numbers only describe a party here and never record alone, the room of words stays free of C++ and of its ICU and
/// protobuf, and both sides of a comparison go through this same form. What is lost: numbers of countries missing below
/// are compared only when printed with `+` or `00`, and one of an impossible length or range is not refused.
package enum TelephoneNumber {
    private static let callingCodes = [
        "BE": "32", "NL": "31", "FR": "33", "DE": "49", "LU": "352", "GB": "44", "CH": "41", "AT": "43", "IT": "39",
        "ES": "34", "PT": "351", "IE": "353", "DK": "45", "SE": "46", "NO": "47", "FI": "358", "PL": "48", "CZ": "420",
        "SK": "421", "HU": "36", "RO": "40",
        "BG": "359", "EL": "30", "GR": "30", "SI": "386", "HR": "385", "EE": "372", "LV": "371", "LT": "370",
        "MT": "356", "CY": "357",
    ]

    package static func normalForm(_ text: String, country: String? = nil) -> String? {
        let text = text.trimmed.replacingTrunkZero
        // "+++123/4567/89002+++" is a structured communication.
        guard !text.hasPrefix("++") else { return nil }
        var digits = String(decoding: text.utf8.filter { $0 >= 48 && $0 <= 57 }, as: UTF8.self)
        guard !text.utf8.contains(where: { ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) }) else { return nil }
        if text.hasPrefix("+") {
        } else if digits.hasPrefix("00") {
            digits.removeFirst(2)
        } else if digits.hasPrefix("0"), let code = callingCodes[country ?? "BE"] {
            digits = code + digits.dropFirst()
        } else {
            return nil
        }
        return (8...15).contains(digits.utf8.count) ? "+" + digits : nil
    }
}

extension String {
    /// `+32 (0)9 …`: the zero in brackets is not dialled from abroad.
    fileprivate var replacingTrunkZero: String {
        guard let range = range(of: "(0)") else { return self }
        return String(self[..<range.lowerBound]) + String(self[range.upperBound...])
    }
}

/// Post codes, compared without blanks, country prefix and case: `B-2800` is `2800`, `6211 AP` is `6211AP`.
package enum PostCode {
    package static func normalForm(_ text: String) -> String {
        var value = text.alphanumeric
        while let first = value.utf8.first, first >= 65, value.utf8.contains(where: { $0 <= 57 }), value.utf8.count > 4,
            !value.utf8.dropFirst(2).contains(where: { $0 >= 65 })
        {
            value.removeFirst()
        }
        return value
    }
}
