/// National registration numbers of companies, with the country before them: `BE0123456749` (KBO/BCE),
/// `NL12345678` (KvK), `FR732829320` (SIREN), `LUB123456`.
package enum EnterpriseNumber {
    package static func normalForm(_ text: String, country: String? = nil) -> String? {
        var value = text.alphanumeric
        for label in ["BTW", "TVA", "KBO", "BCE", "RPR", "RPM", "KVK", "SIREN", "SIRET"] where value.hasPrefix(label) {
            value.removeFirst(label.count)
        }
        var country = country
        for prefix in ["BE", "NL", "FR", "DE", "LU"] where value.hasPrefix(prefix) {
            country = prefix
            value.removeFirst(2)
            break
        }
        let digits = value.utf8.map { Int($0) - 48 }
        let allDigits = !digits.isEmpty && digits.allSatisfy { (0...9).contains($0) }
        switch country {
        case "BE":
            if value.utf8.count == 9 { return isBelgian([0] + digits) ? "BE0" + value : nil }
            return isBelgian(digits) ? "BE" + value : nil
        case "NL": return allDigits && digits.count == 8 ? "NL" + value : nil
        case "FR":
            guard allDigits, digits.count == 9 || digits.count == 14 else { return nil }
            return VATNumber.luhn(Array(digits[0..<9])) ? "FR" + value.prefix(9) : nil
        case .some(let country):
            if !["BE", "NL", "FR"].contains(country), let strict = CompanyRegister.normalForm(text, in: country) {
                return strict
            }
            if value.hasPrefix(country) { value.removeFirst(country.count) }
            return (4...20).contains(value.utf8.count) ? country + value : nil
        case nil:
            if isBelgian(digits) { return "BE" + value }
            return (6...20).contains(value.utf8.count) ? value : nil
        }
    }

    /// Ten digits, the first 0 or 1, the last two 97 minus the first eight modulo 97.
    package static func isBelgian(_ digits: [Int]) -> Bool {
        guard digits.count == 10, digits.allSatisfy({ (0...9).contains($0) }), digits[0] <= 1 else { return false }
        let body = digits[0..<8].reduce(0) { $0 * 10 + $1 }
        return body > 0 && 97 - body % 97 == digits[8] * 10 + digits[9]
    }
}

extension Identifier {
    /// All forms under which the same registration may stand on a document or a contact: a Belgian VAT number is
    /// the enterprise number is the Peppol participant 0208; a French VAT number holds the SIREN. `self` comes first.
    package var equivalents: [Identifier] {
        func forms(vat: String?, enterprise: String?, peppol: [String]) -> [Identifier] {
            let all =
                [self] + (vat.map { [Identifier(scheme: .vat, normal: $0)] } ?? [])
                + (enterprise.map { [Identifier(scheme: .enterprise, normal: $0)] } ?? [])
                + peppol.map { Identifier(scheme: .peppol, normal: $0) }
            return all.enumerated().filter { all[..<$0.offset].contains($0.element) == false }.map(\.element)
        }
        let country = String(value.prefix(2))
        let rest = String(value.dropFirst(2))
        switch (scheme, country) {
        case (.vat, "BE"), (.enterprise, "BE"):
            return forms(vat: value, enterprise: value, peppol: ["0208:\(rest)", "9925:\(value)"])
        case (.vat, "FR"):
            return forms(
                vat: value, enterprise: "FR" + rest.dropFirst(2),
                peppol: ["9957:\(value)", "0002:\(rest.dropFirst(2))"])
        case (.vat, "CH"), (.enterprise, "CH"): return forms(vat: value, enterprise: value, peppol: ["0183:\(value)"])
        case (.enterprise, "FR"): return forms(vat: nil, enterprise: value, peppol: ["0002:\(rest)"])
        case (.enterprise, "NL"): return forms(vat: nil, enterprise: value, peppol: ["0106:\(rest)"])
        case (.vat, "NL"): return forms(vat: value, enterprise: nil, peppol: ["9944:\(value)"])
        case (.vat, "DE"): return forms(vat: value, enterprise: nil, peppol: ["9930:\(value)"])
        case (.vat, "LU"): return forms(vat: value, enterprise: nil, peppol: ["9938:\(value)"])
        case (.gln, _): return forms(vat: nil, enterprise: nil, peppol: ["0088:\(value)"])
        case (.peppol, _): return [self] + (PeppolIdentifier.content(value)?.equivalents.filter { $0 != self } ?? [])
        default: return [self]
        }
    }
}
