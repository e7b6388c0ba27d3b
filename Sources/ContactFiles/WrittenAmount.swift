import Model

/// An amount as offices write it: `1234.56`, `1.234,56`, `1 234,56`, `1,234.56`.
enum WrittenAmount {
    /// - Parameter decimal: what sets off decimals where both readings are possible: `1.250`.
    static func amount(_ text: String, decimal: EntryRow.DecimalSign) -> Amount? {
        var digits = text.filter { !" \u{A0}\u{202F}'’".contains($0) }
        if let mark = digits.last(where: { $0 == "." || $0 == "," }) {
            let parts = digits.split(separator: mark, omittingEmptySubsequences: false)
            let isDecimal = parts.count == 2 && (mark == decimal.character || !isGroup(parts[1], behind: parts[0]))
            digits = digits.filter { $0 == mark ? isDecimal : $0 != "." && $0 != "," }
            digits = digits.replacing(",", with: ".")
        }
        return Amount(digits)
    }

    /// True for `250` behind `1`, which may be thousands; not behind `0`, `1250` or `1.250`.
    private static func isGroup(_ digits: Substring, behind whole: Substring) -> Bool {
        let before = whole.drop { $0 == "-" || $0 == "+" }
        return digits.count == 3 && (1...3).contains(before.count) && before.first != "0"
            && before.allSatisfy(\.isNumber)
    }
}
