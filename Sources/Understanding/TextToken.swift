/// A word as understanding works on it: its text mended, its letters folded, its characters counted.
struct TextToken {
    var text: String
    var x0: Float
    var y0: Float
    var x1: Float
    var y1: Float
    var fontSize: Float
    var bold: Bool
    var drawnLine: Int
    /// As of `Word.confidence`.
    var confidence: Float = 100
    /// Its letters and digits in the page's folded bytes.
    var key: Range<Int> = 0..<0
    var digits = 0
    var letters = 0
    /// Lower-case letters among `letters`.
    var small = 0
    var endsWithColon = false
    var hasAt = false
    /// A mark between parts of a line: "name - street - town".
    var isDash = false

    var middle: Float { (y0 + y1) / 2 }
    var hasDigits: Bool { digits > 0 }

    /// Counts what the text holds.
    mutating func measure() {
        digits = 0
        letters = 0
        small = 0
        var last: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case 48...57: digits += 1
            case 97...122:
                letters += 1
                small += 1
            case 65...90: letters += 1
            case 64: hasAt = true
            case 0xC3...0xCF:  // the first byte of an accented Latin letter
                letters += 1
            default: break
            }
            last = byte
        }
        endsWithColon = last == UInt8(ascii: ":")
        isDash = digits == 0 && letters == 0 && text.utf8.count <= 3 && ["-", "–", "•", "·", "*", "●"].contains(text)
    }
}
