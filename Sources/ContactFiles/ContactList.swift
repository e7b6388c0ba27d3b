import Model

/// Several values in one field: set off by a bar, the parts of an address by semicolons; a backslash before either, or
/// before itself, takes it as it is, and before anything else stands for itself.
enum ContactList {
    /// - Parameter keepsEscapes: For parts that are taken apart further.
    static func parts(_ text: String?, _ separator: Character, keepsEscapes: Bool = false) -> [String] {
        split(text, separator, keepsEscapes).map { $0.trimmed }.filter { !$0.isEmpty }
    }

    private static func split(_ text: String?, _ separator: Character, _ keepsEscapes: Bool) -> [String] {
        guard let text else { return [] }
        var parts = [""]
        var isEscaped = false
        for character in text {
            if isEscaped {
                if !keepsEscapes, !"\\|;".contains(character) { parts[parts.count - 1].append("\\") }
                parts[parts.count - 1].append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
                if keepsEscapes { parts[parts.count - 1].append(character) }
            } else if character == separator {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        if isEscaped, !keepsEscapes { parts[parts.count - 1].append("\\") }
        return parts
    }

    static func joined(_ values: [String]) -> String {
        values.map { escaped($0, "\\|") }.joined(separator: "|")
    }

    private static func escaped(_ text: String, _ special: String) -> String {
        text.reduce(into: "") { escaped, character in
            if special.contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
    }

    /// `CODE;street;street 2;post code;city;country;from;until`
    static func address(_ text: String) -> OtherAddress? {
        let parts = split(text, ";", false).map { String($0.trimmed.prefix(ContactLimits.text)) }
        func part(_ index: Int) -> String? { index < parts.count && !parts[index].isEmpty ? parts[index] : nil }
        guard let code = part(0).flatMap(OtherAddress.code), parts.count <= 8 else { return nil }
        var address = OtherAddress(code: code, address2: part(2))
        address.address = PostalAddress(street: part(1), postCode: part(3), city: part(4))
        if let text = part(5) {
            guard let country = CountryCode.of(text) else { return nil }
            address.address.country = country
        }
        if let text = part(6) {
            guard let day = CalendarDate(iso: text) else { return nil }
            address.from = day
        }
        if let text = part(7) {
            guard let day = CalendarDate(iso: text) else { return nil }
            address.until = day
        }
        guard part(1) != nil || part(3) != nil || part(4) != nil else { return nil }
        return address
    }

    static func text(_ other: OtherAddress) -> String {
        let parts = [
            other.code, other.address.street, other.address2, other.address.postCode, other.address.city,
            other.address.country, other.from?.description, other.until?.description,
        ]
        return parts.map { escaped($0 ?? "", "\\|;") }.joined(separator: ";")
    }
}
