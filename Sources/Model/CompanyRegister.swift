/// The numbers of national company registers in the forms in which they are printed behind their label: strict enough
/// to tell them from any other number there.
package enum CompanyRegister {
    /// The normal form, with the country before it; nil when `text` is no number of that country's register. A German
    /// number counts within its court only, so `text` must name that: "Amtsgericht Köln HRB 12345".
    package static func normalForm(_ text: String, in country: String) -> String? {
        let value = text.alphanumeric
        switch country {
        case "BE", "NL": return EnterpriseNumber.normalForm(value, country: country)
        case "FR":
            // "RCS Lyon B 732 829 320": the letter is the register's section.
            let number = value.drop { $0 >= "A" && $0 <= "D" }
            return EnterpriseNumber.normalForm(
                value.utf8.count - number.utf8.count <= 1 ? String(number) : value, country: "FR")
        case "LU": return luxembourgish(value)
        case "GB": return british(value)
        case "IE": return (5...7).contains(value.utf8.count) && isDigits(value) ? "IE" + value : nil
        case "CH": return value.hasPrefix("CHE") ? VATNumber.normalForm(value) : nil
        case "AT": return austrian(value)
        case "DE": return german(text)
        default: return nil
        }
    }

    private static func isDigits(_ text: some StringProtocol) -> Bool { text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }

    /// A letter for the section, and up to six digits: B123456.
    private static func luxembourgish(_ value: String) -> String? {
        var value = value[...]
        for label in ["RCS", "LUXEMBOURG"] where value.hasPrefix(label) { value = value.dropFirst(label.count) }
        guard let section = value.first, ("A"..."J").contains(section), isDigits(value.dropFirst()),
            (3...6).contains(value.utf8.count - 1)
        else { return nil }
        return "LU" + value
    }

    /// Eight digits, the first noughts often left out, or two letters and six digits: 01234567, SC123456.
    private static func british(_ value: String) -> String? {
        if isDigits(value) {
            return (7...8).contains(value.utf8.count)
                ? "GB" + String(repeating: "0", count: 8 - value.utf8.count) + value : nil
        }
        guard value.utf8.count == 8, ["SC", "NI", "OC", "SO", "NC", "FC", "BR", "LP", "SL"].contains(value.prefix(2)),
            isDigits(value.dropFirst(2))
        else { return nil }
        return "GB" + value
    }

    /// Up to six digits and a letter: FN 123456a.
    private static func austrian(_ value: String) -> String? {
        let number = value.hasPrefix("FN") ? value.dropFirst(2) : value[...]
        guard let last = number.last, ("A"..."Z").contains(last), isDigits(number.dropLast()),
            (4...6).contains(number.utf8.count - 1)
        else { return nil }
        return "AT" + number
    }

    /// The register's part, its number, and the court's seat: `DEHRB12345KOLN`.
    private static func german(_ text: String) -> String? {
        let words = LetterFolding.fold(text).split { !(($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57)) }
            .map { String(decoding: $0, as: UTF8.self) }
        guard let place = words.firstIndex(where: { $0.hasPrefix("hra") || $0.hasPrefix("hrb") }),
            isDigits(words[place].dropFirst(3))
        else { return nil }
        var number = String(words[place].dropFirst(3))
        var end = place + 1
        while end < words.count, isDigits(words[end]) {
            number += words[end]
            end += 1
        }
        if end < words.count, words[end].utf8.count == 1 {
            number += words[end]
            end += 1
        }
        let court = (words[..<place] + words[end...]).filter { !wordsOfCourts.contains($0) }
        guard (2...9).contains(number.utf8.count), (1...4).contains(court.count), court.joined().utf8.count <= 40,
            !court.contains(where: { $0.contains { ("0"..."9").contains($0) } })
        else { return nil }
        return ("DE" + words[place].prefix(3) + number + court.joined()).uppercased()
    }

    private static let wordsOfCourts: Set<String> = [
        "amtsgericht", "amtsgerichts", "ag", "registergericht", "handelsregister", "handelsregisternummer", "hr", "nr",
        "nummer", "beim", "des", "im", "eingetragen", "de",
    ]
}
