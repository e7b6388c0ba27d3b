import Model

/// A column of a table for people.
struct TableColumn {
    let title: Phrase
    /// The path of the value in the object: `document.sha256`.
    let path: String
    /// For numbers and amounts.
    let atRight: Bool
    /// False for what must not be cut: numbers, codes, dates.
    let mayBeCut: Bool
    /// True for words of ours, such as kinds and outcomes: they are said in the person's language.
    let holdsWords: Bool

    init(
        _ title: Phrase, _ path: String, atRight: Bool = false, mayBeCut: Bool = false, holdsWords: Bool = false
    ) {
        self.title = title
        self.path = path
        self.atRight = atRight
        self.mayBeCut = mayBeCut
        self.holdsWords = holdsWords
    }
}

/// Prints aligned columns. The first rows decide the widths; at a terminal, columns that may be cut share what is left.
struct TablePrinter {
    private let columns: [TableColumn]
    /// The terminal's; nil where nothing is cut.
    private let width: Int?
    private var widths: [Int] = []
    private var waiting: [[String]] = []
    private let titles: [String]
    private static let sample = 1000

    init(columns: [TableColumn], width: Int?) {
        self.columns = columns
        self.width = width
        titles = columns.map { Words.text($0.title) }
    }

    mutating func add(_ object: OutputObject, to output: inout StandardOutput) {
        let row = columns.map { column in
            PrintableText.clean(object[column.path].cell(in: Words.current, words: column.holdsWords))
        }
        if widths.isEmpty {
            waiting.append(row)
            if waiting.count == TablePrinter.sample { begin(&output) }
        } else {
            print(row, &output)
        }
    }

    /// Prints what waits for more rows by which widths are found.
    mutating func settle(to output: inout StandardOutput) { finish(to: &output) }

    mutating func finish(to output: inout StandardOutput) {
        if widths.isEmpty, !waiting.isEmpty { begin(&output) }
    }

    private mutating func begin(_ output: inout StandardOutput) {
        widths = columns.indices.map { index in
            waiting.reduce(PrintableText.width(titles[index])) { max($0, PrintableText.width($1[index])) }
        }
        shrink()
        print(titles, &output)
        for row in waiting { print(row, &output) }
        waiting = []
    }

    /// Takes one column after another from the widest that may be cut, down to eight each.
    private mutating func shrink() {
        guard let width else { return }
        while widths.reduce(0, +) + 2 * (widths.count - 1) > width {
            guard
                let widest = columns.indices.filter({ columns[$0].mayBeCut && widths[$0] > 8 })
                    .max(by: { widths[$0] < widths[$1] })
            else { return }
            widths[widest] -= 1
        }
    }

    private func print(_ row: [String], _ output: inout StandardOutput) {
        let cells = columns.indices.map { index in
            // Behind the first rows, a longer value pushes the others to the right rather than being cut.
            let least = width == nil ? PrintableText.width(row[index]) : 1
            return PrintableText.fit(
                row[index], to: columns[index].mayBeCut && width != nil ? widths[index] : max(widths[index], least),
                padded: index < columns.count - 1, atRight: columns[index].atRight)
        }
        output.line(cells.joined(separator: "  ").withoutTrailingBlanks.utf8)
    }
}
