import Model

/// Prints a list of objects in the format that was asked for: whole objects as JSON, chosen columns as a table or CSV.
///
/// Objects are printed as they come, so a list may be longer than memory.
struct RecordPrinter: ~Copyable {
    private let format: OutputFormat
    private var output = StandardOutput()
    private var table: TablePrinter
    private var isFirst = true

    /// - Parameters:
    ///   - columns: what a table shows.
    ///   - csv: the paths that CSV shows, `document.sha256`; nil for the table's.
    init(format: OutputFormat, columns: [TableColumn], csv: [String]? = nil) {
        self.format = format
        table = TablePrinter(columns: columns, width: StandardOutput.columns)
        if format == .csv {
            let paths = csv ?? columns.map(\.path)
            self.csv = CommaSeparatedPrinter(paths: paths)
        }
    }

    private var csv = CommaSeparatedPrinter(paths: [])

    mutating func print(_ object: OutputObject) {
        switch format {
        case .table: table.add(object, to: &output)
        case .jsonl: output.line(JSONText(.object(object)).bytes)
        case .json: output.line((isFirst ? "[ " : ", ").utf8 + JSONText(.object(object)).bytes)
        case .csv:
            if isFirst { output.line(csv.heading) }
            output.line(csv.line(object))
        }
        isFirst = false
    }

    /// Writes out what was printed so far, for lists that go on; a table's columns are as wide from then on as they are.
    mutating func flush() {
        table.settle(to: &output)
        output.flushPending()
    }

    /// Prints a value by its own `encode`, absent values as null.
    mutating func print(encoding value: some Encodable) throws {
        guard case .object(let object) = try OutputValue(encoding: value) else {
            throw Refusal("\(String(describing: type(of: value))) cannot be printed as an object.")
        }
        print(object)
    }

    /// Ends the list. `nothing` is what a table says when it is empty.
    consuming func finish(nothing: Phrase = "Nothing to show.") {
        switch format {
        case .table:
            if isFirst { StandardError.say(nothing) }
            table.finish(to: &output)
        case .json: output.line(isFirst ? "[]".utf8 : "]".utf8)
        case .csv: if isFirst { output.line(csv.heading) }
        case .jsonl: break
        }
    }
}
