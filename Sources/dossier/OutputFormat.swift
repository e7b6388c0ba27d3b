import ArgumentParser

/// How a list is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people: aligned, and cut to the width of the terminal.
    case table
    /// One array of objects.
    case json
    /// One object a line.
    case jsonl
    /// Comma-separated, with a heading, safe to open in a spreadsheet.
    case csv
}

/// `--format`, for commands that list.
struct FormatOptions: ParsableArguments {
    @Option(help: "table, json, jsonl or csv.")
    var format = OutputFormat.table
}
