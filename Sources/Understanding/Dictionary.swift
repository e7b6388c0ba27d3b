import Model

/// One language's words for what stands on business documents, as its dictionary file gives them.
///
/// A line is a meaning, a colon, and phrases separated by commas; a line that starts with `#` is a comment. A meaning
/// may stand on any number of lines, and a phrase below several meanings.
package struct Dictionary: Sendable {
    /// ISO 639-1 code.
    package let language: String
    let entries: [(phrase: String, meaning: Meaning)]
    /// ISO 3166-1 code of the country of an address in this language whose post code has five digits.
    let countryOfFiveDigits: String?

    /// Reads the text of a dictionary file; `source` is its name for messages.
    package init(language: String, text: String, source: String) throws(DictionaryFailure) {
        var entries: [(phrase: String, meaning: Meaning)] = []
        var country: String?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.trimmed
            if line.isEmpty || line.hasPrefix("#") { continue }
            func failure(_ reason: String) -> DictionaryFailure {
                DictionaryFailure(source: source, line: index + 1, reason: reason)
            }
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else {
                throw failure("expected a meaning, a colon and words, as in 'due: vervaldag'")
            }
            let key = parts[0].trimmed
            if key == "five-digits" {
                country = parts[1].trimmed
                continue
            }
            guard let meaning = Dictionary.meaning(of: key) else {
                throw failure("unknown meaning '\(key)'; nl.txt shows all there are")
            }
            for phrase in parts[1].split(separator: ",").map({ $0.trimmed }) where !phrase.isEmpty {
                guard FoldedText.key(of: phrase).isEmpty == false else {
                    throw failure("'\(phrase)' has neither letters nor digits")
                }
                entries.append((phrase, meaning))
                // The number of a register is a number of a company.
                if case .register = meaning { entries.append((phrase, .identifier(.enterprise))) }
            }
        }
        self.language = language
        self.entries = entries
        countryOfFiveDigits = country
    }

    private static func meaning(of key: String) -> Meaning? {
        let parts = key.split(separator: " ", maxSplits: 1).map(String.init)
        guard let first = parts.first else { return nil }
        guard parts.count == 2 else { return plain[first] }
        let second = parts[1].trimmed
        switch first {
        case "title": return .title(DocumentKind(rawValue: second))
        case "number": return .number(DocumentKind(rawValue: second))
        case "date": return .date(DocumentKind(rawValue: second))
        case "reference": return .reference(second)
        case "identifier": return Identifier.Scheme(rawValue: second).map { .identifier($0) }
        case "buyer": return Identifier.Scheme(rawValue: second).map { .buyerIdentifier($0) }
        case "register": return second.utf8.count == 2 ? .register(second) : nil
        case "level": return ReminderLevel(rawValue: second).map { .level($0) }
        case "country": return second.utf8.count == 2 ? .country(second) : nil
        case "month": return Int(second).flatMap { (1...12).contains($0) ? .month($0) : nil }
        default: return nil
        }
    }

    private static let plain: [String: Meaning] = [
        "number": .number(nil), "date": .date(nil), "due": .dueDate, "other-date": .otherDate,
        "gross": .total(.gross), "payable": .total(.payable), "plain": .total(.plain), "claimed": .total(.claimed),
        "balance": .total(.balance), "net": .total(.net), "tax": .total(.tax), "paid": .total(.paid),
        "opening-balance": .openingBalance, "movement": .movement,
        "court": .court, "reminder-level": .levelLabel,
        "customer-number": .customerNumber, "account-number": .accountNumber, "addressee": .heading(.addressee),
        "sender": .heading(.sender), "customer": .role(.buyer), "supplier": .role(.seller),
        "delivery": .heading(.delivery), "person": .person, "care-of": .careOf,
        "salutation": .salutation, "honorific": .salutation, "guest-of": .word, "addressed": .word, "fax": .fax,
        "column": .column,
        "remark": .remark, "subject": .subject,
        "greeting": .greeting,
        "printer": .printer, "words": .word, "between": .between,
    ]
}
