import Model

/// Tells a bank's statement of an account from what a supplier says is open: balances before and after, movements
/// with the accounts of others, and no column of document numbers. Whoever stands on its lines is no party to it.
struct BankStatement {
    let readers: [PageReader]

    struct Found {
        let reader: PageReader
        let row: Int
    }

    /// Enough to be a bank's where the page calls itself a statement, or nothing.
    static let enough = 3
    /// Enough whatever it calls itself.
    static let certain = 6
    /// From so many on, accounts are not one supplier's own.
    private static let manyAccounts = 3
    private static let manyRows = 3

    /// Where the balance stands that tells a bank's statement; nil for all other documents.
    func find(_ kind: DocumentKind?) -> Found? {
        let opening = readers.lazy.compactMap { reader in row(reader) { $0 == .openingBalance }.map { (reader, $0) } }
            .first
        let closing = readers.lazy.compactMap { reader in row(reader) { $0 == .total(.balance) }.map { (reader, $0) } }
            .first
        guard let (reader, row) = opening ?? closing else { return nil }
        var points = (opening == nil ? 0 : 2) + (closing == nil ? 0 : 1)
        let movements = readers.reduce(0) { $0 + self.movements($1) }
        points += min(2, movements)
        let (numbered, bare) = readers.map(datedRows).reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
        if bare >= Self.manyRows, bare > numbered { points += 2 }
        if numbered >= Self.manyRows, numbered > bare { points -= 2 }
        if readers.contains(where: hasColumnOfDocuments) { points -= 3 }
        let limit = kind == nil || kind == .statement ? Self.enough : Self.certain
        guard points + 2 >= limit else { return nil }
        if accounts >= Self.manyAccounts { points += 2 }
        return points >= limit ? Found(reader: reader, row: row) : nil
    }

    private func row(_ reader: PageReader, _ meaning: (Meaning) -> Bool) -> Int? {
        reader.page.phrases.first { $0.startsCell && $0.means(meaning) }?.row
    }

    /// Rows that say how money moved, with an amount.
    private func movements(_ reader: PageReader) -> Int {
        let layout = reader.page.layout
        let rows = Set(reader.page.phrases.filter { $0.startsCell && $0.means { $0 == .movement } }.map(\.row))
        return rows.count { row in
            reader.page.tableRows[row] == .head
                || layout.rows[row].cells.contains { isAmount(layout.cells[$0], layout) }
        }
    }

    private func isAmount(_ cell: TextCell, _ layout: PageLayout) -> Bool {
        cell.tokens.contains { AmountText(layout.tokens[$0].text)?.decimals?.count == 2 }
    }

    /// The rows that begin with a date and end with an amount: with a number of a document, and without.
    private func datedRows(_ reader: PageReader) -> (numbered: Int, bare: Int) {
        let layout = reader.page.layout
        var (numbered, bare) = (0, 0)
        for row in layout.rows where row.cells.count > 2 {
            let first = layout.cells[row.cells.lowerBound]
            guard beginsWithDay(first, reader), isAmount(layout.cells[row.cells.upperBound - 1], layout) else {
                continue
            }
            let others = row.cells.dropFirst().flatMap { layout.cells[$0].tokens }
            let rest = first.tokens.dropFirst() + others
            if rest.contains(where: { isNumber($0, reader) }) { numbered += 1 } else { bare += 1 }
        }
        return (numbered, bare)
    }

    /// "15/07/2026", and "15.07." as lines of an account have it.
    private func beginsWithDay(_ cell: TextCell, _ reader: PageReader) -> Bool {
        if reader.dates.begins(at: cell.tokens.lowerBound, end: cell.tokens.upperBound) { return true }
        let parts = reader.page.layout.tokens[cell.tokens.lowerBound].text.split { "/.-".contains($0) }
        guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }), let day = Int(parts[0]), let month = Int(parts[1])
        else { return false }
        return (1...31).contains(day) && (1...12).contains(month)
    }

    /// Long enough for a document's number, and neither amount nor date nor account.
    private func isNumber(_ index: Int, _ reader: PageReader) -> Bool {
        let token = reader.page.layout.tokens[index]
        guard token.digits >= 3, AmountText(token.text)?.decimals == nil,
            !reader.dates.begins(at: index, end: index + 1)
        else { return false }
        return token.digits < 16 && !token.text.hasPrefix("+")
    }

    private func hasColumnOfDocuments(_ reader: PageReader) -> Bool {
        let page = reader.page
        return page.phrases.contains { phrase in
            page.tableRows[phrase.row] == .head && phrase.startsCell
                && phrase.means { meaning in
                    switch meaning {
                    case .title(.invoice), .number: true
                    default: false
                    }
                }
        }
    }

    /// How many different accounts stand on the pages.
    private var accounts: Int {
        var all: Set<Identifier> = []
        for reader in readers {
            all.formUnion(reader.identifiers(nil).map(\.identifier).filter { $0.scheme == .iban })
        }
        return all.count
    }
}
