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

    package init() {}

    static let mostRefusals = 1000
    private static let mostTypes = 20

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

    /// Records the interactions of a file from another system, each once however often the file comes: known by the
    /// number that the other system gave it, else by what the row says.
    ///
    /// - Parameters:
    ///   - source: the other system's name.
    ///   - decimal: what sets off decimals where it is not certain; nil for what goes with the captions' language.
    ///   - dryRun: only tell.
    ///   - result: what came of it; where this fails half-way, what came of it until then.
    ///   - read: gives at most so many bytes of the file, none at its end.
    /// - Throws: `ContactFileFailure` where the file is none of entries; what was recorded stays.
    package func importEntries(
        from source: String, order: EntryRow.DateOrder, decimal: EntryRow.DecimalSign? = nil, dryRun: Bool,
        at moment: Moment, into result: inout EntryFileImport, _ read: @escaping (Int) throws -> [UInt8]
    ) throws {
        try demand(dryRun ? .read : .change)
        var reader = try EntryFileReader(read)
        result.unknownHeadings = reader.unknown
        let types = Set(try ledger.taxonomy(over: configuration.taxonomy).documentTypes)
        var seen: [Int: Int] = [:]
        var lot: [ImportedEntry] = []
        func commit() throws {
            for (imported, outcome) in zip(
                lot, try ledger.importEntries(lot, from: source, dryRun: dryRun))
            {
                switch outcome {
                case .added: result.added += 1
                case .unchanged: result.unchanged += 1
                case .refused(let why): result.refuse(imported.line, why)
                }
            }
            lot.removeAll(keepingCapacity: true)
        }
        while let row = try reader.next() {
            do {
                let entry = try InteractionCheck.checked(
                    EntryRow.entry(row, order: order, decimal: decimal ?? reader.decimal, at: moment))
                result.note(entry.documentType, unless: types)
                lot.append(ImportedEntry(key: Office.key(row, &seen), line: row.line, entry: entry))
            } catch let refusal as EntryRow.Refusal {
                result.refuse(row.line, refusal.phrase)
            } catch let failure as OperationFailure {
                result.refuse(row.line, failure.phrase)
            }
            if lot.count == Office.lot { try commit() }
        }
        try commit()
    }

    /// Rows without a number that say the same are counted: the second of two is another one than the first.
    private static func key(_ row: EntryFileReader.Row, _ seen: inout [Int: Int]) -> String {
        if let number = row.cells[.entryNumber] { return "no \(number.prefix(100))" }
        let columns: [EntryColumn] = [
            .date, .time, .contactNumber, .templateCode, .description, .documentType, .documentNumber, .subject,
        ]
        let text = columns.map { row.cells[$0] ?? "" }.joined(separator: "\u{1F}")
        seen[text.hashValue, default: 0] += 1
        return "\(text)\u{1F}\(seen[text.hashValue] ?? 1)"
    }
}
