/// Words written without a blank between them: a label before its value ("Nr.:2025/12", "IBAN:BE68…"), and one label in
/// two languages ("Klant/Client:").
enum GluedLabel {
    /// The two halves, with the colon on the label; nil when the colon is part of a time, a link or a Peppol number.
    static func split(_ token: TextToken) -> (TextToken, TextToken)? { splitAtColon(token) ?? splitAtSlash(token) }

    /// "Klant/Client:" is "Klant /" and "Client:".
    private static func splitAtSlash(_ token: TextToken) -> (TextToken, TextToken)? {
        guard token.digits == 0, token.letters >= 3, !token.hasAt else { return nil }
        let bytes = token.text.utf8
        // Not in "p/a", "N/réf" and links.
        guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")),
            bytes.distance(from: bytes.startIndex, to: slash) >= 2,
            bytes.distance(from: slash, to: bytes.endIndex) >= 3, bytes[bytes.index(after: slash)] != UInt8(ascii: "/"),
            !hasDomain(bytes)
        else { return nil }
        return halves(token, at: bytes.index(after: slash))
    }

    /// A point with a letter behind it, as in names of sites.
    private static func hasDomain(_ bytes: String.UTF8View) -> Bool {
        var wasPoint = false
        for byte in bytes {
            if wasPoint, byte | 32 >= 97, byte | 32 <= 122 { return true }
            wasPoint = byte == UInt8(ascii: ".")
        }
        return false
    }

    private static func splitAtColon(_ token: TextToken) -> (TextToken, TextToken)? {
        guard !token.endsWithColon, token.letters > 0 else { return nil }
        let bytes = token.text.utf8
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > bytes.startIndex else { return nil }
        let after = bytes.index(after: colon)
        guard after < bytes.endIndex, bytes[after] != UInt8(ascii: "/"), bytes[after] != UInt8(ascii: ":") else {
            return nil
        }
        let before = bytes[bytes.index(before: colon)]
        if before >= 48 && before <= 57 { return nil }
        if token.text.hasPrefix("mailto:") { return nil }
        return halves(token, at: after)
    }

    private static func halves(_ token: TextToken, at index: String.Index) -> (TextToken, TextToken) {
        var label = token
        var value = token
        label.text = String(token.text[..<index])
        value.text = String(token.text[index...])
        let share = Float(label.text.utf8.count) / Float(max(1, token.text.utf8.count))
        label.x1 = token.x0 + (token.x1 - token.x0) * share
        value.x0 = label.x1
        label.hasAt = false
        label.measure()
        value.hasAt = false
        value.measure()
        return (label, value)
    }
}
