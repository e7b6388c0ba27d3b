import Foundation
package import Model

/// Reads a file of interaction log entries, row by row: CSV with the captions of any of the languages, or an object in
/// JSON on each line.
package struct EntryFileReader {
    /// A row, as text by column; empty cells are left out.
    package struct Row: Equatable, Sendable {
        /// From 1.
        package var line: Int
        package var cells: [EntryColumn: String]
        /// It could not be read at all.
        package var isBroken = false

        package init(line: Int, cells: [EntryColumn: String], isBroken: Bool = false) {
            (self.line, self.cells, self.isBroken) = (line, cells, isBroken)
        }
    }

    private static let longestLine = 1 << 20

    /// By the language of the captions.
    package private(set) var decimal = EntryRow.DecimalSign.point

    private var table: CommaSeparatedText?
    private var window: ByteWindow
    private var columns: [EntryColumn?] = []
    private var line = 0
    /// How the file calls each of the columns that it has.
    package private(set) var headings: [EntryColumn: String] = [:]
    /// The column headings, or the keys of objects, that are none of ours. Of keys the first of them.
    package private(set) var unknown: [String] = []
    private static let mostUnknownKeys = 20

    /// - Parameter read: gives at most so many bytes of the file, none at its end.
    /// - Throws: `ContactFileFailure`, or what `read` throws.
    package init(_ read: @escaping (Int) throws -> [UInt8]) throws {
        window = ByteWindow(TextSource(read))
        try window.ensure(4_096)
        if window.bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") { return }
        var table = try CommaSeparatedText(window)
        guard try table.next() else { throw ContactFileFailure.empty }
        guard !table.isBroken else { throw ContactFileFailure.brokenHeading }
        for index in 0..<table.count {
            let caption = FieldText.of(table[index]) ?? ""
            let column = EntryColumn(caption: caption).flatMap { headings[$0] == nil ? $0 : nil }
            columns.append(column)
            if let column { headings[column] = String(caption.prefix(40)) }
            if column == nil, !caption.isEmpty { unknown.append(String(caption.prefix(40))) }
        }
        for needed in [EntryColumn.date, .contactNumber, .templateCode] where headings[needed] == nil {
            throw ContactFileFailure.noHeading(missing: needed.caption(.en), found: Array(unknown.prefix(8)))
        }
        self.table = table
        // Dossier writes points in every language, and this column.
        if headings[.recordedAt] == nil { decimal = EntryFileReader.decimal(of: headings) }
    }

    /// As it is written where the captions are most at home.
    private static func decimal(of headings: [EntryColumn: String]) -> EntryRow.DecimalSign {
        func count(_ language: EntryLanguage) -> Int { headings.count { $0.key.isCalled($0.value, language) } }
        let others = EntryLanguage.allCases.filter { $0 != .en }
        return others.contains { count($0) > count(.en) } ? .comma : .point
    }

    /// The next row; nil at the end.
    package mutating func next() throws -> Row? {
        guard table != nil else { return try nextObject() }
        guard try table?.next() == true, let table else { return nil }
        guard !table.isBroken else { return Row(line: table.line, cells: [:], isBroken: true) }
        var row = Row(line: table.line, cells: [:])
        for (index, column) in columns.enumerated() where index < table.count {
            guard let column, let text = FieldText.of(table[index]) else { continue }
            row.cells[column] = SpreadsheetText.unguarded(text)
        }
        return row
    }

    private mutating func nextObject() throws -> Row? {
        while true {
            try window.ensure(EntryFileReader.longestLine)
            let rest = window.bytes[window.position...]
            guard !rest.isEmpty else { return nil }
            line += 1
            let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
            window.position = min(end + 1, window.bytes.count)
            let text = rest[..<end]
            if text.allSatisfy({ $0 <= 0x20 }) { continue }
            guard let object = try? JSONSerialization.jsonObject(with: Data(text)) as? [String: Any] else {
                return Row(line: line, cells: [:], isBroken: true)
            }
            var row = Row(line: line, cells: [:])
            for (key, value) in object { note(key, value, in: &row) }
            return row
        }
    }

    /// One member of an object. A document and comments are lists and objects of their own, which only say that they are
    /// there.
    private mutating func note(_ key: String, _ value: Any, in row: inout Row) {
        if let column = EntryColumn(rawValue: key) {
            headings[column] = key
            if let text = EntryFileReader.text(value) { row.cells[column] = text }
            return
        }
        let isNothing =
            value is NSNull || (value as? [Any])?.isEmpty == true || (value as? [String: Any])?.isEmpty == true
        guard !isNothing else { return }
        if let column = ["document": EntryColumn.attachment, "comments": .comment][key] {
            headings[column] = key
            row.cells[column] = "yes"
        } else if unknown.count < EntryFileReader.mostUnknownKeys {
            let name = String(key.prefix(40))
            if !unknown.contains(name) { unknown.append(name) }
        }
    }

    private static func text(_ value: Any) -> String? {
        switch value {
        case let text as String: FieldText.of(Array(text.utf8)[...])
        case let number as NSNumber: "\(number)"
        default: nil
        }
    }
}
