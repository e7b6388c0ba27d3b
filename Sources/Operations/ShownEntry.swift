import Model
package import Recording

/// An entry as JSON tells all of it: its own fields, and what led to it.
package struct ShownEntry: Encodable {
    private let details: EntryDetails
    private let withText: Bool

    /// - Parameter withText: with the pages of the document as they were read, or the values of its data.
    package init(_ details: EntryDetails, withText: Bool) { (self.details, self.withText) = (details, withText) }

    private enum CodingKeys: String, CodingKey {
        case facts, evidence, format, candidates, ladder, versions, copies, imported, reassignedFrom =
            "reassigned_from",
            reassignedTo = "reassigned_to", comments, history, files, text
    }

    package func encode(to encoder: any Encoder) throws {
        try details.entry.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode((details.decision?.facts).map(ShownFacts.init), forKey: .facts)
        try container.encode(details.evidence, forKey: .evidence)
        try container.encode(details.reading?.format, forKey: .format)
        try container.encode(details.decision?.candidates ?? [], forKey: .candidates)
        try container.encode(details.decision?.ladder.map(\.description) ?? [], forKey: .ladder)
        try container.encode(details.versions.map(\.number), forKey: .versions)
        try container.encode(details.copies, forKey: .copies)
        try container.encode(details.imported, forKey: .imported)
        try container.encode(details.reassignedFrom, forKey: .reassignedFrom)
        try container.encode(details.reassignedTo, forKey: .reassignedTo)
        try container.encode(details.comments, forKey: .comments)
        try container.encode(details.history, forKey: .history)
        try container.encode(details.intakes.map(ShownIntake.init), forKey: .files)
        if withText {
            let values = details.reading?.values.map { [$0] }
            try container.encode(values ?? details.reading?.pages ?? [], forKey: .text)
        }
    }
}
