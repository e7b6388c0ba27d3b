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
        party(FactLabel.of("seller"), value(facts.seller.name, "seller.name"), facts.seller)
        party(FactLabel.of("buyer"), value(facts.buyer.name, "buyer.name"), facts.buyer)
        blocks(of: facts)
        values(
            facts.references.map { reference in
                let words = "\(Words.word(reference.type)) \(reference.value)"
                return (FactLabel.of("references"), value(words, "references.\(reference.type)"))
            })
        values(facts.concerns.map { ("Mind", Words.word($0.rawValue)) })
        values(facts.differences.map { ("Page differs", Words.text($0.phrase)) })
    }

    /// The name on one line, and the address and the numbers below it, as many on a line as fit.
    private mutating func party(_ role: Phrase, _ name: String?, _ party: Party) {
        guard name != nil || party.address?.line != nil || !party.identifiers.isEmpty else { return }
        values([(role, name ?? Words.text("without a name")), ("", party.address?.line)])
        var line = ""
        for identifier in party.identifiers.map(Words.identifier) {
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

    /// Of paper: whom it is addressed to and who sends it, as printed, where no address of the party was made out.
    private mutating func blocks(of facts: Facts) {
        let issuer = facts.issuerRole == .buyer ? facts.buyer : facts.seller
        let addressee = facts.issuerRole == .buyer ? facts.seller : facts.buyer
        func lines(_ place: Mention.Place, _ party: Party) -> String? {
            guard party.address?.line == nil else { return nil }
            return facts.mentions.first { $0.place == place }?.lines.joined(separator: ", ")
        }
        values([("Letterhead", lines(.sender, issuer)), ("Addressed to", lines(.addressee, addressee))])
    }

    /// The contacts that it may concern, with what speaks for and against each.
    ///
    /// - Parameter areNumbered: for a person who chooses one by its number.
    mutating func candidates(_ candidates: [ConsideredContact], areNumbered: Bool = false) {
        guard !candidates.isEmpty else { return }
        section(areNumbered ? "It may concern" : "Contacts considered")
        for (index, considered) in candidates.enumerated() {
            let number = areNumbered ? "\(index + 1)  " : ""
            let margin = String(repeating: " ", count: number.count + 2)
            lines(
                [number + considered.line]
                    + considered.candidate.evidence.map { "\(margin)+ \(Words.particulars($0))" }
                    + considered.candidate.against.map { "\(margin)- \(Words.particulars($0))" })
        }
    }

    /// The text of the document page by page; of XML its values.
    mutating func text(of reading: DocumentReading?) {
        if let values = reading?.values {
            section("The data")
            lines(values.split(separator: "\n").map(String.init))
        }
        for (number, page) in (reading?.pages ?? []).enumerated() {
            section("Page \(number + 1)")
            lines(page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        }
    }
}

extension Moment {
    /// On the clock of this machine, for people: `2026-01-31 09:15:30`.
    var local: String { LocalTime(self)?.description ?? description }
}
