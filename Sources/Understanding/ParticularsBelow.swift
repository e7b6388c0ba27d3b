import Model

/// Brings the particulars that stand below an address, after a blank line or one that says nothing ("BIC: …"), back to
/// that address: alone they would look like a party without a name.
struct ParticularsBelow {
    let page: LabelledPage

    func joined(_ blocks: [TextBlock]) -> [TextBlock] {
        var result: [TextBlock] = []
        for block in blocks {
            guard block.heading == nil, block.lines.allSatisfy(isParticular),
                let above = result.lastIndex(where: { isAbove($0, block) })
            else {
                result.append(block)
                continue
            }
            result[above].lines += block.lines
            result[above].anchor = block.anchor
        }
        return result
    }

    private func isAbove(_ block: TextBlock, _ other: TextBlock) -> Bool {
        guard let first = other.lines.first,
            block.lines.contains(where: { PostalLine($0.tokens, in: page.layout) != nil })
        else { return false }
        let cell = page.layout.cells[first.cell]
        let gap = cell.y0 - block.anchor.y1
        return block.anchor.row < cell.row && abs(block.anchor.x0 - cell.x0) < 2 && gap > 0 && gap < cell.fontSize * 2.6
    }

    /// "BTW: BE…", "Fax:", "www.…", an address of mail.
    private func isParticular(_ line: TextBlock.Line) -> Bool {
        let layout = page.layout
        if line.tokens.count <= 2, line.tokens.contains(where: { layout.tokens[$0].hasAt || isSite(layout.tokens[$0]) })
        {
            return true
        }
        guard let phrase = page.opening(line.cell), PostalLine(line.tokens, in: layout) == nil else { return false }
        let isIdentifier = phrase.means { meaning in
            switch meaning {
            case .identifier, .fax: true
            default: false
            }
        }
        let rest = phrase.tokens.upperBound..<line.tokens.upperBound
        return isIdentifier
            && (phrase.endsWithColon || rest.contains { layout.tokens[$0].digits > 3 || layout.tokens[$0].hasAt })
    }

    private func isSite(_ token: TextToken) -> Bool { token.text.hasPrefix("www.") || token.text.hasPrefix("http") }
}
