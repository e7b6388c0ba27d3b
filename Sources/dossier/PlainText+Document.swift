import Model
import Recording

// What many commands show of a document, in words.

extension PlainText {
    /// Of what stands behind a name, on a line of a hundred columns.
    private static let widest = 80

    /// What the document says; `evidence` tells where.
    mutating func facts(_ facts: Facts, type: DocumentType?, evidence: [String: String] = [:]) {
        section("What the document says")
        func value(_ text: (some CustomStringConvertible)?, _ fact: String) -> String? {
            text.map { text in evidence[fact].map { "\(text)   (\(PlainText.place($0)))" } ?? "\(text)" }
        }
        let total = facts.total.map { "\($0) \(facts.currency ?? "")".trimmed }
        values([
            ("Type", (type?.rawValue ?? facts.kind?.rawValue).map(Words.word)),
            ("Number", value(facts.number, "number")), ("Date", value(facts.date, "date")),
            ("Due", value(facts.dueDate, "due_date")), ("Total", value(total, "total")), ("Language", facts.language),
        ])
        party("Seller", value(facts.seller.name, "seller.name"), facts.seller.identifiers)
        party("Buyer", value(facts.buyer.name, "buyer.name"), facts.buyer.identifiers)
        values(facts.references.map { ("Refers to", "\(Words.word($0.type)) \($0.value)") })
        values(facts.concerns.map { ("Mind", Words.word($0.rawValue)) })
        values(facts.differences.map { ("Page differs", Words.text($0.phrase)) })
    }

    /// The name on one line, and the numbers below it, as many on a line as fit.
    private mutating func party(_ role: Phrase, _ name: String?, _ identifiers: [Identifier]) {
        guard name != nil || !identifiers.isEmpty else { return }
        values([(role, name ?? Words.text("without a name"))])
        var line = ""
        for identifier in identifiers.map({ "\(Words.word($0.scheme.rawValue)) \($0.value)" }) {
            if line.isEmpty || PrintableText.width(line + identifier) > PlainText.widest {
                if !line.isEmpty { values([("", line)]) }
                line = identifier
            } else {
                line += ", " + identifier
            }
        }
        values([("", line)])
    }

    /// Where a fact was found; of a path into XML only the end, which tells enough.
    private static func place(_ evidence: String) -> String {
        if evidence.hasPrefix("/") { return evidence.split(separator: "/").suffix(2).joined(separator: "/") }
        guard let line = evidence.wholeMatch(of: /page (\d+), line (\d+): (.*)/) else {
            return Words.particulars(evidence)
        }
        return Words.text("page \(line.1), line \(line.2): \(line.3)")
    }

    mutating func candidates(_ candidates: [Candidate]) {
        guard !candidates.isEmpty else { return }
        section("Contacts considered")
        for candidate in candidates {
            lines(
                ["\(candidate.contactNumber)  \(candidate.name)"]
                    + candidate.evidence.map { "  + \(Words.particulars($0))" }
                    + candidate.against.map { "  - \(Words.particulars($0))" })
        }
    }
}

extension Moment {
    /// On the clock of this machine, for people: `2026-01-31 09:15:30`.
    var local: String { LocalTime(self)?.description ?? description }
}
