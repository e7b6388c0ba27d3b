// Spreadsheets writes tables as workbooks that Excel and LibreOffice open: dates are dates, amounts are numbers, and
// text is never a formula. A table of a million rows takes no more memory than one of ten.

import CXLSXWriter

/// Why a workbook could not be written.
package enum SpreadsheetFailure: Error, Equatable, CustomStringConvertible {
    case cannotWrite(path: String, detail: String)

    package var description: String {
        switch self {
        case .cannotWrite(let path, let detail):
            "\(path): the workbook cannot be written: \(detail); check that the folder exists, who may write in it, and its room"
        }
    }
}
