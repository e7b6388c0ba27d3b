/// What an XML document says, without how it is marked up: its values as lines of text, in which words are looked for.
package enum XMLValues {
    /// Of the whole, in bytes.
    private static let most = 256 * 1024
    /// A longer value without a blank is no text but an embedded file or a signature.
    private static let longestWord = 200

    package static func text(of root: XMLElement) -> String {
        var text: [UInt8] = []
        add(root, to: &text)
        // What is over ends before a character, never within.
        var end = min(text.count, most)
        while end < text.count, end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: text[..<end], as: UTF8.self)
    }

    /// In bytes, for every document passes here, and characters take several times as long.
    private static func add(_ element: XMLElement, to text: inout [UInt8]) {
        guard text.count < most else { return }
        var separator = UInt8(ascii: "\n")
        for word in element.text.utf8.split(whereSeparator: isBlank) where word.count <= longestWord {
            if !text.isEmpty { text.append(separator) }
            text.append(contentsOf: word)
            separator = UInt8(ascii: " ")
        }
        for child in element.children { add(child, to: &text) }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
