import CXLSXWriter
import Foundation
package import Model

/// A workbook in the making: a heading that stays in sight, and rows one after the other. Row by row it goes to a
/// scratch file, so nothing of it is kept in memory.
@safe package final class Workbook {
    /// What Excel takes on one sheet, its heading included; what is more goes on another.
    private static let rowsOfSheet: UInt32 = 1_048_576
    /// What Excel takes in one cell.
    private static let longestText = 32_767

    private let path: String
    private let name: String
    private let heading: [String]
    private let limit: UInt32
    private var book: UnsafeMutablePointer<lxw_workbook>?
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private var formats = unsafe Formats()
    private var row: UInt32 = 0
    private var sheets = 0

    @unsafe private struct Formats {
        var heading: UnsafeMutablePointer<lxw_format>?
        var amount: UnsafeMutablePointer<lxw_format>?
        var date: UnsafeMutablePointer<lxw_format>?
        var time: UnsafeMutablePointer<lxw_format>?
    }

    /// - Parameters:
    ///   - name: of the sheet, at most 25 characters.
    ///   - scratch: the folder for what is not finished yet; as much room as the table needs uncompressed.
    ///   - rowsOfSheet: at least 2; for tests.
    package init(
        path: String, sheet name: String, heading: [String], scratch: String, rowsOfSheet: UInt32 = rowsOfSheet
    ) throws(SpreadsheetFailure) {
        (self.path, self.name, self.heading, limit) = (path, name, heading, rowsOfSheet)
        unsafe book = scratch.withCString { folder in
            var options = unsafe lxw_workbook_options(
                constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 1)
            return unsafe workbook_new_opt(path, &options)
        }
        guard unsafe book != nil else { throw .cannotWrite(path: path, detail: "no memory") }
        unsafe formats.heading = workbook_add_format(book)
        unsafe format_set_bold(formats.heading)
        unsafe formats.amount = numberFormat("#,##0.00####")
        unsafe formats.date = numberFormat("yyyy-mm-dd")
        unsafe formats.time = numberFormat("hh:mm:ss")
        try addSheet()
    }

    deinit { if unsafe book != nil { _ = unsafe workbook_close(book) } }

    private func numberFormat(_ pattern: String) -> UnsafeMutablePointer<lxw_format>? {
        let format = unsafe workbook_add_format(book)
        unsafe format_set_num_format(format, pattern)
        return unsafe format
    }

    private func addSheet() throws(SpreadsheetFailure) {
        sheets += 1
        unsafe sheet = workbook_add_worksheet(book, sheets == 1 ? name : "\(name) \(sheets)")
        guard unsafe sheet != nil else {
            throw .cannotWrite(path: path, detail: "the scratch file for the sheet cannot be made")
        }
        unsafe worksheet_freeze_panes(sheet, 1, 0)
        for (column, caption) in heading.enumerated() {
            _ = unsafe worksheet_set_column(sheet, UInt16(column), UInt16(column), 14, nil)
            _ = unsafe worksheet_write_string(sheet, 0, UInt16(column), caption, formats.heading)
        }
        row = 1
    }

    package func add(_ cells: [TableCell]) throws(SpreadsheetFailure) {
        if row >= limit { try addSheet() }
        for (index, cell) in cells.enumerated() {
            let column = UInt16(index)
            switch cell {
            case .empty: break
            case .text(let text):
                let cut =
                    text.unicodeScalars.count > Workbook.longestText / 2
                    ? text.prefix(Workbook.longestText / 2) : text[...]
                _ = unsafe worksheet_write_string(sheet, row, column, String(cut), nil)
            case .number(let number): _ = unsafe worksheet_write_number(sheet, row, column, Double(number), nil)
            case .amount(let amount):
                _ = unsafe worksheet_write_number(
                    sheet, row, column, Double(amount.millionths) / 1_000_000, formats.amount)
            case .date(let date):
                var value = lxw_datetime(
                    year: Int32(date.year), month: Int32(date.month), day: Int32(date.day), hour: 0, min: 0, sec: 0)
                _ = unsafe worksheet_write_datetime(sheet, row, column, &value, formats.date)
            case .time(let time):
                let parts = time.split(separator: ":").compactMap { Double($0) }
                guard parts.count == 3 else { continue }
                let fraction = (parts[0] * 3600 + parts[1] * 60 + parts[2]) / 86_400
                _ = unsafe worksheet_write_number(sheet, row, column, fraction, formats.time)
            }
        }
        row += 1
    }

    /// Writes the file.
    package func finish() throws(SpreadsheetFailure) {
        let code = unsafe workbook_close(book)
        unsafe book = nil
        guard code == LXW_NO_ERROR else {
            throw .cannotWrite(path: path, detail: unsafe String(cString: lxw_strerror(code)))
        }
    }
}
