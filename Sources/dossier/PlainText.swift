import Model

/// Text for a person at a terminal: titles, sections, and values behind their names.
struct PlainText {
    private var text: [String] = []
    private static let nameWidth = 12

    mutating func title(_ title: String) { text.append(PrintableText.clean(title)) }

    mutating func section(_ title: String) { text += ["", PrintableText.clean(title)] }

    mutating func lines(_ lines: [String]) { text += lines.map { "  " + PrintableText.clean($0) } }

    /// Those without a value are left out.
    mutating func values(_ values: [(name: String, value: String?)]) {
        for case (let name, let value?) in values where !value.isEmpty {
            lines([PrintableText.fit(name, to: PlainText.nameWidth, padded: true) + " " + value])
        }
    }

    /// What the document says; `evidence` tells where.
    mutating func facts(_ facts: Facts, type: DocumentType?, evidence: [String: String] = [:]) {
        section("What the document says")
        func value(_ text: (some CustomStringConvertible)?, _ fact: String) -> String? {
            text.map { text in evidence[fact].map { "\(text)   (\($0))" } ?? "\(text)" }
        }
        let total = facts.total.map { "\($0) \(facts.currency ?? "")".trimmed }
        values([
            ("Type", type?.rawValue ?? facts.kind?.rawValue), ("Number", value(facts.number, "number")),
            ("Date", value(facts.date, "date")), ("Due", value(facts.dueDate, "due_date")),
            ("Total", value(total, "total")), ("Language", facts.language),
            ("Seller", value(facts.seller.words, "seller.name")), ("Buyer", value(facts.buyer.words, "buyer.name")),
        ])
        values(facts.references.map { ("Refers to", "\($0.type) \($0.value)") })
        values(facts.concerns.map { ("Mind", $0.rawValue) })
    }

    mutating func candidates(_ candidates: [Candidate]) {
        guard !candidates.isEmpty else { return }
        section("Contacts considered")
        for candidate in candidates {
            lines(
                ["\(candidate.contactNumber)  \(candidate.name)"] + candidate.evidence.map { "  + \($0)" }
                    + candidate.against.map { "  - \($0)" })
        }
    }

    func print() {
        var output = StandardOutput()
        for line in text { output.line(line.utf8) }
    }
}

extension Party {
    /// Name and numbers on one line; nil when the document says nothing.
    fileprivate var words: String? {
        let words = [name].compactMap { $0 } + identifiers.map(\.description)
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }
}
