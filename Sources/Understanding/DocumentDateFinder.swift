import Model

/// Finds the document's date and its due date.
struct DocumentDateFinder {
    struct Found {
        let date: CalendarDate
        let score: Float
        let row: Int
    }

    let page: LabelledPage
    let values: ValueFinder
    let dates: DateReader
    let kind: DocumentKind?
    let title: Phrase?

    func find() -> Found? {
        let labelled = labelled(inSentences: false)
        if let labelled, labelled.score >= 3 { return labelled }
        return afterTitle() ?? unlabelled() ?? labelled ?? self.labelled(inSentences: true)
    }

    private func labelled(inSentences: Bool) -> Found? {
        best { phrase in
            guard phrase.isLabel != inSentences else { return 0 }
            var score: Float = 0
            for sense in phrase.senses {
                switch sense.meaning {
                case .date(.some(let ofKind)): score = max(score, weight(ofKind))
                case .date(nil): score = max(score, 8)
                default: break
                }
            }
            if phrase.means({ $0 == .otherDate || $0 == .dueDate }) || goesOn(phrase) { score = min(score, 2) }
            return score
        }
    }

    /// "Orderdatum" on an invoice is the order's date; on the order's confirmation it may be its own.
    private func weight(_ ofKind: DocumentKind) -> Float {
        switch (kind, ofKind) {
        case (nil, _): 6
        case (.some(let own), _) where own == ofKind: 10
        case (.creditNote, .invoice), (.proForma, .invoice), (.reminder, .invoice), (.orderConfirmation, .order),
            (.order, .orderConfirmation):
            3
        default: 2
        }
    }

    /// "Date of arrival", "Datum van plaatsing", "Date de mise en service": the date of something else.
    private func goesOn(_ phrase: Phrase) -> Bool {
        let cell = page.layout.cells[phrase.cell].tokens
        guard !phrase.endsWithColon, phrase.tokens.upperBound + 1 < cell.upperBound,
            page.layout.tokens[phrase.tokens.upperBound + 1].letters > 2
        else { return false }
        let next = page.layout.tokens[phrase.tokens.upperBound]
        return dates.vocabulary.isBetween(page.layout.folded[next.key])
    }

    func findDue() -> Found? {
        best { phrase in phrase.means { $0 == .dueDate } ? (phrase.isLabel ? 10 : 4) : 0 }
    }

    private func best(_ rate: (Phrase) -> Float) -> Found? {
        var best: Found?
        for phrase in page.phrases {
            var score = rate(phrase)
            guard score > 0 else { continue }
            switch page.tableRow(of: phrase) {
            case .head, .line: continue
            case .labels: if isListOfDocuments(phrase.row) { continue }
            case .none: break
            }
            if !phrase.isLabel { score *= 0.4 }
            guard score > best?.score ?? 0 else { continue }
            if let (date, row) = date(of: phrase) { best = Found(date: date, score: score, row: row) }
        }
        return best
    }

    /// One open invoice below its labels; the labels of the document itself speak of no amounts.
    private func isListOfDocuments(_ row: Int) -> Bool {
        (kind == .reminder || kind == .statement) && TableRow.speaksOfAmounts(row, page)
    }

    /// Behind a label the date follows at once; "Datum: zie bijlage 3 van 1/2/2025" is none.
    private func date(of phrase: Phrase) -> (CalendarDate, row: Int)? {
        for run in values.runs(for: phrase) {
            guard let start = run.tokens.first else { continue }
            let row = page.layout.row(of: start)
            if let found = dates.first(in: run.tokens), found.before <= 3 { return (found.date, row) }
            if let date = dates.compact(start) { return (date, row) }
            if run.place != .behind, let found = dates.first(in: values.goingOn(run.tokens)), found.before == 0 {
                return (found.date, row)
            }
        }
        let wrapped = values.wrapped(phrase)
        guard let start = wrapped.first, let found = dates.first(in: wrapped), found.before <= 1 else { return nil }
        return (found.date, page.layout.row(of: start))
    }

    /// "Factuur 2025/12 van 12 november 2025".
    private func afterTitle() -> Found? {
        guard let title, let kind else { return nil }
        let others = page.phrases.filter { $0.startsCell && $0.means { $0 == .title(kind) } }
        for phrase in [title] + others where page.layout.cells[phrase.cell].y0 < page.layout.height * 0.5 {
            let cell = page.layout.cells[phrase.cell].tokens
            // "Credit against our invoice 4711 dated 12 May" tells the date of the invoice.
            if let found = dates.first(in: phrase.tokens.upperBound..<cell.upperBound),
                found.before <= (phrase.tokens == title.tokens ? 6 : 3)
            {
                return Found(date: found.date, score: 3, row: phrase.row)
            }
        }
        return nil
    }

    /// "Mechelen, 12 november 2025": a short line in the upper half with a date at its end and no label.
    private func unlabelled() -> Found? {
        let layout = page.layout
        for row in layout.rows.indices where page.tableRows[row] == .none {
            if layout.rows[row].y0 > layout.height * 0.6 { break }
            for cell in layout.rows[row].cells {
                let range = layout.cells[cell].tokens
                guard range.count <= 7, !startsWithOtherLabel(cell), let found = dates.first(in: range),
                    found.behind <= 1, found.before <= 3
                else { continue }
                return Found(date: found.date, score: 1, row: row)
            }
        }
        return nil
    }

    private func startsWithOtherLabel(_ cell: Int) -> Bool {
        guard let phrase = page.opening(cell) else { return false }
        return phrase.means { meaning in
            switch meaning {
            case .date(.some), .otherDate, .dueDate, .reference, .remark, .number, .total: true
            default: false
            }
        }
    }
}
