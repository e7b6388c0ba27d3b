import ArgumentParser
import Model
import Operations
import Recording

/// The entries a command changes: those that are numbered, or all that the log's filters find.
struct EntrySelection {
    /// Beyond this, filters are to be narrowed down.
    static let most = 100_000
    private static let shown = 20

    let numbers: [Int64]
    /// True for those that filters found: they are shown before they are changed.
    let isByFilter: Bool
    private let sample: [InteractionLogEntry]

    /// - Throws: `ValidationError` where neither or both are given.
    init(_ numbers: [Int64], _ filter: LogFilter, _ office: Office) throws {
        guard numbers.isEmpty != filter.isEmpty else {
            throw ValidationError(
                saying: numbers.isEmpty
                    ? "Say which entries: their numbers, or filters of the log." : "Give numbers, or filters, not both."
            )
        }
        isByFilter = numbers.isEmpty
        guard isByFilter else {
            var seen: Set<Int64> = []
            self.numbers = numbers.filter { seen.insert($0).inserted }
            sample = try self.numbers.prefix(EntrySelection.shown).compactMap { try office.ledger.entry($0) }
            return
        }
        var filter = filter
        filter.limit = EntrySelection.shown
        sample = try office.ledger.log(filter)
        (filter.sort, filter.limit) = (LogSort(.entry, ascending: true), EntrySelection.most + 1)
        self.numbers = try office.ledger.entryNumbers(filter)
        guard self.numbers.count <= EntrySelection.most else {
            throw Refusal("More than \(EntrySelection.most) entries; narrow the filters down.")
        }
    }

    /// Shows the first of them that are there.
    func show() {
        var printer = RecordPrinter(format: .table, columns: LogTable.columns)
        for entry in sample { printer.print(LogTable.object(entry)) }
        printer.finish(nothing: "No entries.")
        if numbers.count > sample.count { StandardOutput.say("… and \(numbers.count - sample.count) more.") }
    }
}
