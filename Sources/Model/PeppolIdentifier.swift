/// Peppol participant identifiers: an electronic address scheme of four characters, a colon, and the value.
package enum PeppolIdentifier {
    package static func normalForm(_ text: String) -> String? {
        var value = text.trimmed
        if let range = value.range(of: "::") { value = String(value[range.upperBound...]) }
        let parts = value.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[0].utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else {
            return nil
        }
        let number = String(parts[1]).alphanumeric
        guard (2...50).contains(number.utf8.count) else { return nil }
        return "\(parts[0]):\(number)"
    }

    /// The national or international number inside, where the scheme is one we know.
    static func content(_ value: String) -> Identifier? {
        let number = String(value.dropFirst(5))
        switch value.prefix(4) {
        case "0208": return Identifier(scheme: .enterprise, text: number, country: "BE")
        case "9925": return Identifier(scheme: .vat, text: number, country: "BE")
        case "0088": return Identifier(scheme: .gln, text: number)
        case "0106": return Identifier(scheme: .enterprise, text: number, country: "NL")
        case "0002", "0009": return Identifier(scheme: .enterprise, text: number, country: "FR")
        case "9930", "9938", "9944", "9957": return Identifier(scheme: .vat, text: number)
        default: return nil
        }
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    package var trimmed: String {
        // Most text has none, and looking at whole characters is slow.
        if let first = unicodeScalars.first?.value, let last = unicodeScalars.last?.value, (33..<127).contains(first),
            (33..<127).contains(last)
        {
            return String(self)
        }
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        guard start < endIndex, let end = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[start...end])
    }
}

extension String {
    /// Where `part` first stands, by plain comparison of characters.
    func range(of part: String) -> Range<String.Index>? {
        // Most text does not even hold the first byte of it.
        guard let first = part.utf8.first, utf8.contains(first) else { return nil }
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
            start = index(after: start)
        }
        return nil
    }
}
