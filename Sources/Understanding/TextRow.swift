/// A line across the whole page.
struct TextRow {
    var cells: Range<Int>
    var y0: Float
    var y1: Float
}
