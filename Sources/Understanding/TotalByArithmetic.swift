import Model

/// Finds the total of a letter that tells its price in a sentence, without labels: three amounts of which the second
/// is the tax on the first, and the third their sum.
struct TotalByArithmetic {
    let layout: PageLayout

    /// More amounts than a letter has would make a sum by chance.
    private static let mostAmounts = 40
    /// The rates of VAT in Europe, with room for reduced and mixed ones.
    private static let rates = 0.02...0.28

    func find() -> TotalFinder.Found? {
        let reader = AmountReader(layout: layout)
        var amounts: [(found: AmountReader.Found, row: Int)] = []
        for row in layout.rows.indices {
            let cells = layout.rows[row].cells
            let tokens =
                layout.cells[cells.lowerBound].tokens.lowerBound..<layout.cells[cells.upperBound - 1].tokens.upperBound
            for found in reader.all(in: tokens) where found.hasCents { amounts.append((found, row)) }
            if amounts.count > TotalByArithmetic.mostAmounts { return nil }
        }
        for last in amounts.indices.reversed() where last >= 2 {
            let total = amounts[last].found.amount.magnitude
            for first in 0..<(last - 1) {
                let net = amounts[first].found.amount.magnitude
                for second in (first + 1)..<last where net + amounts[second].found.amount.magnitude == total {
                    guard isTax(amounts[second].found.amount, on: net) else { continue }
                    return TotalFinder.Found(
                        amount: amounts[last].found.amount, currency: amounts[last].found.currency,
                        page: layout.number, row: amounts[last].row, score: 20)
                }
            }
        }
        return nil
    }

    private func isTax(_ tax: Amount, on net: Amount) -> Bool {
        guard let tax = Double(tax.magnitude.description), let net = Double(net.description), net > 0 else {
            return false
        }
        return TotalByArithmetic.rates.contains(tax / net)
    }
}
