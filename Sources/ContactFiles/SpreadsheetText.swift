/// Fields that a spreadsheet would take for a formula: they are written with an apostrophe before them, which is taken
/// away when they are read. A telephone number is none.
enum SpreadsheetText {
    static func guarded(_ text: String) -> String { isFormula(text[...]) && !isNumber(text) ? "'" + text : text }

    /// The same for any text, telephone numbers too; a tab or a line end at the start is as bad.
    static func guardedCell(_ text: String) -> String {
        let isControl = text.utf8.first.map { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D } ?? false
        return isFormula(text[...]) || isControl ? "'" + text : text
    }

    static func unguarded(_ text: String) -> String {
        text.utf8.first == UInt8(ascii: "'") && isFormula(text.dropFirst()) ? String(text.dropFirst()) : text
    }

    private static func isFormula(_ text: Substring) -> Bool {
        let rest = text.utf8.drop { $0 == UInt8(ascii: "'") }
        return rest.first.map { "=+-@".utf8.contains($0) } ?? false
    }

    private static func isNumber(_ text: String) -> Bool {
        text.utf8.first == UInt8(ascii: "+")
            && text.utf8.dropFirst().allSatisfy { ($0 >= 48 && $0 <= 57) || "|+".utf8.contains($0) }
    }
}
