/// Characters that stand together on a page, without a blank or a wide gap between them.
package struct Word: Equatable, Sendable {
    /// Never empty, and without white space.
    package var text: String
    /// The box around the word, in points; the origin is the page's top left corner, y grows downwards.
    package var x0: Float
    package var y0: Float
    package var x1: Float
    package var y1: Float
    /// The size of the word's first character, in points.
    package var fontSize: Float
    package var bold: Bool
    /// The line the word was drawn in, counted from 0 over the whole page; words of one line follow one another.
    package var line: Int
    /// The block the word was drawn in, counted from 0 over the whole page.
    package var block: Int
    /// How sure it is that the text is right, 0 to 100: below 100 for words read by OCR only.
    package var confidence: Float

    package init(
        text: String, x0: Float, y0: Float, x1: Float, y1: Float, fontSize: Float = 10, bold: Bool = false,
        line: Int = 0, block: Int = 0, confidence: Float = 100
    ) {
        self.text = text
        self.x0 = x0
        self.y0 = y0
        self.x1 = x1
        self.y1 = y1
        self.fontSize = fontSize
        self.bold = bold
        self.line = line
        self.block = block
        self.confidence = confidence
    }
}
