import Model

/// Writes a block down as a mention: its lines without whom it is in care of, and its identifiers, the telephone as one
/// of the country of the address.
struct MentionWriter {
    let page: LabelledPage
    /// The country of a post code of five digits, by the document's language.
    let fiveDigitCountry: String?

    func mention(_ block: TextBlock, _ place: Mention.Place, _ own: [FoundIdentifier]) -> Mention {
        let layout = page.layout
        var lines: [(number: Int, text: String)] = []
        func numbered(_ line: TextBlock.Line) -> (number: Int, text: String) {
            (layout.cells[line.cell].row + 1, layout.text(of: line.tokens))
        }
        var country: String?
        for (index, line) in block.lines.enumerated() {
            if index > 0, let opening = page.opening(line.cell), opening.means({ $0 == .careOf }) { continue }
            lines.append(numbered(line))
            if let postal = PostalLine(line.tokens, in: layout) {
                country = postal.country ?? country ?? (postal.postCode.utf8.count == 5 ? fiveDigitCountry : nil)
            }
            if let known = page.opening(line.cell)?.first({ if case .country(let code) = $0 { code } else { nil } }) {
                country = known
            }
        }
        if lines.isEmpty { lines = block.lines.map(numbered) }
        var mention = Mention(place: place, numbered: lines, page: layout.number)
        for found in own {
            var identifier = found.identifier
            if let printed = found.printed, let country,
                let local = Identifier(scheme: .phone, text: printed, country: country)
            {
                identifier = local
            }
            mention.add(identifier, line: found.row(in: layout) + 1)
        }
        return mention
    }
}
