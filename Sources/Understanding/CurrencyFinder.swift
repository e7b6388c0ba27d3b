/// The currency a document is in, where the total itself does not tell.
enum CurrencyFinder {
    /// The currency named most often.
    static func currency(_ pages: [PageLayout]) -> String? {
        var counts: [String: Int] = [:]
        for page in pages {
            for token in page.tokens {
                if let code = Currency.code(token.text) {
                    counts[code, default: 0] += 1
                } else if token.hasDigits, let code = AmountText(token.text)?.currency {
                    counts[code, default: 0] += 1
                }
            }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
