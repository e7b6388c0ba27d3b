/// A label written without a blank before its value: "Nr.:2025/12", "IBAN:BE68…".
enum GluedLabel {
    /// The two halves, with the colon on the label; nil when the colon is part of a time, a link or a Peppol number.
    static func split(_ token: TextToken) -> (TextToken, TextToken)? {
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
        var label = token
        var value = token
        label.text = String(token.text[..<after])
        value.text = String(token.text[after...])
        let share = Float(label.text.utf8.count) / Float(max(1, bytes.count))
        label.x1 = token.x0 + (token.x1 - token.x0) * share
        value.x0 = label.x1
        label.measure()
        value.hasAt = false
        value.measure()
        return (label, value)
    }
}
