import ContactFiles
package import Model
package import Recording
import Spreadsheets

// The interaction log as files for spreadsheets, page by page, whatever its length.

extension Office {
    private static let page = 1000

    /// Calls `body` with each entry that the filter finds, and whether there are comments on it.
    package func forEachEntry(
        _ filter: LogFilter, _ body: (_ entry: InteractionLogEntry, _ hasComment: Bool) throws -> Void
    ) throws {
        try demand(.read)
        var filter = filter
        filter.limit = Office.page
        // Who reads the file back gets the numbers in the same order.
        filter.sort = LogSort(.date, ascending: true)
        while true {
            let entries = try ledger.log(filter)
            let commented = try ledger.commented(entries.map(\.number))
            for entry in entries { try body(entry, commented.contains(entry.number)) }
            guard entries.count == Office.page else { return }
            filter.after = entries.last
        }
    }

    /// Writes a CSV file with Business Central's captions; gives the number of entries.
    package func exportCSV(
        _ filter: LogFilter, _ language: EntryLanguage, line: ([UInt8]) throws -> Void
    ) throws -> Int {
        var count = 0
        try line(EntryCSV.line(EntryColumn.allCases.map { .text($0.caption(language)) }))
        try forEachEntry(filter) { entry, hasComment in
            count += 1
            try line(EntryCSV.line(Office.cells(entry, hasComment, language)))
        }
        return count
    }

    /// Writes a workbook with the same columns to the new file `path`; gives the number of entries.
    ///
    /// - Parameter scratch: the folder for what is not finished yet.
    package func exportWorkbook(
        _ filter: LogFilter, _ language: EntryLanguage, to path: String, scratch: String, sheet: String
    ) throws -> Int {
        var count = 0
        let workbook = try Workbook(
            path: path, sheet: sheet, heading: EntryColumn.allCases.map { $0.caption(language) }, scratch: scratch)
        try forEachEntry(filter) { entry, hasComment in
            count += 1
            try workbook.add(Office.cells(entry, hasComment, language))
        }
        try workbook.finish()
        return count
    }

    private static func cells(
        _ entry: InteractionLogEntry, _ hasComment: Bool, _ language: EntryLanguage
    ) -> [TableCell] {
        EntryColumn.allCases.map { $0.cell(of: entry, hasComment: hasComment, language: language) }
    }
}
