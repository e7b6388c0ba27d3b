import Model

/// The rows at the foot of a page where the issuer's legal particulars stand.
struct FooterRows {
    let page: LabelledPage
    let rows: Set<Int>

    init(page: LabelledPage, identifiers: [FoundIdentifier]) {
        self.page = page
        let layout = page.layout
        var rows: Set<Int> = []
        for row in layout.rows.indices where layout.rows[row].y0 > layout.height * 0.86 && page.tableRows[row] == .none
        {
            rows.insert(row)
        }
        // On a short page the foot follows the body at once: particulars in its last lines.
        let identified = Set(identifiers.filter { $0.owner != .customer }.map { layout.cells[$0.cell].row })
        var row = layout.rows.count - 1
        var misses = 0
        while row >= max(0, layout.rows.count - 6), layout.rows[row].y0 > layout.height * 0.25, misses < 2 {
            if identified.contains(row), FooterRows.readsLikeFooter(row, page, identifiers) {
                rows.insert(row)
            } else {
                misses += 1
            }
            row -= 1
        }
        if let start = FooterRows.groupBelowGap(page), identified.contains(where: { $0 >= start }) {
            rows.formUnion(start..<layout.rows.count)
        }
        // Particulars right above it belong to it.
        if var first = rows.min() {
            while first > 0, identified.contains(first - 1), page.tableRows[first - 1] == .none,
                layout.rows[first].y0 - layout.rows[first - 1].y1 < layout.bodySize,
                !page.phrases.contains(where: { $0.row == first - 1 && $0.means { $0 == .remark } })
            {
                first -= 1
                rows.insert(first)
            }
        }
        if let first = rows.min() { rows.formUnion(FooterRows.addressAbove(first, page)) }
        // What follows the first of them is foot too, whatever it holds.
        if let first = rows.min() {
            rows.formUnion((first..<layout.rows.count).filter { page.tableRows[$0] == .none })
        }
        self.rows = rows
    }

    /// The name and address that stand right above the first particulars, line by line in the same column.
    private static func addressAbove(_ first: Int, _ page: LabelledPage) -> Range<Int> {
        let layout = page.layout
        let anchor = layout.cells[layout.rows[first].cells.lowerBound]
        var top = first
        var hasTown = false
        while top > 0, first - top < 4, page.tableRows[top - 1] == .none,
            layout.rows[top].y0 - layout.rows[top - 1].y1 < layout.bodySize, layout.rows[top - 1].cells.count == 1
        {
            let above = layout.rows[top - 1].cells.lowerBound
            guard layout.cells[above].isAligned(with: anchor), page.opening(above) == nil else { break }
            if PostalLine(layout.cells[above].tokens, in: layout) != nil {
                if hasTown { break }
                hasTown = true
            }
            top -= 1
        }
        return hasTown ? top..<first : first..<first
    }

    /// Where the last few rows begin, when a wide gap parts them from the body.
    private static func groupBelowGap(_ page: LabelledPage) -> Int? {
        let layout = page.layout
        for row in layout.rows.indices.dropFirst().reversed().prefix(6) {
            if page.tableRows[row] != .none || layout.rows[row].y0 < layout.height * 0.5 { return nil }
            if layout.rows[row].y0 - layout.rows[row - 1].y1 > layout.bodySize * 5 { return row }
        }
        return nil
    }

    /// Begins with a particular ("IBAN …"), or strings several together with marks between them.
    private static func readsLikeFooter(_ row: Int, _ page: LabelledPage, _ identifiers: [FoundIdentifier]) -> Bool {
        let layout = page.layout
        guard page.tableRows[row] == .none else { return false }
        // A column of labels over values comes down the side of the page: who it speaks of is not told by that.
        let cells = layout.rows[row].cells
        if cells.count == 1, page.isBelowParticular(cells.lowerBound) { return false }
        let schemes = Set(identifiers.filter { layout.cells[$0.cell].row == row }.map(\.identifier.scheme))
        if schemes.contains(.iban), schemes.contains(.vat) || schemes.contains(.enterprise) { return true }
        let name = layout.cellText(layout.rows[row].cells.lowerBound)
        if !schemes.isDisjoint(with: [.vat, .enterprise]), !NameKey.legalForms(of: name).isEmpty { return true }
        if page.phrases.contains(where: { $0.row == row && $0.means { $0 == .remark } && $0.endsWithColon }) {
            return false
        }
        if let phrase = page.opening(layout.rows[row].cells.lowerBound),
            phrase.means({ meaning in
                if case .identifier = meaning { true } else { false }
            })
        {
            return true
        }
        var marks = 0
        for cell in layout.rows[row].cells {
            for index in layout.cells[cell].tokens {
                if ["|", "-", "–", "*", "•", "·", "/", "■", "♦"].contains(layout.tokens[index].text) { marks += 1 }
            }
        }
        return marks >= 2
    }

    /// One mention for all rows of the foot, and one for what strangers left there.
    func mentions(_ identifiers: [FoundIdentifier], _ used: inout [Bool]) -> [PartyFinder.Placed] {
        let layout = page.layout
        var own: [FoundIdentifier] = []
        var strangers: [PartyFinder.Placed] = []
        for (number, found) in identifiers.enumerated()
        where !used[number] && found.owner == .block || found.owner == .stranger {
            let row = layout.cells[found.cell].row
            guard !used[number], rows.contains(row), !page.isInColumnOfParticulars(found.cell) else { continue }
            used[number] = true
            if found.owner == .stranger {
                strangers.append(
                    PartyFinder.Placed(
                        mention: Mention(
                            place: .body, lines: [layout.cellText(found.cell)], identifiers: [found.identifier],
                            page: layout.number, line: found.row(in: layout) + 1)))
            } else {
                own.append(found)
            }
        }
        guard !rows.isEmpty, !own.isEmpty || rows.contains(where: hasLetters) else { return strangers }
        var foot = Mention(
            place: .footer, numbered: rows.sorted().map { ($0 + 1, layout.rowText($0)) }, page: layout.number)
        for found in own { foot.add(found.identifier, line: found.row(in: layout) + 1) }
        return [PartyFinder.Placed(mention: foot)] + strangers
    }

    private func hasLetters(_ row: Int) -> Bool {
        page.layout.rows[row].cells.contains { cell in
            page.layout.cells[cell].tokens.contains { page.layout.tokens[$0].letters > 3 }
        }
    }
}
