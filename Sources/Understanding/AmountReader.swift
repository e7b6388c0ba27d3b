import Model

/// Reads amounts of money however they are grouped: 1.212,24 · 1 876,40 · 1,110.28 · 1'234.50 · 1.500,-.
struct AmountReader {
    struct Found {
        let amount: Amount
        let currency: String?
        let tokens: Range<Int>
        /// True when cents are printed.
        let hasCents: Bool
    }

    let layout: PageLayout

    /// All amounts in the run, from left to right; percentages and plain numbers without cents and currency left out.
    func all(in run: Range<Int>) -> [Found] {
        var found: [Found] = []
        var index = run.lowerBound
        while index < run.upperBound {
            if layout.tokens[index].hasDigits, let amount = amount(at: index, in: run) {
                index = amount.tokens.upperBound
                if amount.hasCents || amount.currency != nil { found.append(amount) }
            } else {
                index += 1
            }
        }
        return found
    }

    private func amount(at start: Int, in run: Range<Int>) -> Found? {
        guard var reading = AmountText(layout.tokens[start].text) else { return nil }
        var end = start + 1
        // Blanks between groups of three digits.
        while end < run.upperBound, reading.mayGoOn, let next = AmountText(layout.tokens[end].text),
            reading.append(next), layout.tokens[end].x0 - layout.tokens[end - 1].x1 < layout.tokens[end].fontSize * 0.7
        {
            end += 1
        }
        if end < run.upperBound {
            let after = layout.tokens[end].text
            if after.hasPrefix("%") { return nil }
            if reading.currency == nil, let currency = Currency.code(after) {
                reading.currency = currency
                end += 1
            } else if after == "-" {
                reading.isNegative = true
            }
        }
        if start > run.lowerBound {
            let before = layout.tokens[start - 1].text
            if reading.currency == nil { reading.currency = Currency.code(before) }
            if before == "-" || before == "–" || before == "-€" { reading.isNegative = true }
        }
        guard let amount = reading.amount else { return nil }
        return Found(
            amount: amount, currency: reading.currency, tokens: start..<end, hasCents: reading.decimals != nil)
    }
}
