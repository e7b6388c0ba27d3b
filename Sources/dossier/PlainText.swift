import Model

/// Text for a person at a terminal: titles, sections, and values behind their names.
struct PlainText {
    private enum Line {
        case text(String)
        case value(name: String, String)
    }

    private var lines: [Line] = []
    private let indent: Int
    /// Of the column of names, at least; other languages may need more.
    private let nameWidth: Int

    init(indent: Int = 2, nameWidth: Int = 12) {
        self.indent = indent
        self.nameWidth = nameWidth
    }

    mutating func title(_ title: Phrase) { lines.append(.text(PrintableText.clean(Words.text(title)))) }

    mutating func section(_ title: Phrase) {
        lines.append(.text(""))
        self.title(title)
    }

    mutating func lines(_ texts: [String]) { lines += texts.map { .text(blanks + PrintableText.clean($0)) } }

    /// Those without a value are left out.
    mutating func values(_ values: [(name: Phrase, value: String?)]) {
        for case (let name, let value?) in values where !value.isEmpty {
            lines.append(.value(name: PrintableText.clean(Words.text(name)), PrintableText.clean(value)))
        }
    }

    func print() {
        let widest = lines.reduce(nameWidth) { width, line in
            if case .value(let name, _) = line { max(width, PrintableText.width(name)) } else { width }
        }
        var output = StandardOutput()
        for line in lines {
            let text =
                switch line {
                case .text(let text): text
                case .value(let name, let value):
                    blanks + PrintableText.fit(name, to: min(widest, 2 * nameWidth), padded: true) + " " + value
                }
            output.line(text.withoutTrailingBlanks.utf8)
        }
    }

    private var blanks: String { String(repeating: " ", count: indent) }
}
