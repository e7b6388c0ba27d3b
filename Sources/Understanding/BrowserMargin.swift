/// The lines a browser prints above and below a page: the moment of printing, the title, the address of the page, 1/1.
enum BrowserMargin {
    /// True for a row in the outer margin that holds a web address of a page or a time of day beside a date.
    static func holds(_ row: some BidirectionalCollection<TextToken>, height: Float) -> Bool {
        guard let first = row.first, first.y1 < height * 0.06 || first.y0 > height * 0.94 else { return false }
        var hasTime = false
        var hasDate = false
        for token in row {
            let text = token.text
            if text.hasPrefix("file:") || text.hasPrefix("about:") { return true }
            if (text.hasPrefix("http://") || text.hasPrefix("https://")), isPageCount(row.last), row.count > 1 {
                return true
            }
            if isTime(text) { hasTime = true }
            if token.digits >= 3, text.utf8.filter({ $0 == 47 || $0 == 45 || $0 == 46 }).count == 2 { hasDate = true }
        }
        return hasTime && hasDate
    }

    private static func isTime(_ text: String) -> Bool {
        let parts = text.split(separator: ":")
        return (2...3).contains(parts.count) && parts.allSatisfy { Int($0) != nil && $0.utf8.count <= 2 }
    }

    private static func isPageCount(_ token: TextToken?) -> Bool {
        guard let parts = token?.text.split(separator: "/"), parts.count == 2 else { return false }
        return parts.allSatisfy { Int($0) != nil }
    }
}
