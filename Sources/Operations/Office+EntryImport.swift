package import ContactFiles
package import Model
import Recording
import Settings

/// What came of a file of entries.
package struct EntryFileImport: Equatable, Sendable {
    package struct Refused: Equatable, Sendable {
        package var line: Int
        /// A sentence without a full stop.
        package var why: Phrase
    }

    package var added = 0
    package var unchanged = 0
    package var refused = 0
    /// The first of them.
    package var refusals: [Refused] = []
    /// Headings that are no column of ours: what stands below them is left out.
    package var unknownHeadings: [String] = []
    /// Document types that are neither Business Central's nor the office's; they are kept as they are. The first of
    /// them.
    package var unknownTypes: Set<DocumentType> = []

    /// Columns of ours in which something stands that cannot be taken along.
    package var passedOver: Set<EntryColumn> = []
    /// How the file calls its columns.
    var headings: [EntryColumn: String] = [:]

    package init() {}

    /// How the file calls a column.
    package func heading(_ column: EntryColumn) -> String { headings[column] ?? column.rawValue }

    static let mostRefusals = 1000
    private static let mostTypes = 20

    /// Notes columns in which more stands than "no" or nothing.
    mutating func notePassedOver(_ row: EntryFileReader.Row) {
        for column in EntryColumn.passedOver where !passedOver.contains(column) {
            guard let text = row.cells[column], !["0", "false"].contains(text.lowercased()),
                EntryWords.code(text) != "no", !(column == .version && text == "1")
            else { continue }
            passedOver.insert(column)
        }
    }

    func difference(_ entry: Int64, _ columns: [EntryColumn]) -> Phrase {
        let names = columns.map { "'\(heading($0))'" }.joined(separator: ", ")
        return
            "it is here already as entry \(entry), with something else in \(names); change entry \(entry) by hand, or "
            + "give the file of another system a --source of its own"
    }

    mutating func refuse(_ line: Int, _ why: Phrase) {
        refused += 1
        if refusals.count < EntryFileImport.mostRefusals { refusals.append(Refused(line: line, why: why)) }
    }

    mutating func note(_ type: DocumentType?, unless known: Set<DocumentType>) {
        guard let type, !known.contains(type), unknownTypes.count < EntryFileImport.mostTypes else { return }
        unknownTypes.insert(type)
    }
}

extension Office {
    private static let lot = 500
    /// Rows among which the oldest are recorded first, whatever their order in the file: numbers then go up with the
    /// days, as in a log that grew.
    package static let importWindow = 20_000

    /// Records the interactions of a file from another system, each once however often the file comes: known by the
    /// number that the other system gave it, else by what the row says.
    ///
    /// - Parameters:
    ///   - source: the other system's name.
    ///   - decimal: what sets off decimals where it is not certain; nil for what goes with the captions' language.
    ///   - dryRun: only tell.
    ///   - size: rows among which the oldest are recorded first.
    ///   - result: what came of it; where this fails half-way, what came of it until then.
    ///   - read: gives at most so many bytes of the file, none at its end.
    /// - Throws: `ContactFileFailure` where the file is none of entries; what was recorded stays.
    package func importEntries(
        from source: String, order: EntryRow.DateOrder, decimal: EntryRow.DecimalSign? = nil, dryRun: Bool,
        at moment: Moment, window size: Int = Office.importWindow, into result: inout EntryFileImport,
        _ read: @escaping (Int) throws -> [UInt8]
    ) throws {
        try demand(dryRun ? .read : .change)
        var reader = try EntryFileReader(read)
        (result.unknownHeadings, result.headings) = (reader.unknown, reader.headings)
        let today = LocalTime(moment)?.date
        let types = Set(try ledger.taxonomy(over: configuration.taxonomy).documentTypes)
        var seen: [Int: Int] = [:]
        var window: [ImportedEntry] = []
        while let row = try reader.next() {
            // Objects tell their keys as they come.
            (result.unknownHeadings, result.headings) = (reader.unknown, reader.headings)
            do {
                let entry = try InteractionCheck.checked(
                    EntryRow.entry(row, order: order, decimal: decimal ?? reader.decimal, at: moment), today: today)
                result.note(entry.documentType, unless: types)
                window.append(
                    ImportedEntry(
                        key: Office.key(row, &seen), line: row.line, entry: entry, columns: Set(reader.headings.keys)))
                result.notePassedOver(row)
            } catch let refusal as EntryRow.Refusal {
                result.refuse(row.line, refusal.phrase(reader.headings))
            } catch let failure as OperationFailure {
                result.refuse(row.line, failure.phrase)
            }
            if window.count >= size { try record(&window, from: source, dryRun: dryRun, at: moment, &result) }
        }
        try record(&window, from: source, dryRun: dryRun, at: moment, &result)
        result.refusals.sort { $0.line < $1.line }
    }

    private func record(
        _ window: inout [ImportedEntry], from source: String, dryRun: Bool, at moment: Moment,
        _ result: inout EntryFileImport
    ) throws {
        window.sort(by: Office.isOlder)
        for start in stride(from: 0, to: window.count, by: Office.lot) {
            let lot = Array(window[start..<min(start + Office.lot, window.count)])
            let outcomes = try ledger.importEntries(lot, from: source, by: user.name, at: moment, dryRun: dryRun)
            for (imported, outcome) in zip(lot, outcomes) {
                switch outcome {
                case .added: result.added += 1
                case .unchanged: result.unchanged += 1
                case .differs(let entry, let columns): result.refuse(imported.line, result.difference(entry, columns))
                case .refused(let why): result.refuse(imported.line, why)
                }
            }
        }
        window.removeAll(keepingCapacity: true)
    }

    /// By day and time; within those by the other system's number, else as the file has it.
    private static func isOlder(_ one: ImportedEntry, _ other: ImportedEntry) -> Bool {
        func order(_ entry: ImportedEntry) -> (CalendarDate, String, Int64, Int) {
            (entry.entry.date, entry.entry.time, entry.number.flatMap { Int64($0) } ?? 0, entry.line)
        }
        return order(one) < order(other)
    }

    /// Rows without a number that say the same are counted: the second of two is another one than the first.
    private static func key(_ row: EntryFileReader.Row, _ seen: inout [Int: Int]) -> String {
        if let number = row.cells[.entryNumber] { return ImportedEntry.key(number: String(number.prefix(100))) }
        let columns: [EntryColumn] = [
            .date, .time, .contactNumber, .templateCode, .description, .documentType, .documentNumber, .subject,
        ]
        let text = columns.map { row.cells[$0] ?? "" }.joined(separator: "\u{1F}")
        seen[text.hashValue, default: 0] += 1
        return "\(text)\u{1F}\(seen[text.hashValue] ?? 1)"
    }
}
