import Model

/// Cuts a page's columns into blocks: at gaps, labels, titles, greetings and tables.
struct BlockFinder {
    let page: LabelledPage
    let values: ValueFinder
    let numbers: NumberReader
    let kind: DocumentKind?

    func find() -> [TextBlock] {
        var done: [TextBlock] = []
        var open: [TextBlock] = []
        var breakers: Set<Int> = []
        for row in page.layout.rows.indices {
            if page.tableRows[row] != .none {
                done += open
                open = []
                continue
            }
            for cell in page.layout.rows[row].cells { place(cell, &open, &done, &breakers) }
            let y = page.layout.rows[row].y0
            let old = open.filter { y - $0.anchor.y1 > page.layout.bodySize * 4 }
            if !old.isEmpty {
                done += old
                open.removeAll { y - $0.anchor.y1 > page.layout.bodySize * 4 }
            }
        }
        done += open
        let blocks = done.filter { !$0.lines.isEmpty }.flatMap(splitAtSecondAddress)
            .sorted { $0.lines[0].tokens.lowerBound < $1.lines[0].tokens.lowerBound }
        return ParticularsBelow(page: page).joined(blocks)
    }

    private func place(_ cell: Int, _ open: inout [TextBlock], _ done: inout [TextBlock], _ breakers: inout Set<Int>) {
        let here = page.layout.cells[cell]
        if let (place, rest) = heading(cell) {
            close(over: here, &open, &done)
            let lines = rest.isEmpty ? [] : [TextBlock.Line(cell: cell, tokens: rest)]
            var block = TextBlock(lines: lines, heading: place, anchor: here)
            if let first = rest.first {
                var indented = here
                indented.x0 = page.layout.tokens[first].x0
                block.indented = indented
            }
            open.append(block)
            return
        }
        if isBreaker(cell, breakers) {
            breakers.insert(cell)
            // A number straight below the heading of a party stands before its name.
            if let index = open.firstIndex(where: { $0.lines.isEmpty && here.isAligned(with: $0.anchor) }) {
                open[index].anchor = here
                return
            }
            close(over: here, &open, &done)
            return
        }
        let line = TextBlock.Line(cell: cell, tokens: here.tokens)
        if let index = open.firstIndex(where: { stands(cell, beside: $0) }) {
            open[index].lines = [line]
            open[index].headingEdge = open[index].anchor.x0
            open[index].anchor = here
            return
        }
        guard let index = parent(of: here, open) else {
            close(over: here, &open, &done)
            open.append(TextBlock(lines: [line], anchor: here))
            return
        }
        let distance = here.middle - open[index].anchor.middle
        let pitch = open[index].pitch
        if pitch > 2 * max(here.fontSize, firstSize(open[index])), distance < pitch * 0.7, open[index].lines.count == 2,
            open[index].heading == nil
        {
            // The second line belongs to what follows, the first stood alone.
            let second = open[index].lines.removeLast()
            if let first = open[index].lines.first { open[index].anchor = page.layout.cells[first.cell] }
            done.append(open[index])
            open[index] = TextBlock(lines: [second, line], anchor: here, pitch: distance)
            return
        }
        open[index].lines.append(line)
        open[index].anchor = here
        open[index].indented = nil
        if open[index].lines.count > 1 { open[index].pitch = distance }
    }

    /// True right of a heading that has nothing below it: "Klant:   Peeters BV".
    private func stands(_ cell: Int, beside block: TextBlock) -> Bool {
        let layout = page.layout
        guard block.heading != nil, block.lines.isEmpty, cell > 0 else { return false }
        let (label, here) = (layout.cells[cell - 1], layout.cells[cell])
        guard label.row == here.row, block.anchor.row == here.row, block.anchor.x0 == label.x0,
            here.x0 - label.x1 < layout.width * 0.2
        else { return false }
        for row in layout.rows[(here.row + 1)...].indices {
            if layout.rows[row].y0 - label.y1 > label.fontSize * 2.5 { break }
            if layout.rows[row].cells.contains(where: { layout.cells[$0].overlaps(label) }) { return false }
        }
        return true
    }

    /// The open block that this cell continues: aligned, and not further down than its lines stand apart.
    private func parent(of cell: TextCell, _ open: [TextBlock]) -> Int? {
        var best: Int?
        for (index, block) in open.enumerated() {
            let last = block.anchor
            guard last.row < cell.row,
                cell.isAligned(with: last) || block.indented.map(cell.isAligned) == true
                    || isUnderLetterhead(cell, block)
            else { continue }
            let distance = cell.middle - last.middle
            let size = max(cell.fontSize, last.fontSize)
            let limit = block.pitch > 0 ? max(block.pitch * 1.25 + 1, size * 1.5) : size * 2.9
            guard distance <= limit || (distance <= size * 3.5 && completes(block, cell)) else { continue }
            if best == nil || last.row > open[best ?? 0].anchor.row { best = index }
        }
        return best
    }

    /// True straight below a name set larger. Centered or at the right, its edges are less exact than those of the address:
    /// its letters are often wider or narrower than the program reckoned that set the page.
    private func isUnderLetterhead(_ cell: TextCell, _ block: TextBlock) -> Bool {
        let name = block.anchor
        guard block.lines.count == 1, block.heading == nil, cell.row == name.row + 1,
            name.fontSize > cell.fontSize * 1.3, cell.overlaps(name)
        else { return false }
        let slack = name.fontSize / 2
        return abs(name.x1 - cell.x1) < slack || abs((name.x0 + name.x1) - (cell.x0 + cell.x1)) / 2 < slack
    }

    /// True when the cell, or the one below it, is the line with the post code that the block still lacks.
    private func completes(_ block: TextBlock, _ cell: TextCell) -> Bool {
        let layout = page.layout
        guard (1...4).contains(block.lines.count),
            !block.lines.contains(where: { PostalLine($0.tokens, in: layout) != nil })
        else { return false }
        if PostalLine(cell.tokens, in: layout) != nil { return true }
        let index = layout.cell(of: cell.tokens.lowerBound)
        return page.lineBelow(index).map { PostalLine(layout.cells[$0].tokens, in: layout) != nil } ?? false
    }

    /// What stands in the way of the cell's column ends there.
    private func close(over cell: TextCell, _ open: inout [TextBlock], _ done: inout [TextBlock]) {
        done += open.filter { $0.anchor.overlaps(cell) && $0.anchor.row < cell.row }
        open.removeAll { $0.anchor.overlaps(cell) && $0.anchor.row < cell.row }
    }

    /// "Factuuradres", "Klant:", "Bill to: Peeters BV", and what stands behind it in the cell.
    private func heading(_ cell: Int) -> (Mention.Place, Range<Int>)? {
        guard let phrase = page.opening(cell) else { return nil }
        let rest = phrase.tokens.upperBound..<page.layout.cells[cell].tokens.upperBound
        let isAlone = rest.allSatisfy { page.layout.tokens[$0].key.isEmpty } || isHeadingToo(rest, cell)
        guard isAlone || phrase.endsWithColon, !numbers.isCustomerNumber(values, phrase) else { return nil }
        guard let place = phrase.first(place) else { return nil }
        if !isAlone,
            values.runs(for: phrase).contains(where: { numbers.number(in: $0.tokens) != nil && $0.place == .behind })
        {
            return nil
        }
        if !isAlone, phrase.means({ $0 == .remark }) { return nil }
        let start = rest.first { !page.layout.tokens[$0].key.isEmpty } ?? rest.upperBound
        return (place, isAlone ? rest.upperBound..<rest.upperBound : start..<rest.upperBound)
    }

    private func isBreaker(_ cell: Int, _ breakers: Set<Int>) -> Bool {
        let layout = page.layout
        let here = layout.cells[cell]
        if here.tokens.count > 14, !isReturnAddress(here.tokens) { return true }
        guard let phrase = page.opening(cell) else { return false }
        let rest = phrase.tokens.upperBound..<here.tokens.upperBound
        let isAlone = rest.allSatisfy { layout.tokens[$0].key.isEmpty }
        for sense in phrase.senses {
            switch sense.meaning {
            case .title:
                if isAlone || numbers.number(in: rest) != nil { return true }
            case .number, .customerNumber, .accountNumber, .reference:
                if isAlone || phrase.endsWithColon || numbers.number(in: rest) != nil { return true }
            case .date, .dueDate, .otherDate:
                if isAlone || phrase.endsWithColon || numbers.dates.first(in: rest) != nil { return true }
            case .total:
                let isIdentifier = phrase.means(isIdentity)
                if (phrase.endsWithColon && !isIdentifier) || !AmountReader(layout: layout).all(in: rest).isEmpty {
                    return true
                }
            case .remark, .subject, .buyerIdentifier:
                if isAlone || phrase.endsWithColon || phrase.tokens.count > 1 || isBelow(breakers, here) { return true }
            case .role(.buyer):
                if numbers.isCustomerNumber(values, phrase) { return true }
            case .greeting:
                if isAlone || phrase.tokens.count > 1 || endsLikeGreeting(here) { return true }
            default: break
            }
        }
        return false
    }

    /// The same heading in another language: "Klant / Client".
    private func isHeadingToo(_ range: Range<Int>, _ cell: Int) -> Bool {
        var covered = 0
        for index in page.phrasesOfCell[cell] where page.phrases[index].tokens.lowerBound >= range.lowerBound {
            if page.phrases[index].first(place) != nil { covered += page.phrases[index].tokens.count }
        }
        return covered == range.count { !page.layout.tokens[$0].key.isEmpty }
    }

    /// On an order the customer is who sends the paper.
    private func place(_ meaning: Meaning) -> Mention.Place? {
        switch meaning {
        case .heading(let place): place
        case .role(.delivery): .delivery
        case .role(let role): (role == .buyer) == (kind == .order) ? .sender : .addressee
        default: nil
        }
    }

    private func isIdentity(_ meaning: Meaning) -> Bool {
        if case .identifier = meaning { true } else { false }
    }

    /// "Monsieur Dupont," greets, "Monsieur Jean Dupont" is an addressee.
    private func endsLikeGreeting(_ cell: TextCell) -> Bool {
        page.layout.tokens[cell.tokens.upperBound - 1].text.utf8.last.map { ",!.".utf8.contains($0) } ?? false
    }

    private func firstSize(_ block: TextBlock) -> Float {
        block.lines.first.map { page.layout.cells[$0.cell].fontSize } ?? 0
    }

    /// True below another label of the same column: "Verkoper Jan Peeters" is one too then.
    private func isBelow(_ breakers: Set<Int>, _ cell: TextCell) -> Bool {
        guard cell.row > 0 else { return false }
        return page.layout.rows[cell.row - 1].cells.contains {
            breakers.contains($0) && page.layout.cells[$0].isAligned(with: cell)
        }
    }

    private func isReturnAddress(_ range: Range<Int>) -> Bool { PostalLine(range, in: page.layout) != nil }

    /// Two addresses in one column without a gap: the second begins behind the first one's last particulars.
    private func splitAtSecondAddress(_ block: TextBlock) -> [TextBlock] {
        let layout = page.layout
        let postal = block.lines.indices.filter { PostalLine(block.lines[$0].tokens, in: layout) != nil }
        guard postal.count >= 2, postal[1] - postal[0] >= 3 else { return [block] }
        var cut = postal[0] + 1
        while cut < postal[1] - 1, isParticular(block.lines[cut]) { cut += 1 }
        var first = block
        var second = block
        first.lines = Array(block.lines[..<cut])
        second.lines = Array(block.lines[cut...])
        second.heading = nil
        return [first] + splitAtSecondAddress(second)
    }

    /// A line that closes an address: country, number, e-mail, telephone.
    private func isParticular(_ line: TextBlock.Line) -> Bool {
        let layout = page.layout
        if line.tokens.contains(where: { layout.tokens[$0].hasAt || layout.tokens[$0].digits > 5 }) { return true }
        guard let phrase = page.opening(line.cell) else { return false }
        return phrase.means { meaning in
            switch meaning {
            case .identifier, .country, .fax: true
            default: false
            }
        }
    }
}
