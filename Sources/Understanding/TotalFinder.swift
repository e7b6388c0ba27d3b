import Model

/// Finds the grand total among the amounts that stand beside labels, and proves it by net plus VAT where they are
/// printed.
struct TotalFinder {
    struct Found {
        let amount: Amount
        let currency: String?
        let page: Int
        let row: Int
        let score: Float
    }

    struct Candidate {
        let sense: TotalSense
        let amount: AmountReader.Found
        let row: Int
        let isLabel: Bool
    }

    let page: LabelledPage
    let kind: DocumentKind?

    func find() -> Found? {
        let candidates = self.candidates()
        let nets = candidates.filter { $0.sense == .net }.map(\.amount.amount)
        let taxes = candidates.filter { $0.sense == .tax }.map(\.amount.amount)
        var best: Found?
        for candidate in candidates {
            var score = rank(candidate.sense)
            guard score > 0 else { continue }
            if !candidate.isLabel { score -= 45 }
            if proves(candidate.amount.amount, nets, taxes) { score += 40 }
            // Of equals the last one counts: sums stand below their parts.
            if score >= best?.score ?? -100 {
                best = Found(
                    amount: candidate.amount.amount, currency: candidate.amount.currency, page: page.layout.number,
                    row: candidate.row, score: score)
            }
        }
        return best ?? (speaksOfTax ? TotalByArithmetic(layout: page.layout).find() : nil)
    }

    private var speaksOfTax: Bool { page.phrases.contains { $0.means { $0 == .total(.tax) } } }

    private func rank(_ sense: TotalSense) -> Float {
        switch (kind, sense) {
        case (_, .net), (_, .tax), (_, .paid): 0
        case (.statement, .balance): 110
        case (.statement, .claimed): 100
        case (.reminder, .claimed): 110
        case (.reminder, .balance): 80
        case (.reminder, .payable): 105
        case (_, .gross): 100
        case (_, .payable): 85
        case (_, .plain): 60
        case (_, .claimed): 50
        case (_, .balance): 40
        }
    }

    /// True when the amount is a net amount plus some or all of the VAT amounts printed.
    private func proves(_ amount: Amount, _ nets: [Amount], _ taxes: [Amount]) -> Bool {
        guard !nets.isEmpty, !taxes.isEmpty else { return false }
        let all = taxes.reduce(Amount.zero) { $0 + $1.magnitude }
        for net in nets {
            let sum = net.magnitude
            if sum + all == amount.magnitude { return true }
            for tax in taxes where tax != .zero && sum + tax.magnitude == amount.magnitude { return true }
        }
        return false
    }

    func candidates() -> [Candidate] {
        var found: [Candidate] = []
        let reader = AmountReader(layout: page.layout)
        for (index, phrase) in page.phrases.enumerated() {
            let senses = phrase.senses.compactMap { sense in
                if case .total(let total) = sense.meaning { total } else { nil }
            }
            guard !senses.isEmpty else { continue }
            let tableRow = page.tableRows[phrase.row]
            if (tableRow == .head && !isTableOfTotals(phrase.row))
                || (tableRow == .labels && (kind == .reminder || kind == .statement))
            {
                continue
            }
            guard let amount = amount(of: phrase, index, reader) else { continue }
            for sense in isOfTax(phrase, index) ? [.tax] : senses {
                found.append(
                    Candidate(
                        sense: sense, amount: amount, row: phrase.row,
                        isLabel: phrase.isLabel || endsSentence(phrase, amount)))
            }
        }
        return found
    }

    /// "VAT total", "Totaal bedrag btw", "USt. 19 % gesamt": a total with nothing but the tax's name before or behind it.
    private func isOfTax(_ phrase: Phrase, _ index: Int) -> Bool {
        let layout = page.layout
        let cell = layout.cells[phrase.cell].tokens
        func isOnlyFigures(_ range: Range<Int>) -> Bool {
            range.allSatisfy { layout.tokens[$0].letters == 0 || Currency.code(layout.tokens[$0].text) != nil }
        }
        func isTax(_ other: Phrase) -> Bool {
            other.cell == phrase.cell && other.means { $0 == .total(.tax) } && !phrase.means { $0 == .total(.tax) }
        }
        if index > 0, isTax(page.phrases[index - 1]), page.phrases[index - 1].startsCell {
            let before = page.phrases[index - 1].tokens
            return isOnlyFigures(before.upperBound..<phrase.tokens.lowerBound)
                && isOnlyFigures(phrase.tokens.upperBound..<cell.upperBound)
        }
        if index + 1 < page.phrases.count, isTax(page.phrases[index + 1]), phrase.startsCell {
            let behind = page.phrases[index + 1].tokens
            return behind.lowerBound == phrase.tokens.upperBound && isOnlyFigures(behind.upperBound..<cell.upperBound)
        }
        return false
    }

    /// Net, VAT and gross side by side over their amounts.
    private func isTableOfTotals(_ row: Int) -> Bool {
        var senses: Set<TotalSense> = []
        for phrase in page.phrases where phrase.row == row {
            for sense in phrase.senses {
                if case .total(let total) = sense.meaning { senses.insert(total) }
            }
            let isArticles =
                phrase.means { $0 == .column }
                && !phrase.means { meaning in
                    if case .total = meaning { true } else { false }
                }
            if isArticles, phrase.isLabel, page.layout.cells[phrase.cell].tokens.count == phrase.tokens.count,
                page.layout.key(of: phrase.tokens).count > 3, !page.layout.text(of: phrase.tokens).contains("%")
            {
                return false
            }
        }
        return senses.contains(.net)
            && (!senses.isDisjoint(with: [.gross, .payable]) || senses.isSuperset(of: [.plain, .tax]))
    }

    /// "21% btw" begins with a figure; what stands before the phrase in its cell is short then.
    private func endsSentence(_ phrase: Phrase, _ amount: AmountReader.Found) -> Bool {
        let cell = page.layout.cells[phrase.cell].tokens
        return phrase.tokens.lowerBound - cell.lowerBound <= 2 && cell.upperBound - phrase.tokens.upperBound <= 4
    }

    private func amount(of phrase: Phrase, _ index: Int, _ reader: AmountReader) -> AmountReader.Found? {
        let layout = page.layout
        var end = layout.cells[layout.rows[phrase.row].cells.upperBound - 1].tokens.upperBound
        // Another total further right in the row begins its own value.
        for next in page.phrases[(index + 1)...] {
            if next.row != phrase.row { break }
            let isTotal = next.means { meaning in
                if case .total = meaning { true } else { false }
            }
            if isTotal, next.tokens.lowerBound > phrase.tokens.upperBound, next.isLabel {
                end = next.tokens.lowerBound
                break
            }
        }
        // In a sentence the amount follows at once, in a row it is the last one.
        if !phrase.isLabel, layout.cells[phrase.cell].tokens.count > 6 {
            let near = phrase.tokens.upperBound..<min(end, phrase.tokens.upperBound + 4)
            return near.isEmpty ? nil : reader.all(in: near).first
        }
        let right = phrase.tokens.upperBound..<end
        if !right.isEmpty, let last = reader.all(in: right).last { return last }
        return below(phrase, reader)
    }

    /// Below a heading of a small table of totals: the last amount of the column.
    private func below(_ phrase: Phrase, _ reader: AmountReader) -> AmountReader.Found? {
        let layout = page.layout
        let cell = layout.cells[phrase.cell]
        let isBesideOthers = layout.rows[phrase.row].cells.count > 1
        let column = page.column(of: phrase.cell)
        var last: AmountReader.Found?
        var y = cell.y1
        for row in layout.rows[(phrase.row + 1)...].indices {
            if layout.rows[row].y0 - y > max(cell.fontSize, layout.bodySize) * 1.6 { break }
            y = layout.rows[row].y1
            let cells = layout.rows[row].cells
            var hits = cells.filter { layout.cells[$0].overlaps(cell) }
            // A box of its own, with the amount set to the right in it.
            let isAlone = cells.count == 1 && phrase.startsCell && phrase.tokens.upperBound == cell.tokens.upperBound
            if hits.isEmpty, isBesideOthers || isAlone {
                hits = cells.filter { column.contains(layout.cells[$0].x0) && column.contains(layout.cells[$0].x1) }
            }
            var hit = false
            for other in hits {
                // A sentence below the table has amounts too.
                if page.opening(other) != nil || layout.cells[other].tokens.count > 6 { return last }
                if let amount = reader.all(in: layout.cells[other].tokens).last {
                    last = amount
                    hit = true
                }
            }
            if !hit { break }
        }
        return last
    }
}
