package import Model

/// Finds the line of a page that an identifier stands on.
package enum PrintedLine {
    /// "page 1, line 12: …"; nil when it stands nowhere as it is, or there are no pages.
    package static func place(of identifier: Identifier, in pages: [String]) -> String? {
        let wanted = letters(of: identifier.value)
        let figures = wanted.drop { !$0.isNumber }
        guard wanted.count >= 5 else { return nil }
        for (page, text) in pages.enumerated() {
            for (line, words) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                let printed = letters(of: words)
                if printed.contains(wanted) || (figures.count >= 8 && printed.contains(figures)) {
                    return "page \(page + 1), line \(line + 1): \(words)"
                }
            }
        }
        return nil
    }

    private static func letters(of text: some StringProtocol) -> String { String(text).alphanumeric }
}
