/// What a reader answers for one document.
package enum ReaderReply: Codable, Equatable, Sendable {
    case reading(DocumentReading)
    /// The document cannot be read, now or later.
    case problem(ProblemReason)
    /// No reader could be had, in words: says nothing about the document, which must be tried again later.
    case unavailable(String)
}
