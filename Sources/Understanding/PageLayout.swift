/// A page brought into reading order: rows from top to bottom, cells in a row from left to right.
package struct PageLayout {
    /// From 1.
    package let number: Int
    let width: Float
    let height: Float
    /// True when the words were read by OCR.
    let isRecognized: Bool
    private(set) var tokens: [TextToken] = []
    private(set) var cells: [TextCell] = []
    private(set) var rows: [TextRow] = []
    /// The letters and digits of all tokens, in their order.
    private(set) var folded: [UInt8] = []
    /// The size in which most of the page is set.
    let bodySize: Float
    /// More words than any business document has on a page: its text is kept, facts are not looked for.
    var isTooDense: Bool { tokens.count > 6000 }

    package init(_ page: Page, number: Int) {
        self.number = number
        width = Float(page.width)
        height = Float(page.height)
        isRecognized = page.isRecognized
        let words = PageLayout.tokens(of: page)
        bodySize = PageLayout.commonSize(of: words)
        tokens.reserveCapacity(words.count)
        folded.reserveCapacity(words.count * 7)
        for row in PageLayout.rows(of: words) where !BrowserMargin.holds(row.lazy.map { words[$0] }, height: height) {
            append(row, of: words)
        }
    }

    /// The page's text: a row a line, two blanks between cells.
    package var text: String {
        var text = ""
        for row in rows.indices {
            if row > 0 { text += "\n" }
            text += rowText(row)
        }
        return text
    }

    /// The row in which a token stands.
    func row(of token: Int) -> Int { cells[cell(of: token)].row }

    func rowText(_ row: Int) -> String { rows[row].cells.map(cellText).joined(separator: "  ") }

    func cellText(_ cell: Int) -> String { text(of: cells[cell].tokens) }

    func text(of range: Range<Int>) -> String {
        var text = ""
        for index in range {
            if !text.isEmpty { text += " " }
            text += tokens[index].text
        }
        return text
    }

    /// The cell a token belongs to.
    func cell(of token: Int) -> Int {
        var low = 0
        var high = cells.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if cells[middle].tokens.lowerBound <= token { low = middle } else { high = middle }
        }
        return low
    }

    func key(of range: Range<Int>) -> ArraySlice<UInt8> {
        guard let first = range.first, let last = range.last else { return [] }
        return folded[tokens[first].key.lowerBound..<tokens[last].key.upperBound]
    }

    // MARK: Building

    private mutating func append(_ row: [Int], of words: [TextToken]) {
        let rowIndex = rows.count
        let firstCell = cells.count
        var y0 = Float.infinity
        var y1: Float = 0
        for index in row {
            var token = words[index]
            y0 = min(y0, token.y0)
            y1 = max(y1, token.y1)
            let start = folded.count
            FoldedText.append(token.text, to: &folded)
            token.key = start..<folded.count
            if cells.count > firstCell, let last = tokens.last, !PageLayout.parts(last, token) {
                let cell = cells.count - 1
                cells[cell].tokens = cells[cell].tokens.lowerBound..<tokens.count + 1
                cells[cell].x1 = max(cells[cell].x1, token.x1)
                cells[cell].y0 = min(cells[cell].y0, token.y0)
                cells[cell].y1 = max(cells[cell].y1, token.y1)
                cells[cell].bold = cells[cell].bold && token.bold
            } else {
                cells.append(
                    TextCell(
                        tokens: tokens.count..<tokens.count + 1, row: rowIndex, x0: token.x0, y0: token.y0,
                        x1: token.x1, y1: token.y1, fontSize: token.fontSize, bold: token.bold))
            }
            tokens.append(token)
        }
        rows.append(TextRow(cells: firstCell..<cells.count, y0: y0, y1: y1))
    }

    /// True when the gap between two neighbours in a row is wider than a blank.
    private static func parts(_ left: TextToken, _ right: TextToken) -> Bool {
        let gap = right.x0 - left.x1
        let size = min(left.fontSize, right.fontSize)
        if left.isDash || right.isDash, gap < size * 1.6 { return false }
        if isDot(left) || isDot(right) { return gap > size * 3.5 }
        return gap > size * 0.95 || (gap > size * 0.55 && left.drawnLine != right.drawnLine)
    }

    /// Dots that string the parts of an address together, with wide gaps often.
    private static func isDot(_ token: TextToken) -> Bool {
        guard token.letters == 0, token.digits == 0, token.text.utf8.count == 2 || token.text.utf8.count == 3 else {
            return false
        }
        switch token.text {
        case "·", "•", "●", "■", "▪", "∙", "♦": return true
        default: return false
        }
    }

    private static func tokens(of page: Page) -> [TextToken] {
        var tokens: [TextToken] = []
        tokens.reserveCapacity(page.words.count + 16)
        for word in page.words {
            let text = TextRepair.mended(word.text)
            if text.isEmpty || !isPlaced(word) { continue }
            var token = TextToken(
                text: text, x0: word.x0, y0: word.y0, x1: word.x1, y1: word.y1,
                fontSize: min(max(1, word.fontSize), 1000),
                bold: word.bold, drawnLine: word.line, confidence: word.confidence)
            token.measure()
            if let (label, value) = GluedLabel.split(token) {
                tokens.append(label)
                tokens.append(value)
            } else {
                tokens.append(token)
            }
        }
        return tokens
    }

    /// False off the page and for numbers that are none.
    private static func isPlaced(_ word: Word) -> Bool {
        word.x1 >= 0 && word.y1 >= 0 && word.x0 > -10_000 && word.y0 > -10_000 && word.x1 < 100_000
            && word.y1 < 100_000 && word.fontSize < .infinity
    }

    /// Groups words whose middles lie on one line, whatever their order in the file; slightly shifted baselines stay
    /// together. From left to right in each row, by their place in `tokens`.
    private static func rows(of tokens: [TextToken]) -> [[Int]] {
        var rows: [[Int]] = []
        var current: [Int] = []
        var middle: Float = 0
        var size: Float = 0
        var order = tokens.indices.map { (middle: tokens[$0].middle, index: $0) }
        order.sort { ($0.middle, $0.index) < ($1.middle, $1.index) }
        func close() {
            // Words mostly come in their order already.
            let sorted = zip(current, current.dropFirst()).allSatisfy { tokens[$0].x0 <= tokens[$1].x0 }
            if !sorted { current.sort { (tokens[$0].x0, $0) < (tokens[$1].x0, $1) } }
            if !current.isEmpty { rows.append(current) }
        }
        for entry in order {
            let fontSize = tokens[entry.index].fontSize
            // A small label beside its larger value stands a little higher than it.
            let low = min(size, fontSize)
            let high = max(size, fontSize)
            if !current.isEmpty, entry.middle - middle < (high < low * 1.7 ? max(0.4 * low, 0.3 * high) : 0.4 * low) {
                current.append(entry.index)
            } else {
                close()
                current = [entry.index]
                middle = entry.middle
                size = fontSize
            }
        }
        close()
        return rows
    }

    private static func commonSize(of tokens: [TextToken]) -> Float {
        var counts: [Int: Int] = [:]
        for token in tokens { counts[Int(token.fontSize * 2), default: 0] += token.text.utf8.count }
        let best = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
        return Float(best?.key ?? 20) / 2
    }
}
