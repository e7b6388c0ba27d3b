import Model

/// Lines for a person at a terminal of a hundred columns: a word, what it stands for, and where that was found.
struct ExplainedLines {
    private(set) var lines: [String] = []

    static let width = 100
    private static let indent = 4
    private static let nameWidth = 12
    private static let column = indent + nameWidth

    /// `name  value  (place)` on one line where that fits, else the place below the value.
    mutating func add(_ name: String, _ value: String, at place: String? = nil) {
        let start =
            String(repeating: " ", count: Self.indent) + Self.padded(name)
        let value = PrintableText.clean(value)
        guard let place = place.map(PrintableText.clean) else {
            lines += Self.wrap(start + value, hanging: Self.column)
            return
        }
        let whole = start + value + "  (" + place + ")"
        if PrintableText.width(whole) <= Self.width { return lines.append(whole) }
        lines += Self.wrap(start + value, hanging: Self.column)
        addBelow(place)
    }

    /// Below the value before, on one line: of a path the end tells most, of a line of the document the beginning.
    private mutating func addBelow(_ place: String) {
        let blanks = String(repeating: " ", count: Self.column)
        var path = place[...]
        while path.hasPrefix("/"), PrintableText.width(blanks + "…" + path) > Self.width,
            let next = path.dropFirst().firstIndex(of: "/")
        {
            path = path[next...]
        }
        let start = path.startIndex > place.startIndex ? blanks + "…" : blanks
        lines.append(PrintableText.fit(start + path, to: Self.width, padded: false))
    }

    /// A name that is too long for its column pushes the value to the right.
    private static func padded(_ name: String) -> String {
        let fits = PrintableText.width(name) < nameWidth
        return fits ? PrintableText.fit(name, to: nameWidth, padded: true) : PrintableText.clean(name) + "  "
    }

    mutating func add(_ text: String, indent: Int = indent) {
        let text = PrintableText.clean(text)
        lines += Self.wrap(String(repeating: " ", count: indent) + text, hanging: indent + 2)
    }

    /// Broken at blanks, or behind a `/` or anywhere where there is none; every line but the first begins with
    /// `hanging` blanks.
    private static func wrap(_ text: String, hanging: Int) -> [String] {
        var lines: [String] = []
        var rest = text
        let blanks = String(repeating: " ", count: hanging)
        while PrintableText.width(rest) > width {
            let head = head(of: rest)
            let from = lines.isEmpty ? rest.prefix { $0 == " " }.count : hanging
            let least = head.index(head.startIndex, offsetBy: min(from + 8, head.count))
            let end = head[least...].lastIndex(of: " ") ?? head[least...].lastIndex(of: "/") ?? head.endIndex
            lines.append(String(rest[..<end]))
            rest = blanks + rest[end...].drop { $0 == " " }
        }
        return lines + [rest]
    }

    /// As much of the text as fits on a line.
    private static func head(of text: String) -> Substring {
        var used = 0
        var end = text.startIndex
        while end < text.endIndex {
            used += PrintableText.width(String(text[end]))
            if used > width { break }
            end = text.index(after: end)
        }
        return text[..<end]
    }
}
