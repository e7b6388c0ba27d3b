package import Model

/// Finds the line of a page that an identifier stands on.
package enum PrintedLine {
    /// "page 1, line 12: …"; nil when it stands nowhere as it is, or there are no pages.
    package static func place(of identifier: Identifier, in pages: [String]) -> String? {
        if identifier.scheme == .website || identifier.scheme == .email {
            return place(in: pages) { $0.lowercased().contains(identifier.value) }
        }
        let wanted = letters(of: identifier.value)
        let figures = wanted.drop { !$0.isNumber }
        guard wanted.count >= 5 else { return nil }
        return place(in: pages) { words in
            let printed = letters(of: words)
            return printed.contains(wanted) || (figures.count >= 8 && printed.contains(figures))
        }
    }

    private static func place(in pages: [String], where holds: (Substring) -> Bool) -> String? {
        for (page, text) in pages.enumerated() {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            if let line = lines.firstIndex(where: holds) {
                return "page \(page + 1), line \(line + 1): \(lines[line])"
            }
        }
        return nil
    }

    private static func letters(of text: some StringProtocol) -> String { String(text).alphanumeric }
}
