package import Model

/// What was understood of a document: the facts, and where each was found.
package struct Understood: Equatable, Sendable {
    package var facts: Facts
    /// By fact name (`number`, `date`, `seller.name`, …): "page 1, line 12: …" or an XPath.
    package var evidence: [String: String]
    /// How it was understood: `UBL Invoice`, `CII`, `text PDF`, …
    package var format: String
    /// Of XML: sums besides the total that a page showing the same document may call its total, such as the sum before
    /// what was paid in advance.
    package var otherTotals: [Amount]

    package init(
        facts: Facts = Facts(), evidence: [String: String] = [:], format: String, otherTotals: [Amount] = []
    ) {
        self.facts = facts
        self.evidence = evidence
        self.format = format
        self.otherTotals = otherTotals
    }
}
