/// How one language writes dates and amounts on paper.
struct Writing {
    let language: String

    /// `14/03/2026`, `14.03.2026`, or with the month in words.
    func date(_ date: SampleDate, inWords: Bool) -> String {
        let month = Wording.of(language).months[date.month - 1]
        switch (language, inWords) {
        case ("de", true): return "\(date.day). \(month) \(date.year)"
        case (_, true), ("en", false): return "\(date.day) \(month) \(date.year)"
        case ("de", false): return numeric(date, ".")
        default: return numeric(date, "/")
        }
    }

    private func numeric(_ date: SampleDate, _ separator: String) -> String {
        [CheckDigits.padded(date.day, 2), CheckDigits.padded(date.month, 2), String(date.year)]
            .joined(separator: separator)
    }

    /// `1.234,56`, `1 234,56` or `1,234.56`.
    func amount(_ cents: Int) -> String {
        let (group, point) =
            switch language {
            case "fr": (" ", ",")
            case "en": (",", ".")
            default: (".", ",")
            }
        let magnitude = abs(cents)
        var whole = String(magnitude / 100)
        var groups: [String] = []
        while whole.count > 3 {
            groups.insert(String(whole.suffix(3)), at: 0)
            whole.removeLast(3)
        }
        groups.insert(whole, at: 0)
        return (cents < 0 ? "-" : "") + groups.joined(separator: group) + point + CheckDigits.padded(magnitude % 100, 2)
    }

    func money(_ cents: Int) -> String {
        language == "nl" ? "€ \(amount(cents))" : language == "en" ? "€\(amount(cents))" : "\(amount(cents)) €"
    }

    /// `BE68 5390 0754 7034`
    static func grouped(iban: String) -> String {
        let characters = Array(iban)
        return stride(from: 0, to: characters.count, by: 4).map { start in
            String(characters[start..<min(start + 4, characters.count)])
        }.joined(separator: " ")
    }

    /// `BE 0123.456.749`, others as they are.
    static func dotted(vat: String) -> String {
        guard vat.hasPrefix("BE"), vat.count == 12 else { return vat }
        let digits = Array(vat.dropFirst(2))
        return "BE \(String(digits[0..<4])).\(String(digits[4..<7])).\(String(digits[7..<10]))"
    }

    /// A decimal string for XML and JSON: `1234.56`.
    static func decimal(_ cents: Int) -> String {
        (cents < 0 ? "-" : "") + "\(abs(cents) / 100).\(CheckDigits.padded(abs(cents) % 100, 2))"
    }
}
