/// What a reader process got out of a document's bytes: its type, its text, and the facts with their evidence.
package struct DocumentReading: Codable, Equatable, Sendable {
    package var mediaType: MediaType
    package var pageCount: Int
    /// The text as Dossier sees it, one entry a page, lines separated by "\n"; for XML empty. Bounded by the
    /// reader's limits.
    package var pages: [String]
    /// The values of an XML document, one a line, for people and for finding words; rules and matching do not see them.
    /// Nil for pages, and for what was read before it was kept.
    package var values: String?
    package var facts: Facts
    /// Where each fact was found, by fact name (`number`, `date`, `seller.name`, …): "page 1, line 12: …" or an XPath.
    /// Under `text`: why the pages have none.
    package var evidence: [String: String]
    /// How the document was understood: `UBL Invoice`, `CII`, `Factur-X in PDF (factur-x.xml)`, `text PDF`, …
    package var format: String
    /// Nil unless the reader was asked for details.
    package var details: ReadingDetails?

    package init(
        mediaType: MediaType, pageCount: Int = 0, pages: [String] = [], values: String? = nil, facts: Facts = Facts(),
        evidence: [String: String] = [:], format: String, details: ReadingDetails? = nil
    ) {
        self.mediaType = mediaType
        self.pageCount = pageCount
        self.pages = pages
        self.values = values
        self.facts = facts
        self.evidence = evidence
        self.format = format
        self.details = details
    }

    private enum CodingKeys: String, CodingKey {
        case mediaType = "media_type", pageCount = "page_count", pages, values, facts, evidence, format, details
    }
}
