package import Model

/// An entry with everything that led to it.
package struct EntryDetails: Equatable, Sendable {
    package var entry: InteractionLogEntry
    /// What was read; nil for an entry made by hand or imported.
    package var reading: DocumentReading?
    package var decision: Decision?
    /// Every file that brought this document, the first one first.
    package var intakes: [Intake]
    /// All versions of the document, this entry among them, the first one first.
    package var versions: [InteractionLogEntry]
    /// Where it came from, when it was imported.
    package var imported: ImportOrigin?
    /// The entry, of another contact, that this one replaced.
    package var reassignedFrom: Int64?
    /// The entry, of another contact, that replaced this one.
    package var reassignedTo: Int64?
    /// Entries that record the same document for further contacts.
    package var copies: [Int64] = []
    package var comments: [EntryComment] = []
    /// Everything that happened to it, the first first.
    package var history: [EntryEvent] = []

    /// Where each fact was found: in the document, or by which rule.
    package var evidence: [String: String] {
        (reading?.evidence ?? [:]).merging(decision?.changes ?? [:]) { _, ruled in ruled }
    }
}
