/// A label that a narrow column broke over two or three lines: "Rechnungs-" over "nummer", "Réf. /" over "client".
struct WrappedLabel {
    /// From top to bottom.
    let cells: [Int]
    /// Empty where they are the halves of a word that no dictionary has: alone, neither means anything.
    let senses: [Vocabulary.Sense]

    /// More words in a line are a sentence.
    private static let mostWords = 4

    /// The label that begins in `cell`, nil when none does. `senses` looks up what the words of several cells mean.
    init?(from cell: Int, on page: LabelledPage, senses: ([Int]) -> [Vocabulary.Sense]) {
        let layout = page.layout
        guard WrappedLabel.mayBePart(cell, layout), !WrappedLabel.endsLabel(cell, layout),
            let second = WrappedLabel.lineBelow(cell, page)
        else { return nil }
        var cells = [cell, second]
        var found = WrappedLabel.labels(senses(cells))
        if !WrappedLabel.endsLabel(second, layout), let third = WrappedLabel.lineBelow(second, page) {
            let longer = WrappedLabel.labels(senses(cells + [third]))
            if !longer.isEmpty {
                cells.append(third)
                found = longer
            }
        }
        let isHyphenated = WrappedLabel.isHyphenated(cell, layout)
        guard isHyphenated || !found.isEmpty else { return nil }
        // Labels in a list, each with its value beside it.
        if !isHyphenated, cells.allSatisfy({ WrappedLabel.hasValueBeside($0, layout) }) { return nil }
        self.cells = cells
        self.senses = found
    }

    private static func labels(_ senses: [Vocabulary.Sense]) -> [Vocabulary.Sense] {
        senses.filter { sense in
            switch sense.meaning {
            case .number, .date, .dueDate, .otherDate, .total, .customerNumber, .accountNumber, .reference, .remark,
                .identifier, .buyerIdentifier, .column:
                true
            default: false
            }
        }
    }

    private static func mayBePart(_ cell: Int, _ layout: PageLayout) -> Bool {
        let tokens = layout.cells[cell].tokens
        return tokens.count <= mostWords && tokens.contains { layout.tokens[$0].letters > 0 }
            && !tokens.contains { layout.tokens[$0].hasDigits || layout.tokens[$0].hasAt }
    }

    /// A colon ends a label.
    private static func endsLabel(_ cell: Int, _ layout: PageLayout) -> Bool {
        guard let last = layout.cells[cell].tokens.last else { return true }
        return layout.tokens[last].endsWithColon
    }

    /// A word cut in two: "Rechnungs-".
    private static func isHyphenated(_ cell: Int, _ layout: PageLayout) -> Bool {
        guard let last = layout.cells[cell].tokens.last else { return false }
        let token = layout.tokens[last]
        return token.letters > 2 && token.text.utf8.last == UInt8(ascii: "-")
    }

    /// The next line of the same box: aligned, set alike, and no further down than lines of one text stand apart.
    private static func lineBelow(_ cell: Int, _ page: LabelledPage) -> Int? {
        guard let below = page.lineBelow(cell), mayBePart(below, page.layout) else { return nil }
        let (upper, lower) = (page.layout.cells[cell], page.layout.cells[below])
        guard lower.y0 - upper.y1 < upper.fontSize * 0.45, abs(lower.fontSize - upper.fontSize) < 0.5,
            lower.bold == upper.bold
        else { return nil }
        return below
    }

    private static func hasValueBeside(_ cell: Int, _ layout: PageLayout) -> Bool {
        let next = cell + 1
        guard next < layout.rows[layout.cells[cell].row].cells.upperBound else { return false }
        return layout.cells[next].tokens.contains { layout.tokens[$0].hasDigits }
    }
}
