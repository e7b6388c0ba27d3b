import Foundation
import Model
import Spreadsheets
import Testing

@Suite("Workbooks")
struct WorkbookTests {
    /// The text of one part of the workbook, which is a ZIP file.
    private func part(_ name: String, of path: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c", "import sys,zipfile;print(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())", path,
            name,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    @Test("Dates and amounts are numbers, text is text and no formula, the heading stays in sight")
    func cells() throws {
        let path = NSTemporaryDirectory() + "workbook-\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let date = try #require(CalendarDate(iso: "2026-01-31"))
        let workbook = try Workbook(
            path: path, sheet: "Entries", heading: ["Date", "Amount", "Text", "Time", "No."],
            scratch: NSTemporaryDirectory())
        try workbook.add([
            .date(date), .amount(Amount(cents: -12_345)), .text("=1+1"), .time("12:00:00"), .number(7),
        ])
        try workbook.finish()
        let sheet = try part("xl/worksheets/sheet1.xml", of: path)
        #expect(sheet.contains("state=\"frozen\""))
        #expect(sheet.contains("<v>46053</v>"))
        #expect(sheet.contains("<v>-123.45</v>"))
        #expect(sheet.contains("<t>=1+1</t>") && !sheet.contains("<f>"))
        #expect(sheet.contains("<v>0.5</v>") && sheet.contains("<v>7</v>"))
    }

    @Test("What a sheet cannot hold goes on another, with the heading again")
    func sheets() throws {
        let path = NSTemporaryDirectory() + "workbook-\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let workbook = try Workbook(
            path: path, sheet: "Entries", heading: ["Text"], scratch: NSTemporaryDirectory(), rowsOfSheet: 3)
        for number in 1...5 { try workbook.add([.text("row \(number)")]) }
        try workbook.finish()
        let last = try part("xl/worksheets/sheet3.xml", of: path)
        #expect(last.contains("row 5") && last.contains("<t>Text</t>") && !last.contains("row 4"))
    }

    @Test("A folder that is not there is told")
    func nowhere() throws {
        let workbook = try Workbook(
            path: "/nowhere/x.xlsx", sheet: "Entries", heading: ["Text"], scratch: NSTemporaryDirectory())
        #expect(throws: SpreadsheetFailure.self) { try workbook.finish() }
    }
}
