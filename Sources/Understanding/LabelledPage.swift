/// A page with the phrases of the dictionaries found on it, and the rows that are tables.
struct LabelledPage {
    let layout: PageLayout
    /// Where finders note what they do not take; nil when nobody asks.
    let rejections: Rejections?
    private(set) var phrases: [Phrase] = []
    /// For each cell, the range of its phrases.
    private(set) var phrasesOfCell: [Range<Int>] = []
    /// How often each language's words occur, in the vocabulary's order of languages.
    private(set) var languageTally: [Int]
    /// Cells that hold the second line of a title.
    private var endsOfTitles: Set<Int> = []
    /// Lower lines of labels that go over several, with the senses of the whole.
    private var lowerLines: [Int: [Vocabulary.Sense]] = [:]
    /// For each row, the row where the labels that begin in it end: itself, but where one goes over several lines.
    private(set) var lastRowOfLabels: [Int]
    /// For each row, whether it belongs to a table of lines or heads one.
    private(set) var tableRows: [TableRow] = []

    init(_ layout: PageLayout, vocabulary: Vocabulary, _ rejections: Rejections? = nil) {
        self.layout = layout
        self.rejections = rejections
        languageTally = Array(repeating: 0, count: vocabulary.languages.count)
        lastRowOfLabels = Array(layout.rows.indices)
        phrases.reserveCapacity(layout.tokens.count / 2)
        phrasesOfCell.reserveCapacity(layout.cells.count)
        for cell in layout.cells.indices {
            let start = phrases.count
            find(in: cell, vocabulary)
            phrasesOfCell.append(start..<phrases.count)
        }
        tableRows = TableRow.classify(self)
    }

    /// True for all but the first line of a label that goes over several.
    func isLowerLine(_ cell: Int) -> Bool { lowerLines[cell] != nil }

    /// The phrase with which a cell begins.
    func opening(_ cell: Int) -> Phrase? {
        guard let first = phrasesOfCell[cell].first, phrases[first].startsCell,
            phrases[first].tokens.lowerBound <= layout.cells[cell].tokens.lowerBound + 1
        else { return nil }
        return phrases[first]
    }

    /// True when no other phrase stands before it in its cell, but what tells the subject, and its cell is not the value
    /// of a label at its left: "PO" in "Ref.: PO 8674" names no purchase order.
    func isFirst(_ phrase: Phrase) -> Bool {
        for index in phrasesOfCell[phrase.cell] {
            let other = phrases[index]
            if other.tokens == phrase.tokens { return !isValue(phrase.cell) }
            if !other.means({ $0 == .subject }) { return false }
        }
        return true
    }

    /// True right of a label that fills its cell, set no larger than it.
    func isValue(_ cell: Int) -> Bool {
        let here = layout.cells[cell]
        guard cell > layout.rows[here.row].cells.lowerBound, let label = opening(cell - 1) else { return false }
        let left = layout.cells[cell - 1]
        let isAlone = label.tokens.upperBound >= left.tokens.upperBound - (label.endsWithColon ? 1 : 0)
        return isAlone && here.fontSize < left.fontSize * 1.15 && label.means(Meaning.isBeforeNumber)
    }

    /// "page 1, line 12: …", as evidence is told.
    func evidence(row: Int) -> String {
        let how = layout.isRecognized ? ", read by OCR" : ""
        return "page \(layout.number), line \(row + 1)\(how): \(layout.rowText(row))"
    }

    /// Notes what stands in a row and is not taken for `fact`, because of `reason`.
    func reject(_ fact: String, _ value: @autoclosure () -> String, row: Int, because reason: @autoclosure () -> String)
    {
        rejections?.note(fact, value(), at: evidence(row: row), because: reason())
    }

    /// True when the phrase heads a table, or stands in one.
    func isInTable(_ phrase: Phrase) -> Bool { tableRow(of: phrase) != .none }

    /// The part that the phrase plays in a table. A label in a column of its own beside the table, level with its lines,
    /// plays none.
    func tableRow(of phrase: Phrase) -> TableRow {
        let part = tableRows[phrase.row]
        return (part == .line || part == .head) && isBesideTable(phrase) ? .none : part
    }

    private func isBesideTable(_ phrase: Phrase) -> Bool {
        let cell = layout.cells[phrase.cell]
        guard phrase.startsCell, phrase.tokens.upperBound == cell.tokens.upperBound,
            let head = tableRows[...phrase.row].lastIndex(of: .head)
        else { return false }
        let columns = layout.rows[head].cells.filter { !hasValueOfItsOwn($0) }.map { layout.cells[$0] }
        let gutter = layout.bodySize * 0.8
        let left = columns.map(\.x0).min() ?? 0
        let right = columns.map(\.x1).max() ?? layout.width
        return cell.x1 + gutter < left || cell.x0 - gutter * 2 > right
    }

    /// True at either end of a row, when right below stands a value, alone in a row that no line of a table shares.
    private func hasValueOfItsOwn(_ cell: Int) -> Bool {
        let here = layout.cells[cell]
        let row = layout.rows[here.row].cells
        guard row.count > 2, cell == row.lowerBound || cell == row.upperBound - 1, layout.rows.count > here.row + 1,
            let below = lineBelow(cell), layout.cells[below].tokens.contains(where: { layout.tokens[$0].hasDigits })
        else { return false }
        return layout.cells[below].row == here.row + 1 && layout.rows[here.row + 1].cells.count == 1
    }

    // MARK: Finding

    private mutating func find(in cell: Int, _ vocabulary: Vocabulary) {
        let range = layout.cells[cell].tokens
        if endsOfTitles.contains(cell) { return }
        if let senses = lowerLines[cell] { return appendLine(cell, of: senses) }
        if let title = brokenTitle(cell, vocabulary) { return phrases.append(title) }
        if let label = WrappedLabel(from: cell, on: self, senses: { self.senses(of: $0, vocabulary) }) {
            return append(label)
        }
        var index = range.lowerBound
        var free = true
        while index < range.upperBound {
            let token = layout.tokens[index]
            if token.key.isEmpty {
                free = free || isSeparator(token.text)
                index += 1
                continue
            }
            guard
                let (end, senses) = longest(from: index, to: range.upperBound, vocabulary)
                    ?? compound(index, in: cell, vocabulary)
            else {
                free = false
                index += 1
                continue
            }
            tally(senses)
            if senses.contains(where: { $0.meaning != .word }) {
                let colon =
                    layout.tokens[end - 1].endsWithColon
                    || (end < range.upperBound && layout.tokens[end].text == ":")
                phrases.append(
                    Phrase(
                        tokens: index..<end, cell: cell, row: layout.cells[cell].row, senses: senses,
                        startsCell: free, endsWithColon: colon))
            }
            free =
                layout.tokens[end - 1].text.utf8.last == UInt8(ascii: "|")
                || senses.contains { $0.meaning == .subject }
            index = end
        }
    }

    /// A title in large letters that goes on below: "Confirmation de votre", "commande".
    private mutating func brokenTitle(_ cell: Int, _ vocabulary: Vocabulary) -> Phrase? {
        let first = layout.cells[cell]
        guard first.fontSize > layout.bodySize * 1.15, first.tokens.count <= 5, let below = lineBelow(cell),
            layout.cells[below].tokens.count <= 4, abs(layout.cells[below].fontSize - first.fontSize) < 0.5
        else { return nil }
        let titles = senses(of: [cell, below], vocabulary).filter { sense in
            if case .title = sense.meaning { true } else { false }
        }
        guard !titles.isEmpty else { return nil }
        endsOfTitles.insert(below)
        tally(titles)
        return Phrase(
            tokens: first.tokens, cell: cell, row: first.row, senses: titles, startsCell: true, endsWithColon: false)
    }

    /// What the words of several cells mean together.
    private func senses(of cells: [Int], _ vocabulary: Vocabulary) -> [Vocabulary.Sense] {
        var hash = GrowingHash()
        for cell in cells { hash.add(layout.key(of: layout.cells[cell].tokens)) }
        return vocabulary.senses(hash) ?? []
    }

    /// Each line stands for the whole label: the value may be beside any of them, or below the last.
    private mutating func append(_ label: WrappedLabel) {
        tally(label.senses)
        let rows = label.cells.map { layout.cells[$0].row }
        if let first = rows.first, let last = rows.last {
            for row in first...last { lastRowOfLabels[row] = max(lastRowOfLabels[row], last) }
        }
        for lower in label.cells.dropFirst() { lowerLines[lower] = label.senses }
        if let first = label.cells.first { appendLine(first, of: label.senses) }
    }

    private mutating func appendLine(_ cell: Int, of senses: [Vocabulary.Sense]) {
        guard !senses.isEmpty, let last = layout.cells[cell].tokens.last else { return }
        phrases.append(
            Phrase(
                tokens: layout.cells[cell].tokens, cell: cell, row: layout.cells[cell].row, senses: senses,
                startsCell: true, endsWithColon: layout.tokens[last].endsWithColon))
    }

    /// The longest phrase that begins with this token and ends with a token.
    private func longest(from start: Int, to end: Int, _ vocabulary: Vocabulary) -> (Int, [Vocabulary.Sense])? {
        var hash = GrowingHash()
        var best: (Int, [Vocabulary.Sense])?
        let reach = layout.tokens[start].text.utf8.count == 1 ? 32 : 12
        for index in start..<min(end, start + reach) {
            let key = layout.tokens[index].key
            if key.isEmpty {
                if layout.tokens[index].text == ":" || layout.tokens[index].text == "|" { break }
                continue
            }
            hash.add(layout.folded[key])
            guard let senses = vocabulary.senses(hash) else { break }
            if !senses.isEmpty { best = (index + 1, senses) }
            if layout.tokens[index].endsWithColon { break }
        }
        return best
    }

    /// A word set as a title that ends with a known one: "Prijsaanbieding", "Onkostenfactuur", "Teilrechnung".
    private func compound(_ index: Int, in cell: Int, _ vocabulary: Vocabulary) -> (Int, [Vocabulary.Sense])? {
        let token = layout.tokens[index]
        let range = layout.cells[cell].tokens
        // "W A R E N R E C H N U N G": each letter is a word.
        let isSpaced =
            range.count >= 9 && range.allSatisfy { layout.tokens[$0].letters == 1 && layout.tokens[$0].digits == 0 }
        guard index == range.lowerBound,
            isSpaced
                || (token.letters >= 9 && token.key.count == token.letters && standsOut(token, range))
        else { return nil }
        let end = isSpaced ? range.upperBound : index + 1
        let key = token.key.lowerBound..<layout.tokens[end - 1].key.upperBound
        guard key.count >= 9 else { return nil }
        for start in (key.lowerBound + 2)..<(key.upperBound - 5) {
            var hash = GrowingHash()
            hash.add(layout.folded[start..<key.upperBound])
            let titles = (vocabulary.senses(hash) ?? []).filter { sense in
                if case .title = sense.meaning { true } else { false }
            }
            if !titles.isEmpty { return (end, titles) }
        }
        return nil
    }

    /// Bold, large, or high on the page and alone or before a number.
    private func standsOut(_ token: TextToken, _ range: Range<Int>) -> Bool {
        if token.bold || token.fontSize > layout.bodySize * 1.15 { return true }
        guard token.y0 < layout.height * 0.35 else { return false }
        return range.count == 1
            || (range.count <= 6 && range.dropFirst().prefix(2).contains { layout.tokens[$0].hasDigits })
    }

    private func isSeparator(_ text: String) -> Bool {
        text.utf8.count <= 3 && text != "." && text != "," && text != "€"
    }

    /// Only words that not all languages share tell the language; labels tell more than common words. A phrase tells it
    /// once, however much it means.
    private mutating func tally(_ senses: [Vocabulary.Sense]) {
        let mask = senses.reduce(0) { $0 | $1.languages }
        guard mask.nonzeroBitCount == 1 || mask.nonzeroBitCount * 2 <= languageTally.count else { return }
        if mask.nonzeroBitCount == 1 {
            languageTally[mask.trailingZeroBitCount] += senses.allSatisfy { $0.meaning == .word } ? 2 : 3
        } else {
            for other in languageTally.indices where mask & (1 << UInt16(other)) != 0 { languageTally[other] += 1 }
        }
    }
}
