import ArgumentParser
import Model

/// Prints entries of the log in the format and with the columns that were asked for.
struct LogPrinter: ~Copyable {
    private let format: OutputFormat
    private let columns: [String]?
    private var printer: RecordPrinter

    /// - Parameter columns: nil for those that the format shows by itself.
    init(format: OutputFormat, columns: [String]?) {
        self.format = format
        self.columns = columns
        printer = RecordPrinter(
            format: format, columns: columns.map { $0.compactMap(LogTable.column) } ?? LogTable.columns,
            csv: columns ?? LogTable.csv)
    }

    mutating func print(_ entry: InteractionLogEntry) throws {
        guard columns != nil || format == .table else { return try printer.print(encoding: entry) }
        let whole = LogTable.object(entry)
        guard let columns, format == .json || format == .jsonl else { return printer.print(whole) }
        var chosen = OutputObject()
        for column in columns { chosen.append(column, whole[column]) }
        printer.print(chosen)
    }

    /// Writes out what was printed so far.
    mutating func flush() { printer.flush() }

    consuming func finish() { printer.finish(nothing: "No entries.") }
}

/// `--columns a,b,c`
struct ColumnList {
    let names: [String]

    /// - Throws: `ValidationError` naming those that there are.
    init(_ text: String) throws {
        names = text.split(separator: ",").map { $0.trimmed }
        for name in names where !LogTable.known.contains(name) {
            throw ValidationError(
                saying: "There is no column '\(name)'; there are \(LogTable.known.joined(separator: ", ")).")
        }
        if names.isEmpty { throw ValidationError(saying: "Say which columns, such as date,contact_name,amount.") }
    }
}
