import Model

/// Brings the particulars that stand below an address, after a blank line or one that says nothing ("BIC: …"), back to
/// that address: alone they would look like a party without a name.
struct ParticularsBelow {
    let page: LabelledPage

    func joined(_ blocks: [TextBlock]) -> [TextBlock] {
        var result: [TextBlock] = []
        for block in blocks {
            guard block.heading == nil,
                let above = result.lastIndex(where: { lacksTown($0, block) })
                    ?? (block.lines.allSatisfy(isParticular) ? result.lastIndex(where: { isAbove($0, block) }) : nil)
            else {
                result.append(block)
                continue
            }
            result[above].lines += block.lines
            result[above].anchor = block.anchor
        }
        return result
    }

    /// True when the block is a name and a street, and the other begins with the town, set a little lower.
    private func lacksTown(_ block: TextBlock, _ other: TextBlock) -> Bool {
        let layout = page.layout
        guard let first = other.lines.first, let postal = PostalLine(first.tokens, in: layout),
            postal.tokens.lowerBound == first.tokens.lowerBound, (2...5).contains(block.lines.count),
            let last = block.lines.last, last.tokens.contains(where: { layout.tokens[$0].hasDigits }),
            !block.lines.contains(where: { PostalLine($0.tokens, in: layout) != nil || isParticular($0) })
        else { return false }
        let (cell, above) = (layout.cells[first.cell], layout.cells[last.cell])
        return above.row < cell.row && abs(above.x0 - cell.x0) < 2 && abs(above.fontSize - cell.fontSize) < 0.6
            && cell.y0 - above.y1 < cell.fontSize * 2.6
    }

    private func isAbove(_ block: TextBlock, _ other: TextBlock) -> Bool {
        guard let first = other.lines.first,
            block.headingEdge != nil || block.lines.contains(where: { PostalLine($0.tokens, in: page.layout) != nil })
        else { return false }
        let cell = page.layout.cells[first.cell]
        let gap = cell.y0 - block.anchor.y1
        let isBelow = abs(block.anchor.x0 - cell.x0) < 2 || abs((block.headingEdge ?? -100) - cell.x0) < 2
        return block.anchor.row < cell.row && isBelow && gap > 0 && gap < cell.fontSize * 2.6
    }

    /// "BTW: BE…", "Fax:", "www.…", an address of mail.
    private func isParticular(_ line: TextBlock.Line) -> Bool {
        let layout = page.layout
        guard let last = line.tokens.last, PostalLine(line.tokens, in: layout) == nil else { return false }
        if line.tokens.count <= 2, line.tokens.contains(where: { layout.tokens[$0].hasAt || isSite(layout.tokens[$0]) })
        {
            return true
        }
        if isBankCode(line) { return true }
        guard let phrase = page.opening(line.cell) else {
            // "Incassant ID: …": some label that no dictionary has, with a number that is no date, or nothing.
            let digits = line.tokens.reduce(0) { $0 + layout.tokens[$1].digits }
            return page.phrasesOfCell[line.cell].isEmpty && (digits == 0 || digits > 8)
                && layout.tokens[line.tokens.lowerBound...min(last, line.tokens.lowerBound + 2)]
                    .contains(where: \.endsWithColon)
        }
        let isIdentifier = phrase.means { meaning in
            switch meaning {
            case .identifier, .fax: true
            default: false
            }
        }
        let rest = phrase.tokens.upperBound..<line.tokens.upperBound
        let digits = rest.reduce(0) { $0 + layout.tokens[$1].digits }
        return isIdentifier
            && (phrase.endsWithColon || digits > 5
                || rest.contains { layout.tokens[$0].hasAt || isSite(layout.tokens[$0]) })
    }

    /// "BIC GEBABEBB": a label that tells of no party, and eight or eleven capitals and figures.
    private func isBankCode(_ line: TextBlock.Line) -> Bool {
        guard let phrase = page.opening(line.cell), phrase.means({ $0 == .remark }),
            let last = line.tokens.last, phrase.tokens.upperBound == last
        else { return false }
        let token = page.layout.tokens[last]
        return [8, 11].contains(token.text.utf8.count) && token.letters >= 6 && token.small == 0
            && token.letters + token.digits == token.text.utf8.count
    }

    private func isSite(_ token: TextToken) -> Bool { token.text.hasPrefix("www.") || token.text.hasPrefix("http") }
}
