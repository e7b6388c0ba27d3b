package import Model

/// What a document that is printed again counts as. The same bytes dropped again are always a duplicate.
package struct DuplicatePolicy: Sendable, Equatable {
    package enum Reprint: String, Sendable, CaseIterable {
        /// A duplicate: the reprint is counted on the entry there is.
        case count
        /// A new interaction of its own.
        case record
    }

    package var standard: Reprint
    /// Document types that differ from the standard.
    package var byType: [DocumentType: Reprint]

    package init(standard: Reprint = .count, byType: [DocumentType: Reprint] = [:]) {
        self.standard = standard
        self.byType = byType
    }

    package func reprint(of type: DocumentType?) -> Reprint { type.flatMap { byType[$0] } ?? standard }
}
