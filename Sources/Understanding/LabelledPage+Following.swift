extension LabelledPage {
    /// The word that follows in reading: the next one in the cell, else the first of the line below in the same block.
    func following(_ token: Int) -> Int? {
        let cell = layout.cell(of: token)
        if token + 1 < layout.cells[cell].tokens.upperBound { return token + 1 }
        return lineBelow(cell).map { layout.cells[$0].tokens.lowerBound }
    }

    /// The aligned cell in the next rows, close enough to be the next line of the same block.
    func lineBelow(_ cell: Int) -> Int? {
        let upper = layout.cells[cell]
        for row in layout.rows[(upper.row + 1)...].indices {
            if layout.rows[row].y0 - upper.y1 > upper.fontSize * 1.3 { return nil }
            for other in layout.rows[row].cells where layout.cells[other].isAligned(with: upper) { return other }
        }
        return nil
    }

    /// From the left edge of a label to the next one in its row: where its value stands when labels head a box each and
    /// values are set to the right in them.
    func column(of cell: Int) -> ClosedRange<Float> {
        let row = layout.rows[layout.cells[cell].row].cells
        let left = layout.cells[cell].x0 - 2
        let right = cell + 1 < row.upperBound ? layout.cells[cell + 1].x0 - 1 : layout.width
        return left...max(left, right)
    }

    /// True for what stands right below a label that fills its cell: it is the label's value.
    func isBelowLabel(_ cell: Int) -> Bool { isBelow(cell, Meaning.isBeforeNumber) }

    /// The same for the labels of numbers, accounts and the like of a party too.
    func isBelowParticular(_ cell: Int) -> Bool { isBelow(cell, Meaning.isParticular) }

    /// True for a value right below its label in a column of such pairs that tell of the document: its number, its date.
    /// Whose an identifier there is, neither its height on the page nor the row it shares tells.
    func isInColumnOfParticulars(_ cell: Int) -> Bool {
        let here = layout.cells[cell]
        // Found by its label, an identifier begins there; found by its form, below it.
        let opensWithLabel = opening(cell).map { $0.means(Meaning.isParticular) } ?? false
        guard opensWithLabel || isBelowParticular(cell) else { return false }
        let labels = phrases.filter { phrase in
            let other = layout.cells[phrase.cell]
            return abs(other.x0 - here.x0) < 2 && phrase.startsCell
                && phrase.tokens.upperBound == other.tokens.upperBound
                && phrase.row <= here.row && hasValueBelow(phrase.cell)
        }
        let ofDocument = labels.filter { phrase in
            phrase.means { meaning in
                switch meaning {
                case .number, .date, .dueDate, .customerNumber, .reference: true
                default: false
                }
            }
        }
        return Set(labels.map(\.cell)).count >= 3 && Set(ofDocument.map(\.cell)).count >= 2
    }

    private func hasValueBelow(_ cell: Int) -> Bool {
        lineBelow(cell).map { opening($0) == nil && abs(layout.cells[$0].x0 - layout.cells[cell].x0) < 2 } ?? false
    }

    private func isBelow(_ cell: Int, _ meaning: (Meaning) -> Bool) -> Bool {
        let value = layout.cells[cell]
        for row in layout.rows[..<value.row].indices.reversed().prefix(2) {
            for above in layout.rows[row].cells where layout.cells[above].overlaps(value) {
                let here = layout.cells[above]
                guard let label = opening(above), value.y0 - here.y1 < value.fontSize else { return false }
                return label.tokens.upperBound == here.tokens.upperBound && label.means(meaning)
            }
        }
        return false
    }
}
