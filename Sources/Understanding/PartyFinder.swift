import Model

/// Tells which block of a page names the addressee, which the sender, and where everything else stands that
/// identifies a party.
struct PartyFinder {
    /// A mention with the cells it was made of.
    struct Placed {
        var mention: Mention
        var block: TextBlock?
    }

    let page: LabelledPage
    let blocks: [TextBlock]
    let identifiers: [FoundIdentifier]
    let kind: DocumentKind?
    /// The country of a post code of five digits, by the document's language.
    let fiveDigitCountry: String?

    func find() -> [Placed] {
        var places: [Int: Mention.Place] = [:]
        let footer = FooterRows(page: page, identifiers: identifiers)
        var candidates: [Int] = []
        for (index, block) in blocks.enumerated() {
            if let heading = block.heading, block.lines.count > 1 || isNamed(block) {
                if heading != .addressee || !isOnSlip(block) { places[index] = heading }
            } else if isCandidate(block, footer) {
                candidates.append(index)
            }
        }
        if candidates.count < 2 {
            // Addresses without a post code only where there are not two with one.
            candidates += blocks.indices.filter { index in
                !candidates.contains(index) && places[index] == nil && isUpper(blocks[index], footer)
                    && hasStreetOrCountry(blocks[index])
            }.prefix(2 - candidates.count)
        }
        assign(candidates, &places)
        if !places.values.contains(.addressee), let lone = loneAddressee(footer), places[lone] == nil {
            places[lone] = .addressee
        }
        if !places.values.contains(.sender), let letterhead = letterhead(places) { places[letterhead] = .sender }
        return placed(places, footer)
    }

    // MARK: Which block is whose

    /// Below the table the slip to be sent with the payment names both parties once more, or the payee alone.
    private func isOnSlip(_ block: TextBlock) -> Bool {
        guard let line = block.lines.first, let table = page.tableRows.lastIndex(of: .line) else { return false }
        let cell = page.layout.cells[line.cell]
        return cell.row > table
            && blocks.contains { other in
                other.lines.count > 1 && hasPostalLine(other)
                    && page.layout.cells[other.lines[0].cell].row < firstTableRow
            }
    }

    /// An address, or a name with something that identifies it, in the upper part of the page.
    private func isCandidate(_ block: TextBlock, _ footer: FooterRows) -> Bool {
        guard isUpper(block, footer), !beginsWithSentence(block) else { return false }
        if hasPostalLine(block) { return true }
        let cells = Set(block.cells)
        return block.lines.count >= 2 && block.lines.first.map { isNameLike($0) && !isLabelOrValue($0.cell) } == true
            && identifiers.contains { cells.contains($0.cell) && $0.identifier.scheme != .phone && $0.owner == .block }
    }

    /// "Gelieve ons het volgende te leveren:" above where to, or what.
    private func beginsWithSentence(_ block: TextBlock) -> Bool {
        guard let line = block.lines.first, let last = line.tokens.last else { return false }
        let layout = page.layout
        return block.heading == nil && (layout.tokens[last].endsWithColon || layout.tokens[last].text == ":")
            && line.tokens.filter { layout.tokens[$0].letters > 1 }.count >= 5
    }

    /// Words, and no label.
    private func isNameLike(_ line: TextBlock.Line) -> Bool {
        guard let last = line.tokens.last, !page.layout.tokens[last].endsWithColon else { return false }
        if let phrase = page.opening(line.cell),
            phrase.endsWithColon || (phrase.tokens == line.tokens && phrase.means(Meaning.isParticular))
        {
            return false
        }
        let text = page.layout.text(of: line.tokens)
        if text.hasPrefix("http") || text.hasPrefix("www.") || text.contains("@") { return false }
        return line.tokens.contains { page.layout.tokens[$0].letters > 1 }
    }

    private func hasPostalLine(_ block: TextBlock) -> Bool {
        block.lines.contains { PostalLine($0.tokens, in: page.layout) != nil }
    }

    private func isUpper(_ block: TextBlock, _ footer: FooterRows) -> Bool {
        guard let first = block.lines.first else { return false }
        let cell = page.layout.cells[first.cell]
        return cell.y0 < page.layout.height * 0.62 && !footer.rows.contains(cell.row) && cell.row < firstTableRow
    }

    /// An address without a post code as the neighbours write it: a line with a house number, or a country.
    private func hasStreetOrCountry(_ block: TextBlock) -> Bool {
        let layout = page.layout
        guard (3...8).contains(block.lines.count), let name = block.lines.first,
            !name.tokens.contains(where: { layout.tokens[$0].hasDigits }),
            !block.lines.contains(where: { layout.cells[$0.cell].tokens.count > 8 || isLabelOrValue($0.cell) })
        else { return false }
        for line in block.lines.dropFirst() {
            if page.opening(line.cell)?.first({ if case .country(let code) = $0 { code } else { nil } }) != nil {
                return true
            }
            let first = layout.tokens[line.tokens.lowerBound]
            let last = layout.tokens[line.tokens.upperBound - 1]
            let words = line.tokens.filter { layout.tokens[$0].letters > 2 }.count
            if words > 0, words < 5, (1...3).contains(first.digits) || (1...3).contains(last.digits) { return true }
        }
        return false
    }

    /// A cell that begins with a label, or stands right of one.
    private func isLabelOrValue(_ cell: Int) -> Bool {
        func isLabel(_ cell: Int) -> Bool {
            page.opening(cell)?.means { meaning in
                switch meaning {
                case .number, .date, .dueDate, .otherDate, .total, .customerNumber, .reference, .remark, .title: true
                default: false
                }
            } ?? false
        }
        let row = page.layout.rows[page.layout.cells[cell].row].cells
        return isLabel(cell) || (cell > row.lowerBound && isLabel(cell - 1))
    }

    /// A single line under a heading counts when it has more than a person's name.
    private func isNamed(_ block: TextBlock) -> Bool {
        guard let line = block.lines.first else { return false }
        return !NameKey.legalForms(of: page.layout.text(of: line.tokens)).isEmpty
            || PostalLine(line.tokens, in: page.layout) != nil || block.heading != .sender
    }

    /// Nothing but an e-mail address or a number, above the table, may be all that names the addressee.
    private func loneAddressee(_ footer: FooterRows) -> Int? {
        blocks.indices.first { index in
            let block = blocks[index]
            guard let line = block.lines.first else { return false }
            let cell = page.layout.cells[line.cell]
            return cell.row < firstTableRow && cell.y0 < page.layout.height * 0.62 && !footer.rows.contains(cell.row)
                && cell.tokens.count <= 6
                && identifiers.contains { $0.cell == line.cell && $0.owner == .block && $0.identifier.scheme != .phone }
        }
    }

    /// A name set large at the top of the page, without an address.
    private func letterhead(_ places: [Int: Mention.Place]) -> Int? {
        let layout = page.layout
        return blocks.indices.first { index in
            guard places[index] == nil, let line = blocks[index].lines.first else { return false }
            let cell = layout.cells[line.cell]
            return cell.y0 < layout.height * 0.2 && cell.fontSize > layout.bodySize * 1.15 && cell.tokens.count <= 8
                && layout.tokens[cell.tokens.lowerBound].letters > 1 && cell.row < firstTableRow
        }
    }

    private var firstTableRow: Int { page.tableRows.firstIndex { $0 == .head } ?? page.layout.rows.count }

    private func assign(_ candidates: [Int], _ places: inout [Int: Mention.Place]) {
        let scorer = SenderScore(page: page, blocks: blocks, identifiers: identifiers)
        let hasSender = places.values.contains(.sender)
        let hasAddressee = places.values.contains(.addressee)
        var ranked = candidates.map { ($0, scorer.score(blocks[$0])) }.sorted { $0.1 > $1.1 }
        if !hasSender, !hasAddressee {
            if ranked.count == 1 {
                places[ranked[0].0] = ranked[0].1 >= 4 ? .sender : .addressee
                return
            }
        }
        if !hasSender, let first = ranked.first, !hasAddressee || first.1 > -4 {
            places[first.0] = .sender
            ranked.removeFirst()
            // The line above the window begins with the name that the letterhead bears too.
            for (index, _) in ranked where bearsOneName(blocks[index], blocks[first.0]) { places[index] = .sender }
            ranked.removeAll { places[$0.0] != nil }
        }
        // An address before anything else: a name with a number only may be the sender's particulars.
        if let address = ranked.lastIndex(where: { hasPostalLine(blocks[$0.0]) }) {
            ranked.append(ranked.remove(at: address))
        }
        if !hasAddressee, let last = ranked.last {
            if hasSender, last.1 > 8 {
                places[last.0] = .sender
            } else {
                places[last.0] = .addressee
            }
            ranked.removeLast()
        }
        // A second block of the sender's, such as its numbers below its address or a line above the window.
        for (index, score) in ranked where score >= 8 { places[index] = .sender }
    }

    private func bearsOneName(_ block: TextBlock, _ other: TextBlock) -> Bool {
        guard let first = block.lines.first, let second = other.lines.first else { return false }
        let (key, otherKey) = (page.layout.key(of: first.tokens), page.layout.key(of: second.tokens))
        guard min(key.count, otherKey.count) >= 6 else { return false }
        return key.count < otherKey.count ? otherKey.starts(with: key) : key.starts(with: otherKey)
    }

    // MARK: Mentions

    private var writer: MentionWriter { MentionWriter(page: page, fiveDigitCountry: fiveDigitCountry) }

    private func placed(_ places: [Int: Mention.Place], _ footer: FooterRows) -> [Placed] {
        var result: [Placed] = []
        var used = Array(repeating: false, count: identifiers.count)
        let customer: Mention.Place = kind == .order ? .sender : .addressee
        var takenOver: Set<Mention.Place> = []
        // "Your VAT number" in or right below an address is that one's, whoever is the customer.
        let owners = identifiers.map { found in places.keys.first { holds(blocks[$0], found) } }
        for (index, block) in blocks.enumerated() {
            guard let place = places[index] else { continue }
            let cells = Set(block.cells)
            var own: [FoundIdentifier] = []
            let first = takenOver.insert(place).inserted
            for (number, found) in identifiers.enumerated() where !used[number] {
                let inBlock = found.owner == .block ? cells.contains(found.cell) : owners[number] == index
                let byLabel =
                    first && owners[number] == nil
                    && ((found.owner == .customer && place == customer)
                        || (found.owner == .supplier && place == (customer == .addressee ? .sender : .addressee)))
                if inBlock || byLabel {
                    used[number] = true
                    own.append(found)
                }
            }
            result.append(Placed(mention: writer.mention(block, place, own), block: block))
        }
        result += footer.mentions(identifiers, &used)
        result += rest(customer, &used)
        return result
    }

    /// True for a number that belongs to a party by its label, and stands in the block or as its next line.
    private func holds(_ block: TextBlock, _ found: FoundIdentifier) -> Bool {
        guard found.owner == .customer || found.owner == .supplier, let last = block.lines.last else { return false }
        if block.lines.contains(where: { $0.cell == found.cell }) { return true }
        let (above, cell) = (page.layout.cells[last.cell], page.layout.cells[found.cell])
        return abs(above.x0 - cell.x0) < 2 && cell.row > above.row && cell.y0 - above.y1 < above.fontSize * 1.3
            && PostalLine(last.tokens, in: page.layout) != nil
    }

    /// What no block holds: lines of the body, row by row.
    private func rest(_ customer: Mention.Place, _ used: inout [Bool]) -> [Placed] {
        var result: [Placed] = []
        var rows: [Int: Int] = [:]
        for (number, found) in identifiers.enumerated() where !used[number] {
            let row = page.layout.cells[found.cell].row
            used[number] = true
            let place = found.owner == .customer ? customer : .body
            if place == .body, let index = rows[row] {
                result[index].mention.add(found.identifier, line: found.row(in: page.layout) + 1)
                continue
            }
            if place == .body { rows[row] = result.count }
            let line =
                place == .body
                ? page.layout.rowText(row)
                : "\(page.layout.cellText(found.cell)) \(found.identifier.value)"
            var mention = Mention(place: place, lines: [line], page: page.layout.number, line: row + 1)
            mention.add(found.identifier, line: found.row(in: page.layout) + 1)
            result.append(Placed(mention: mention))
        }
        return result
    }
}

extension [Identifier] {
    mutating func appendOnce(_ identifier: Identifier) {
        if !contains(identifier) { append(identifier) }
    }
}
