package import Model

/// One file with what was found out about it, ready to be recorded.
package struct Submission: Sendable {
    package enum Result: Sendable {
        /// Read and decided.
        case decided(DocumentReading, Decision)
        /// `isKnown` said so: the bytes need not be read again.
        case knownBytes
        case problem(ProblemReason)
    }

    package var key: IntakeKey
    /// Nil only with a problem that left nothing to store (a device, a file too large).
    package var digest: DocumentDigest?
    /// In bytes.
    package var size: Int64
    /// Folder and path as shown to people.
    package var originalPath: String
    /// The file owner's name.
    package var userID: String?
    /// When the file was last written: the time of the interaction.
    package var printedAt: Moment
    package var takenAt: Moment
    /// True where the folder wants every print of a document as an interaction of its own, instead of counting it.
    package var recordsReprints: Bool
    package var result: Result

    package init(
        key: IntakeKey, digest: DocumentDigest?, size: Int64, originalPath: String, userID: String? = nil,
        printedAt: Moment, takenAt: Moment, recordsReprints: Bool = false, result: Result
    ) {
        self.key = key
        self.digest = digest
        self.size = size
        self.originalPath = originalPath
        self.userID = userID
        self.printedAt = printedAt
        self.takenAt = takenAt
        self.recordsReprints = recordsReprints
        self.result = result
    }
}
