/// What one reader process may use. A document that needs more is a problem, or is read in part; never a danger.
package struct ReaderLimits: Equatable, Sendable {
    /// Pages of a document that are read; what comes after them is not.
    package var pages: Int
    /// Bytes of a document, and of any XML or file inside it.
    package var bytes: Int
    /// Seconds of processor time and of waiting for one document.
    package var seconds: Int
    /// Bytes of memory of one reader.
    package var memory: Int
    /// Documents after which a reader is replaced by a fresh one.
    package var documentsPerReader: Int

    package init(
        pages: Int = 200, bytes: Int = 100_000_000, seconds: Int = 30, memory: Int = 1_000_000_000,
        documentsPerReader: Int = 1000
    ) {
        self.pages = pages
        self.bytes = bytes
        self.seconds = seconds
        self.memory = memory
        self.documentsPerReader = documentsPerReader
    }
}
