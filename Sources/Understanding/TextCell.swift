/// Words of a row that stand together, with no gap wider than between words of a sentence.
struct TextCell {
    var tokens: Range<Int>
    var row: Int
    var x0: Float
    var y0: Float
    var x1: Float
    var y1: Float
    var fontSize: Float
    var bold: Bool

    var middle: Float { (y0 + y1) / 2 }

    /// True when the two stand above each other as lines of one block do: same left edge, right edge or centre.
    func isAligned(with other: TextCell) -> Bool {
        let slack = max(2, min(fontSize, other.fontSize) * 0.3)
        return abs(x0 - other.x0) < slack || abs(x1 - other.x1) < slack
            || abs((x0 + x1) - (other.x0 + other.x1)) / 2 < slack
    }

    func overlaps(_ other: TextCell) -> Bool { min(x1, other.x1) > max(x0, other.x0) }
}
