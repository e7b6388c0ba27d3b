import Model

/// Reads e-mail addresses and websites, also those broken over two lines.
struct WebNames {
    let page: LabelledPage

    func email(at index: Int) -> FoundIdentifier? {
        let layout = page.layout
        var text = trimmed(layout.tokens[index].text)
        var range = [index]
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        if !parts[1].contains(".") || text.hasSuffix("-") || text.hasSuffix("."), let next = page.following(index) {
            text += trimmed(layout.tokens[next].text)
            range = [index, next]
        } else if parts[0].isEmpty, index > layout.cells[layout.cell(of: index)].tokens.lowerBound {
            text = trimmed(layout.tokens[index - 1].text) + text
            range = [index - 1, index]
        }
        guard let identifier = Identifier(scheme: .email, text: text) else { return nil }
        return found(identifier, index, range)
    }

    func website(at index: Int) -> FoundIdentifier? {
        let layout = page.layout
        var text = trimmed(layout.tokens[index].text)
        var range = [index]
        let hasPrefix = ["www.", "http", "WWW.", "Www."].contains { text.hasPrefix($0) }
        if hasPrefix, text.hasSuffix("-") || !text.dropFirst(4).contains("."), let next = page.following(index) {
            text += trimmed(layout.tokens[next].text)
            range = [index, next]
        }
        guard hasPrefix || isDomain(text), let identifier = Identifier(scheme: .website, text: text) else { return nil }
        return found(identifier, index, range)
    }

    private func found(_ identifier: Identifier, _ index: Int, _ range: [Int]) -> FoundIdentifier {
        FoundIdentifier(identifier: identifier, cell: page.layout.cell(of: index), tokens: range)
    }

    private func isDomain(_ text: String) -> Bool {
        guard text.utf8.allSatisfy({ ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 45 || $0 == 46 }) else {
            return false
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 2, let last = parts.last, parts.allSatisfy({ !$0.isEmpty }),
            parts[0].utf8.count >= 2
        else { return false }
        return WebNames.endings.contains(String(last))
    }

    private static let endings: Set<String> = [
        "be", "nl", "fr", "de", "lu", "eu", "com", "net", "org", "info", "biz", "uk", "ch", "at", "it", "es", "pt",
        "ie",
        "dk", "se", "no", "fi", "pl", "cz", "io", "shop", "online", "brussels", "vlaanderen", "gent", "example", "test",
    ]

    private func trimmed(_ text: String) -> String {
        var bytes = Array(text.utf8)[...]
        while let last = bytes.last, ".,;:)>|]".utf8.contains(last) {
            if last == UInt8(ascii: "."), bytes.count < 4 { break }
            bytes.removeLast()
        }
        while let first = bytes.first, "(<[".utf8.contains(first) { bytes.removeFirst() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
