package import Model

/// Decides whom a document concerns, by rules in their order.
package struct Matcher: Sendable {
    let company: Company
    let rules: RuleBook
    let taxonomy: Taxonomy
    let directory: any ContactDirectory

    package init(company: Company, rules: RuleBook, taxonomy: Taxonomy, directory: any ContactDirectory) {
        self.company = company
        self.rules = rules
        self.taxonomy = taxonomy
        self.directory = directory
    }

    /// The decision for one document that lay in the drop folder named `folder`. Throws only what the directory
    /// throws; everything that is unsure about the document becomes a review.
    package func decide(_ reading: DocumentReading, folder: String) throws -> Decision {
        Decision(outcome: .review(ReviewReason(.contactUnknown)), facts: reading.facts)
    }
}
