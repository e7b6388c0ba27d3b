/// The currency a document is in, where the total itself does not tell.
enum CurrencyFinder {
    /// The currency named most often.
    static func currency(_ pages: [PageLayout]) -> String? {
        var counts: [String: Int] = [:]
        for page in pages {
            // Sentences speak of sums in any currency: "a minimum of £ 40 for each reminder".
            for cell in page.cells where cell.tokens.count <= 12 {
                for token in page.tokens[cell.tokens] {
                    if let code = Currency.code(token.text) {
                        counts[code, default: 0] += 1
                    } else if token.hasDigits, let code = AmountText(token.text)?.currency {
                        counts[code, default: 0] += 1
                    }
                }
            }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
