import Model

/// How far facts that OCR read are to be trusted.
struct RecognizedFacts {
    let readers: [PageReader]

    /// Below this a word may well be another.
    static let doubtful: Float = 60
    /// A number without check digits names a contact only from here on.
    static let sure: Float = 88

    /// True when the number, the date or the total stands in words that could not be made out for sure.
    func areUncertain(_ understood: Understood) -> Bool {
        guard readers.contains(where: { $0.page.layout.isRecognized }) else { return false }
        let facts = understood.facts
        func isDoubtful(_ value: String?, _ name: String) -> Bool {
            guard let value = value?.alphanumeric else { return false }
            return doubtfulWords(understood.evidence[name]).contains { value.contains($0) || $0.contains(value) }
        }
        if isDoubtful(facts.number, "number") || isDoubtful(facts.total?.magnitude.description, "total") { return true }
        guard let date = facts.date else { return false }
        let parts = [date.year % 100, date.month, date.day].map(String.init)
        return doubtfulWords(understood.evidence["date"]).contains { word in parts.contains { word.contains($0) } }
    }

    /// The words with digits in the evidence's line that could not be made out for sure.
    private func doubtfulWords(_ evidence: String?) -> [String] {
        for reader in readers where reader.page.layout.isRecognized {
            let layout = reader.page.layout
            for row in layout.rows.indices where evidence == reader.page.evidence(row: row) {
                let tokens = layout.rows[row].cells.flatMap { layout.cells[$0].tokens }.map { layout.tokens[$0] }
                return tokens.filter { $0.hasDigits && $0.confidence < Self.doubtful }.map(\.text.alphanumeric)
            }
        }
        return []
    }

    /// The identifier as it may count: one without check digits, from words that are not sure, identifies nobody.
    static func trusted(_ identifier: Identifier, confidence: Float) -> Identifier {
        guard identifier.isIdentity, confidence < sure, !hasCheckDigits(identifier) else { return identifier }
        return Identifier(scheme: .accountNo, text: identifier.value) ?? identifier
    }

    /// True where a wrong digit would show.
    static func hasCheckDigits(_ identifier: Identifier) -> Bool {
        switch identifier.scheme {
        case .iban, .gln: true
        case .vat: ["BE", "NL", "DE", "FR", "LU", "IT"].contains(identifier.value.prefix(2))
        case .enterprise: ["BE", "FR", "CH"].contains(identifier.value.prefix(2))
        default: false
        }
    }
}
