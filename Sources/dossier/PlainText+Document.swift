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
            (FactLabel.of("kind"), (type?.rawValue ?? facts.kind?.rawValue).map(Words.word)),
            (FactLabel.of("number"), value(facts.number, "number")),
            (FactLabel.of("date"), value(facts.date, "date")),
            (FactLabel.of("due_date"), value(facts.dueDate, "due_date")),
            (FactLabel.of("total"), value(total, "total")), (FactLabel.of("language"), facts.language),
        ])
        party(FactLabel.of("seller"), value(facts.seller.name, "seller.name"), facts.seller.identifiers)
        party(FactLabel.of("buyer"), value(facts.buyer.name, "buyer.name"), facts.buyer.identifiers)
        values(
            facts.references.map { reference in
                let words = "\(Words.word(reference.type)) \(reference.value)"
                return (FactLabel.of("references"), value(words, "references.\(reference.type)"))
            })
        values(facts.concerns.map { ("Mind", Words.word($0.rawValue)) })
        values(facts.differences.map { ("Page differs", Words.text($0.phrase)) })
    }

    /// The name on one line, and the numbers below it, as many on a line as fit.
    private mutating func party(_ role: Phrase, _ name: String?, _ identifiers: [Identifier]) {
        guard name != nil || !identifiers.isEmpty else { return }
        values([(role, name ?? Words.text("without a name"))])
        var line = ""
        for identifier in identifiers.map(Words.identifier) {
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
        Words.particulars(
            evidence.hasPrefix("/") ? evidence.split(separator: "/").suffix(2).joined(separator: "/") : evidence)
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
