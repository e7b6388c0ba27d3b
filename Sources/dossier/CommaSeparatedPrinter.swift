import Model

/// Comma-separated values (RFC 4180, lines end with LF), safe to open in a spreadsheet: text that a spreadsheet would
/// take for a formula gets an apostrophe before it.
struct CommaSeparatedPrinter {
    private let paths: [String]

    init(paths: [String]) { self.paths = paths }

    var heading: [UInt8] { Array(paths.joined(separator: ",").utf8) }

    func line(_ object: OutputObject) -> [UInt8] {
        Array(paths.map { CommaSeparatedPrinter.field(object[$0].cell) }.joined(separator: ",").utf8)
    }

    private static func field(_ text: String) -> String {
        var text = text
        if let first = text.utf8.first, "=+-@\t\r\n".utf8.contains(first), !isNumber(text) { text = "'" + text }
        guard text.utf8.contains(where: { "\",;\r\n".utf8.contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// `-12.50`: a plain number is no formula.
    private static func isNumber(_ text: String) -> Bool {
        let digits = text.utf8.dropFirst(text.utf8.first == UInt8(ascii: "-") ? 1 : 0)
        return !digits.isEmpty && digits.allSatisfy { ($0 >= 48 && $0 <= 57) || $0 == UInt8(ascii: ".") }
    }
}
