/// One page of a document as a reader sees it: words with their places, and nothing of how they were drawn.
package struct Page: Equatable, Sendable {
    /// Points (1/72 inch), as the page is shown: a turned page is turned already.
    package var width: Double
    /// Points, as the page is shown.
    package var height: Double
    /// In the order in which the document draws them, which need not be the order in which a person reads.
    package var words: [Word]
    /// True when the page is a picture, and its words were read by OCR: here, or by who scanned it.
    package var isRecognized: Bool

    package init(width: Double, height: Double, words: [Word] = [], isRecognized: Bool = false) {
        self.width = width
        self.height = height
        self.words = words
        self.isRecognized = isRecognized
    }
}
