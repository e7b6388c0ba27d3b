/// Where the value of a label may stand, nearest first: behind it, to the right, below.
struct ValueFinder {
    enum Place {
        case behind, right, below
    }

    let page: LabelledPage

    /// Runs of tokens that may be the value of `phrase`.
    func runs(for phrase: Phrase) -> [(tokens: Range<Int>, place: Place)] {
        let layout = page.layout
        let cell = layout.cells[phrase.cell]
        var runs: [(Range<Int>, Place)] = []
        let rest = phrase.tokens.upperBound..<endOfValue(phrase)
        if let run = withoutPunctuation(rest) { runs.append((run, .behind)) }
        if cell.tokens.upperBound == rest.upperBound, let next = cellRight(phrase.cell), !beginsLabel(next),
            let run = withoutPunctuation(valueRange(of: next))
        {
            runs.append((run, .right))
        }
        if let below = cellBelow(phrase), let run = withoutPunctuation(valueRange(of: below)) {
            runs.append((run, .below))
        }
        return runs
    }

    /// The next cell of the row that has more than punctuation. A small label may have come to the row above or below
    /// that of its value: then what stands beside it there.
    private func cellRight(_ cell: Int) -> Int? {
        let layout = page.layout
        let label = layout.cells[cell]
        let row = layout.rows[label.row].cells
        if let next = (cell + 1..<max(cell + 1, row.upperBound)).first(where: {
            withoutPunctuation(layout.cells[$0].tokens) != nil
        }) {
            return next
        }
        for other in [label.row + 1, label.row - 1] where layout.rows.indices.contains(other) {
            if let beside = layout.rows[other].cells.first(where: { layout.cells[$0].x0 >= label.x1 }),
                abs(layout.cells[beside].middle - label.middle) < label.fontSize * 0.4
            {
                return beside
            }
        }
        return nil
    }

    /// What stands behind the label, and the line below it when that only goes on: "26 september", "2026".
    func wrapped(_ phrase: Phrase) -> [Int] {
        let behind = phrase.tokens.upperBound..<endOfValue(phrase)
        guard !behind.isEmpty, let below = page.lineBelow(phrase.cell), !beginsLabel(below) else { return [] }
        return Array(behind) + Array(page.layout.cells[below].tokens)
    }

    /// A value and the line below it, where a narrow column may have broken it: "27-01-", "2026". Empty when that begins
    /// something else.
    func goingOn(_ value: Range<Int>) -> [Int] {
        guard let last = value.last, let below = page.lineBelow(page.layout.cell(of: last)), !beginsLabel(below)
        else { return [] }
        return Array(value) + Array(page.layout.cells[below].tokens)
    }

    /// Up to the next label in the same cell.
    private func endOfValue(_ phrase: Phrase) -> Int {
        let cell = page.layout.cells[phrase.cell].tokens
        for index in page.phrasesOfCell[phrase.cell] {
            let other = page.phrases[index]
            if other.tokens.lowerBound >= phrase.tokens.upperBound, isLabel(other), other.endsWithColon {
                return other.tokens.lowerBound
            }
        }
        return cell.upperBound
    }

    private func valueRange(of cell: Int) -> Range<Int> {
        let tokens = page.layout.cells[cell].tokens
        for index in page.phrasesOfCell[cell] {
            let phrase = page.phrases[index]
            if phrase.tokens.lowerBound > tokens.lowerBound, phrase.endsWithColon, isLabel(phrase) {
                return tokens.lowerBound..<phrase.tokens.lowerBound
            }
        }
        return tokens
    }

    /// The nearest cell straight below the label, when it is near and no label itself.
    private func cellBelow(_ phrase: Phrase) -> Int? {
        let layout = page.layout
        let cell = layout.cells[phrase.cell]
        let left = layout.tokens[phrase.tokens.lowerBound].x0
        let right = layout.tokens[phrase.tokens.upperBound - 1].x1
        // In a small table, cells are padded, and the labels may be set smaller than the values.
        let reach = page.tableRows[phrase.row] == .labels ? layout.bodySize * 2.6 : cell.fontSize * 1.6
        // Beside a label that goes over two lines, one on a single line leaves room below it.
        let lastRow = page.lastRowOfLabels[phrase.row]
        let bottom = max(cell.y1, lastRow > phrase.row ? layout.rows[lastRow].y1 : 0)
        for row in layout.rows[(lastRow + 1)...].indices {
            if layout.rows[row].y0 - bottom > max(reach, cell.fontSize * 1.6) { return nil }
            for other in layout.rows[row].cells {
                let candidate = layout.cells[other]
                guard candidate.x0 < right, candidate.x1 > left else { continue }
                return beginsLabel(other) ? nil : other
            }
            // Values set to the right in boxes under their labels.
            if page.tableRows[phrase.row] == .labels {
                let column = page.column(of: phrase.cell)
                return layout.rows[row].cells.first {
                    column.contains(layout.cells[$0].x0) && column.contains(layout.cells[$0].x1) && !beginsLabel($0)
                }
            }
        }
        return nil
    }

    private func beginsLabel(_ cell: Int) -> Bool {
        guard let phrase = page.opening(cell), !isSeries(phrase) else { return false }
        return isLabel(phrase)
    }

    /// "F 20266112" and "RE 2026-7" are numbers, though "F" may stand for a fax and "Re" for the subject.
    private func isSeries(_ phrase: Phrase) -> Bool {
        let cell = page.layout.cells[phrase.cell].tokens
        let token = page.layout.tokens[phrase.tokens.lowerBound]
        return phrase.tokens.count == 1 && cell.upperBound - phrase.tokens.lowerBound == 2 && token.letters <= 3
            && token.small == 0
            && token.text.utf8.count == token.letters && page.layout.tokens[cell.upperBound - 1].digits > 2
    }

    private func isLabel(_ phrase: Phrase) -> Bool {
        phrase.means { meaning in
            switch meaning {
            case .number, .date, .dueDate, .otherDate, .total, .customerNumber, .accountNumber, .reference, .remark,
                .identifier, .buyerIdentifier, .heading, .role, .fax, .subject:
                true
            default: false
            }
        }
    }

    /// Nil when nothing but punctuation is left.
    private func withoutPunctuation(_ range: Range<Int>) -> Range<Int>? {
        var range = range
        while let first = range.first, page.layout.tokens[first].key.isEmpty, !isValue(page.layout.tokens[first].text) {
            range = first + 1..<range.upperBound
        }
        return range.isEmpty ? nil : range
    }

    private func isValue(_ text: String) -> Bool {
        text == "€" || text == "$" || text == "£" || text == "-" || text.hasPrefix("+")
    }
}
