import Model

/// The language of an XML document: told by a code, else guessed from the words in its notes and the names of items.
struct DocumentLanguage {
    /// ISO 639-1 code.
    let code: String
    let evidence: String

    static func inBusinessLanguage(_ root: XMLPlace) -> DocumentLanguage? {
        var words = LanguageGuess()
        let notes = root.all("Note", limit: 20)
        for note in notes {
            if let told = DocumentLanguage(told: note, attribute: "languageID") { return told }
        }
        for note in notes { words.add(note.element.text, weight: 3) }
        for terms in root.all("PaymentTerms", limit: 5) {
            for note in terms.all("Note", limit: 5) { words.add(note.element.text, weight: 3) }
        }
        for child in root.element.children.filter({ $0.name.hasSuffix("Line") }).prefix(20) {
            let line = child.children.first { $0.name == "LineItem" } ?? child
            for part in line.children {
                if part.name == "Note" { words.add(part.text, weight: 1) }
                guard part.name == "Item" else { continue }
                for text in part.children where text.name == "Name" || text.name == "Description" {
                    words.add(text.text, weight: 1)
                }
            }
        }
        return words.best.map { DocumentLanguage(code: $0, evidence: "guessed from the words of notes and items") }
    }

    static func inCrossIndustry(
        document: XMLPlace?, settlement: XMLPlace?, transaction: XMLPlace?
    ) -> DocumentLanguage? {
        if let place = document?.value("LanguageID"), let code = DocumentLanguage.code(place.text) {
            return DocumentLanguage(code: code, evidence: place.path)
        }
        var words = LanguageGuess()
        for note in document?.all("IncludedNote", limit: 20) ?? [] {
            words.add(note.first("Content")?.element.text ?? "", weight: 3)
        }
        for terms in settlement?.all("SpecifiedTradePaymentTerms", limit: 5) ?? [] {
            words.add(terms.first("Description")?.element.text ?? "", weight: 3)
        }
        for line in transaction?.all("IncludedSupplyChainTradeLineItem", limit: 20) ?? [] {
            words.add(line.first("SpecifiedTradeProduct", "Name")?.element.text ?? "", weight: 1)
            words.add(line.first("SpecifiedTradeProduct", "Description")?.element.text ?? "", weight: 1)
        }
        return words.best.map { DocumentLanguage(code: $0, evidence: "guessed from the words of notes and items") }
    }

    private init(code: String, evidence: String) {
        self.code = code
        self.evidence = evidence
    }

    private init?(told place: XMLPlace, attribute: String) {
        guard let code = DocumentLanguage.code(place.attribute(attribute)) else { return nil }
        self.init(code: code, evidence: "\(place.path)/@\(attribute)")
    }

    /// Two letters of ISO 639-1 out of `nl`, `NL`, `nl-BE` or the three letters of ISO 639-2.
    private static func code(_ text: String?) -> String? {
        guard let word = text?.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map(String.init)
        else { return nil }
        if word.utf8.count == 2 { return word.utf8.allSatisfy { $0 >= 97 && $0 <= 122 } ? word : nil }
        return [
            "nld": "nl", "dut": "nl", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de", "eng": "en", "spa": "es",
            "ita": "it", "por": "pt", "dan": "da", "swe": "sv", "nor": "no",
        ][word]
    }
}
