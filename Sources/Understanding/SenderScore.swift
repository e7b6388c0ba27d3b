import Model

/// Weighs how likely a block is the issuer's own: by what it shares with the foot of the page and the payment lines,
/// by what only issuers print of themselves, and by its place.
struct SenderScore {
    let page: LabelledPage
    let blocks: [TextBlock]
    let identifiers: [FoundIdentifier]

    /// Above zero speaks for the sender, below for the addressee.
    func score(_ block: TextBlock) -> Float {
        let layout = page.layout
        guard let first = block.lines.first else { return 0 }
        let cell = layout.cells[first.cell]
        let cells = Set(block.cells)
        var score: Float = 0
        var domains: Set<String> = []
        var own: Set<Identifier> = []
        for found in identifiers where found.owner == .block && cells.contains(found.cell) {
            switch found.identifier.scheme {
            case .iban: score += 6
            case .website: score += 3
            case .phone: score += 1.5
            case .email: score += 2
            case .vat, .enterprise: score += 0.7
            default: break
            }
            own.formUnion(found.identifier.equivalents)
            if let domain = domain(of: found.identifier) { domains.insert(domain) }
        }
        score += shared(own, domains, outside: cells)
        score += registration(cells)
        if nameRecurs(first, cells) { score += 5 }
        if isNamedByDomain(first, cells) { score += 4 }
        if block.lines.contains(where: isPersonLine) { score -= 4 }
        if block.lines.count == 1, layout.cells[first.cell].tokens.count > 6 { score += 6 }
        score += place(of: cell, block)
        return score
    }

    /// Identifiers and mail domains that stand elsewhere on the page too: at its foot, or where to pay.
    private func shared(_ own: Set<Identifier>, _ domains: Set<String>, outside cells: Set<Int>) -> Float {
        var score: Float = 0
        for found in identifiers where found.owner == .block && !cells.contains(found.cell) {
            if own.contains(found.identifier) { score = max(score, 12) }
            if let domain = domain(of: found.identifier), domains.contains(domain) { score = max(score, 8) }
        }
        return score
    }

    /// Who invoices must print a VAT number: the only one on the page is the sender's.
    private func registration(_ cells: Set<Int>) -> Float {
        var inside = false
        var outside = false
        for found in identifiers where found.identifier.scheme == .vat || found.identifier.scheme == .enterprise {
            if found.owner == .customer || found.owner == .stranger { continue }
            if cells.contains(found.cell) { inside = true } else { outside = true }
        }
        return inside && !outside ? 2 : !inside && outside ? -1.5 : 0
    }

    private func domain(of identifier: Identifier) -> String? {
        switch identifier.scheme {
        case .email:
            let domain = EmailAddress.domain(identifier.value)
            return SenderScore.sharedHosts.contains(domain) ? nil : domain
        case .website: return identifier.value
        default: return nil
        }
    }

    private static let sharedHosts: Set<String> = [
        "gmail.com", "hotmail.com", "outlook.com", "yahoo.com", "telenet.be", "skynet.be", "icloud.com", "live.be",
        "hotmail.be", "proximus.be", "gmx.de", "web.de", "orange.fr", "wanadoo.fr", "live.nl", "ziggo.nl", "kpnmail.nl",
    ]

    /// The line of small print above an address window: name, street and town with marks between them.
    private func isOnReturnAddress(_ key: [UInt8], _ cells: Set<Int>) -> Bool {
        let layout = page.layout
        return layout.cells.indices.contains { index in
            let cell = layout.cells[index]
            return !cells.contains(index) && cell.tokens.count >= 5
                && cell.tokens.contains { layout.tokens[$0].isDash || layout.tokens[$0].text == "|" }
                && layout.key(of: cell.tokens).contains(key)
        }
    }

    /// Letterheads may be set flush right, addresses are not.
    private func isRightAligned(_ block: TextBlock) -> Bool {
        let cells = block.lines.map { page.layout.cells[$0.cell] }
        guard cells.count > 1, let left = cells.map(\.x0).min(), let right = cells.map(\.x0).max(),
            let low = cells.map(\.x1).min(), let high = cells.map(\.x1).max()
        else { return false }
        return high - low < 3 && right - left > 8
    }

    /// The name stands again outside all blocks: at the foot, below the greeting, in the terms.
    private func nameRecurs(_ line: TextBlock.Line, _ cells: Set<Int>) -> Bool {
        let layout = page.layout
        let key = Array(layout.key(of: line.tokens))
        guard key.count >= 5 else { return false }
        let row = layout.cells[line.cell].row
        guard
            let after = layout.rows[(row + 1)...].indices.first(where: { candidate in
                !layout.rows[candidate].cells.contains(where: cells.contains)
            })
        else { return false }
        let start = layout.tokens[layout.cells[layout.rows[after].cells.lowerBound].tokens.lowerBound].key.lowerBound
        return layout.folded[start...].contains(key) || isOnReturnAddress(key, cells)
    }

    /// "Cronos Furniture" and www.cronos.example at the foot of the page.
    private func isNamedByDomain(_ line: TextBlock.Line, _ cells: Set<Int>) -> Bool {
        let layout = page.layout
        let words = line.tokens.map { layout.key(of: $0..<$0 + 1) }.filter { $0.count >= 5 }
        guard !words.isEmpty else { return false }
        return identifiers.contains { found in
            guard !cells.contains(found.cell), found.owner == .block, let domain = domain(of: found.identifier) else {
                return false
            }
            return words.contains { Array(domain.utf8)[...].contains(Array($0)) }
        }
    }

    private func isPersonLine(_ line: TextBlock.Line) -> Bool {
        page.opening(line.cell)?.means { $0 == .person } ?? false
    }

    private func place(of cell: TextCell, _ block: TextBlock) -> Float {
        let layout = page.layout
        let top = cell.y0 / max(1, layout.height)
        var score: Float = top < 0.09 ? 1.5 : top > 0.13 && top < 0.32 ? -1.5 : 0
        if isRightAligned(block) {
            score += 3
        } else if cell.x0 > layout.width * 0.5, top > 0.06, top < 0.35 {
            score -= 2.5
        }
        if cell.fontSize > layout.bodySize * 1.15 { score += 2 }
        if cell.bold { score += 0.5 }
        let isTopmost = !blocks.contains { other in
            guard let line = other.lines.first else { return false }
            return layout.cells[line.cell].y0 < cell.y0 - layout.bodySize && other.lines.count > 1
        }
        if isTopmost { score += 1 }
        return score
    }
}

extension ArraySlice<UInt8> {
    /// True when `part` stands in the slice.
    func contains(_ part: [UInt8]) -> Bool {
        guard let first = part.first, count >= part.count else { return false }
        var index = startIndex
        while index <= endIndex - part.count {
            if self[index] == first, self[index..<index + part.count].elementsEqual(part) { return true }
            index += 1
        }
        return false
    }
}
