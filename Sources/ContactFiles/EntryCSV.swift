package import Model

/// Writes interaction log entries as the CSV file that the import reads back. What a spreadsheet would take for a
/// formula is guarded in cells of text only: numbers stay numbers.
package enum EntryCSV {
    package static func line(_ cells: [TableCell]) -> [UInt8] {
        var line: [UInt8] = []
        for (index, cell) in cells.enumerated() {
            if index > 0 { line.append(UInt8(ascii: ",")) }
            let text = cell.isText ? SpreadsheetText.guardedCell(cell.plain) : cell.plain
            guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x3B || $0 < 0x20 }) else {
                line += text.utf8
                continue
            }
            line += "\"\(text.replacing("\"", with: "\"\""))\"".utf8
        }
        return line
    }
}
