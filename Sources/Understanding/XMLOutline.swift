/// An XML document as lines for a person: one element a line, indented, with its text and attributes.
package enum XMLOutline {
    /// Lines beyond these are left out, and the last one says so.
    private static let mostLines = 600
    private static let deepest = 24
    private static let longestText = 160

    package static func lines(of root: XMLElement) -> [String] {
        var lines: [String] = []
        add(root, depth: 0, to: &lines)
        if lines.count >= mostLines { lines.append("… and more, which is left out here") }
        return lines
    }

    private static func add(_ element: XMLElement, depth: Int, to lines: inout [String]) {
        guard lines.count < mostLines, depth < deepest else { return }
        var line = String(repeating: "  ", count: depth) + element.name.prefix(80)
        for attribute in element.attributes.prefix(4) {
            line += " \(attribute.name.prefix(40))=\"\(cut(attribute.value))\""
        }
        if !element.text.isEmpty { line += ": \(cut(element.text))" }
        lines.append(line)
        for child in element.children { add(child, depth: depth + 1, to: &lines) }
    }

    private static func cut(_ text: String) -> String {
        let line = text.prefix(longestText + 1).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > longestText ? line.prefix(longestText - 1) + "…" : line
    }
}
