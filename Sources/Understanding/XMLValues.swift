/// What an XML document says, without how it is marked up: its values as lines of text, in which words are looked for.
package enum XMLValues {
    /// Of the whole, in bytes.
    private static let most = 256 * 1024
    /// A longer value without a blank is no text but an embedded file or a signature.
    private static let longestWord = 200

    package static func text(of root: XMLElement) -> String {
        var text = ""
        add(root, to: &text)
        return text
    }

    private static func add(_ element: XMLElement, to text: inout String) {
        guard text.utf8.count < most else { return }
        let value = element.text.prefix(most - text.utf8.count)
        if !value.isEmpty {
            let words = value.split(whereSeparator: \.isWhitespace).filter { $0.utf8.count <= longestWord }
            if !words.isEmpty { text += (text.isEmpty ? "" : "\n") + words.joined(separator: " ") }
        }
        for child in element.children { add(child, to: &text) }
    }
}
