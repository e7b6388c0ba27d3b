import GRDB
import Model

/// What the row of an import says, to be compared with what was taken from it before, and with the entry that is there.
struct ImportedRow {
    let imported: ImportedEntry

    /// By which a row that says something else than before is known. What it says stands in the log only, and not
    /// beside it.
    var digest: String {
        ImportKey.digest(EntryColumn.takenAlong.map { value($0, of: imported.entry) }.joined(separator: "\u{1F}"))
    }

    /// The columns of the file in which something else stands than on the entry. Its names and its group are the
    /// ledger's own; the contact may have been merged into another since.
    func differences(from own: InteractionLogEntry, in db: Database) throws -> [EntryColumn] {
        try EntryColumn.takenAlong.filter { column in
            guard imported.columns.map({ $0.contains(column) }) ?? true else { return false }
            if column == .contactNumber {
                return try ContactRows.currentNumber(of: imported.entry.contactNumber, in: db) != own.contactNumber
            }
            // The template's description stands in for none.
            if column == .description, imported.entry.description.isEmpty { return false }
            return !isAlike(value(column, of: imported.entry), value(column, of: own))
        }
    }

    private func value(_ column: EntryColumn, of entry: InteractionLogEntry) -> String {
        column.cell(of: entry, hasComment: false, language: .en).plain
    }

    /// A file has texts as one line, and the longest are cut when they are read.
    private func isAlike(_ text: String, _ own: String) -> Bool {
        let line = own.cleanLine ?? ""
        return text == own || text == line || text.count >= 50 && line.hasPrefix(text)
    }
}
