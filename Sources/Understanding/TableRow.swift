import Model

/// The part a row plays in a table.
enum TableRow {
    case none
    /// Heads a table of articles, or of invoices on a statement.
    case head
    /// Labels side by side with their values in one row below: number, date and customer of the document.
    case labels
    /// A line below a head.
    case line

    static func classify(_ page: LabelledPage) -> [TableRow] {
        var rows = Array(repeating: TableRow.none, count: page.layout.rows.count)
        var row = 0
        while row < rows.count {
            guard let head = headKind(row, page) else {
                row += 1
                continue
            }
            let last = page.lastRowOfLabels[row]
            for labels in row...last { rows[labels] = head }
            row = last + 1
            guard head == .head else { continue }
            while row < rows.count, continues(row, page) {
                rows[row] = headKind(row, page) == .head ? .head : .line
                row += 1
            }
        }
        return rows
    }

    private static func headKind(_ row: Int, _ page: LabelledPage) -> TableRow? {
        var labels = 0
        var columns = 0
        var ofDocument = 0
        var withValue = 0
        var parties = 0
        for cell in cellsOfLabels(row, page) {
            for index in page.phrasesOfCell[cell] {
                let phrase = page.phrases[index]
                if phrase.endsWithColon { return nil }
                guard phrase.startsCell || phrase.means({ $0 == .column }) else { continue }
                if phrase.means(isOfDocument) { ofDocument += 1 }
                if phrase.means({ $0 == .column }) {
                    // "Référence" and "TVA" may be the customer's as well as a column.
                    if !phrase.means(isOfDocument) { columns += 1 }
                    labels += 1
                } else if phrase.means(isLabelMeaning) {
                    labels += 1
                    if phrase.means({ $0 == .role(.buyer) || $0 == .role(.seller) }) { parties += 1 }
                }
            }
            let range = page.layout.cells[cell].tokens
            if range.contains(where: { page.layout.tokens[$0].digits > 2 }) { withValue += 1 }
        }
        guard withValue == 0 else { return nil }
        if labels == 2, columns == 0, isRowOfBoxes(row, page) { return .labels }
        guard labels >= 3, labels - parties >= 2 else { return nil }
        if columns >= 2, columns > ofDocument || ofDocument < 2 || speaksOfAmounts(row, page) { return .head }
        return valueRows(below: row, page) >= 2 ? .head : .labels
    }

    /// Nothing but labels, and in the row below a value straight under each of them.
    private static func isRowOfBoxes(_ row: Int, _ page: LabelledPage) -> Bool {
        let layout = page.layout
        let labels = cellsOfLabels(row, page)
        let below = page.lastRowOfLabels[row] + 1
        guard below < layout.rows.count, layout.rows[below].cells.count == labels.count,
            layout.rows[below].y0 - layout.rows[below - 1].y1 < layout.bodySize * 2.6
        else { return false }
        var withFigures = 0
        for label in labels {
            guard let phrase = page.opening(label), phrase.tokens.upperBound == layout.cells[label].tokens.upperBound,
                let value = layout.rows[below].cells.first(where: { layout.cells[$0].overlaps(layout.cells[label]) }),
                page.opening(value) == nil
            else { return false }
            if layout.cells[value].tokens.contains(where: { layout.tokens[$0].hasDigits }) { withFigures += 1 }
        }
        return withFigures * 2 > labels.count
    }

    /// The cells of a row, and of the rows over which labels that begin in it go on; each label once.
    private static func cellsOfLabels(_ row: Int, _ page: LabelledPage) -> [Int] {
        (row...page.lastRowOfLabels[row]).flatMap { page.layout.rows[$0].cells }.filter { !page.isLowerLine($0) }
    }

    /// How many of the rows below fill at least as many cells with figures as half of the labels.
    private static func valueRows(below row: Int, _ page: LabelledPage) -> Int {
        var count = 0
        let labels = cellsOfLabels(row, page).count
        let first = page.lastRowOfLabels[row] + 1
        for next in first..<max(first, min(first + 4, page.layout.rows.count)) {
            let filled = page.layout.rows[next].cells.count { cell in
                page.opening(cell) == nil
                    && page.layout.cells[cell].tokens.contains { page.layout.tokens[$0].hasDigits }
            }
            if filled * 2 < labels { break }
            if next == first || !goesOn(next - 1, page) { count += 1 }
        }
        return count
    }

    /// True when a narrow column broke a value in this row: "RE-2025-" over "01869", "24 september" over "2026".
    private static func goesOn(_ row: Int, _ page: LabelledPage) -> Bool {
        let tokens = page.layout.tokens
        return page.layout.rows[row].cells.contains { cell in
            let here = page.layout.cells[cell].tokens
            guard let last = here.last, let below = page.lineBelow(cell) else { return false }
            let rest = page.layout.cells[below].tokens
            if let mark = tokens[last].text.utf8.last, "-/".utf8.contains(mark) {
                return tokens[rest.lowerBound].hasDigits
            }
            let isDayAndMonth = here.count == 2 && tokens[here.lowerBound].hasDigits && !tokens[last].hasDigits
            return isDayAndMonth && rest.count == 1 && tokens[rest.lowerBound].digits == 4
        }
    }

    /// What is said of a document as a whole, and not of its lines.
    private static func isOfDocument(_ meaning: Meaning) -> Bool {
        switch meaning {
        case .number, .date, .dueDate, .customerNumber, .accountNumber, .reference, .buyerIdentifier, .identifier: true
        default: false
        }
    }

    /// True for a row of labels that speak of amounts: the invoices of a statement, and the table of totals.
    static func speaksOfAmounts(_ row: Int, _ page: LabelledPage) -> Bool {
        cellsOfLabels(row, page).contains { cell in
            page.phrasesOfCell[cell].contains { index in
                // "TVA" is a number as well as an amount.
                !page.phrases[index].means(isOfDocument)
                    && page.phrases[index].means { meaning in
                        if case .total = meaning { true } else { false }
                    }
            }
        }
    }

    private static func isLabelMeaning(_ meaning: Meaning) -> Bool {
        switch meaning {
        case .number, .date, .dueDate, .otherDate, .total, .customerNumber, .accountNumber, .reference, .remark,
            .buyerIdentifier, .role:
            true
        default: false
        }
    }

    /// A table goes on until totals begin, or a wide gap.
    private static func continues(_ row: Int, _ page: LabelledPage) -> Bool {
        let layout = page.layout
        guard layout.rows[row].y0 - layout.rows[row - 1].y1 < layout.bodySize * 4 else { return false }
        for cell in layout.rows[row].cells {
            guard let phrase = page.opening(cell) else { continue }
            let isTotal = phrase.means { meaning in
                if case .total = meaning { true } else { false }
            }
            if isTotal || phrase.endsWithColon || phrase.means({ $0 == .greeting }) {
                return headKind(row, page) == .head
            }
            if phrase.means(isLabelMeaning), cell == layout.rows[row].cells.lowerBound,
                layout.rows[row].cells.count <= 2, layout.cells[cell].tokens.count > phrase.tokens.count
            {
                return false
            }
        }
        // The foot of the page, close below.
        let cells = layout.rows[row].cells
        if cells.count == 1 {
            let marks = layout.cells[cells.lowerBound].tokens.count {
                layout.tokens[$0].isDash || layout.tokens[$0].text == "|"
            }
            if marks >= 2 { return false }
        }
        // A tax line such as "21% btw 25,74" begins with a figure.
        let range = layout.rows[row].cells.lowerBound
        if layout.rows[row].cells.count <= 3,
            page.phrasesOfCell[range].contains(where: { index in
                page.phrases[index].means { $0 == .total(.tax) }
            })
        {
            return false
        }
        return true
    }
}
