import Model

/// Lines that stand together in a column and name one party, or may.
struct TextBlock {
    struct Line {
        let cell: Int
        /// Without the heading before it ("Klant: Peeters BV").
        let tokens: Range<Int>
    }

    var lines: [Line]
    /// What the label above or before the block says.
    var heading: Mention.Place?
    /// The cell that new lines must stand below.
    var anchor: TextCell
    /// The same without a heading that stands before the first line in one cell.
    var indented: TextCell?
    /// The left edge of a heading that stands beside the first line.
    var headingEdge: Float?
    /// From line to line, in points; 0 until there are two.
    var pitch: Float = 0

    var cells: [Int] { lines.map(\.cell) }
}
