import Model

/// Finds the document's own number among the numbers that stand behind labels.
struct DocumentNumberFinder {
    struct Found {
        let text: String
        let score: Float
        /// Where the number stands: below its label, where that heads a column.
        let row: Int
        let tokens: Range<Int>
    }

    let page: LabelledPage
    let values: ValueFinder
    let numbers: NumberReader
    let kind: DocumentKind?
    let title: Phrase?

    func find() -> Found? {
        var best: Found?
        for phrase in page.phrases {
            let score = self.score(phrase)
            guard score > 0, score > best?.score ?? 0 else { continue }
            for run in values.runs(for: phrase) {
                guard let number = numbers.number(in: run.tokens),
                    isPlausible(number.text, number.tokens, run.place, phrase)
                else {
                    continue
                }
                best = Found(
                    text: number.text, score: score, row: page.layout.row(of: number.tokens.lowerBound),
                    tokens: number.tokens)
                break
            }
        }
        return best ?? belowTitle()
    }

    /// A number alone below the title, or behind a line, that can be nothing else: "2025/807", "VF25-00311".
    private func belowTitle() -> Found? {
        guard let title else { return nil }
        let layout = page.layout
        let above = layout.cells[title.cell]
        for row in layout.rows[(title.row + 1)...].indices {
            if layout.rows[row].y0 - above.y1 > above.fontSize * 1.6 { return nil }
            for cell in layout.rows[row].cells where layout.cells[cell].isAligned(with: above) {
                let range = layout.cells[cell].tokens
                guard range.count == 1, page.opening(cell) == nil, let number = numbers.number(in: range),
                    isUnmistakable(number.text)
                else { return nil }
                return Found(text: number.text, score: 2.5, row: row, tokens: number.tokens)
            }
        }
        return nil
    }

    /// Longer than a year or a post code, and no identifier of a party.
    private func isUnmistakable(_ text: String) -> Bool {
        let digits = text.utf8.count { $0 >= 48 && $0 <= 57 }
        guard digits >= 3, digits >= 6 || text.utf8.count > digits, !PostalLine.isCode(text) else { return false }
        return !["BE", "NL", "DE", "FR"].contains { Identifier(scheme: .vat, text: text, country: $0) != nil }
            && Identifier(scheme: .iban, text: text) == nil
    }

    /// One open invoice below its labels; the labels of the document itself speak of no amounts.
    private func isListOfDocuments(_ row: Int) -> Bool {
        (kind == .reminder || kind == .statement) && TableRow.speaksOfAmounts(row, page)
    }

    private func score(_ phrase: Phrase) -> Float {
        switch page.tableRow(of: phrase) {
        case .head, .line: return 0
        case .labels: if isListOfDocuments(phrase.row) { return 0 }
        case .none: break
        }
        var score: Float = 0
        for sense in phrase.senses {
            switch sense.meaning {
            case .number(.some(let ofKind)):
                guard phrase.isLabel else { continue }
                score = max(score, ofKind == kind ? 10 : isRelated(ofKind) ? 6 : kind == nil ? 5 : 0)
            case .number(nil):
                guard phrase.isLabel else { continue }
                score = max(score, 4 + nearness(phrase))
            case .title(let ofKind) where ofKind == kind:
                guard phrase.tokens == title?.tokens || (phrase.startsCell && page.isFirst(phrase)) else { continue }
                score = max(score, phrase.tokens == title?.tokens ? 9 : isHigh(phrase) ? 6.5 : 3)
            default: break
            }
        }
        // What is called by a label that also means another document's number is that only for want of better.
        let isReference = phrase.means { meaning in
            switch meaning {
            case .reference("order"): kind != .order
            case .reference, .customerNumber, .identifier: true
            default: false
            }
        }
        if isReference, score > 0 { score = kind == .reminder || kind == .statement ? 0 : min(score, 2) }
        if score > 0, page.layout.cells[phrase.cell].y0 > page.layout.height * 0.6 { score *= 0.3 }
        return score
    }

    /// "Ordernummer" is the number of an order and of its confirmation alike.
    private func isRelated(_ other: DocumentKind) -> Bool {
        switch (kind, other) {
        case (.orderConfirmation, .order), (.order, .orderConfirmation), (.proForma, .invoice), (.creditNote, .invoice),
            (.deliveryNote, .orderConfirmation):
            true
        default: false
        }
    }

    /// Above the table, where a second title may stand that has the number.
    private func isHigh(_ phrase: Phrase) -> Bool {
        page.layout.cells[phrase.cell].y0 < page.layout.height * 0.4
            && phrase.row < page.tableRows.firstIndex { $0 == .head } ?? page.layout.rows.count
    }

    /// A plain "Nr." counts more beside or below the title.
    private func nearness(_ phrase: Phrase) -> Float {
        guard let title else { return 0 }
        let distance = abs(page.layout.cells[phrase.cell].y0 - page.layout.cells[title.cell].y0)
        return distance < page.layout.bodySize * 4 ? 2 : 0
    }

    private func isPlausible(_ text: String, _ tokens: Range<Int>, _ place: ValueFinder.Place, _ phrase: Phrase) -> Bool
    {
        // "Aanmaning 2" and "Relance n° 2" tell how often it was asked.
        if kind == .reminder, text.utf8.count < 3 { return false }
        let isTitle = phrase.means { meaning in
            if case .title = meaning { true } else { false }
        }
        if isTitle {
            // "Factuur 2025" may name a year; below a title there stands anything.
            if place == .below { return page.tableRows[phrase.row] == .labels && isUnmistakable(text) }
            if place == .right, text.utf8.count < 3 || page.isBelowLabel(page.layout.cell(of: tokens.lowerBound)) {
                return false
            }
        }
        return true
    }
}
