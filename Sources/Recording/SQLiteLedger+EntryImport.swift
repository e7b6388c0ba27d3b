import GRDB
package import Model

/// What became of a row of an import.
package enum EntryImportOutcome: Equatable, Sendable {
    case added
    case unchanged
    /// It is here already as this entry, and what the row says in these columns is something else.
    case differs(entry: Int64, [EntryColumn])
    /// A sentence without a full stop.
    case refused(Phrase)
}

extension SQLiteLedger {
    /// Records interactions of another system, each once however often it comes. One transaction.
    ///
    /// - Parameters:
    ///   - source: the other system's name: numbers of two systems do not meet.
    ///   - dryRun: only tells.
    package func importEntries(
        _ entries: [ImportedEntry], from source: String, by user: String, at moment: Moment, dryRun: Bool
    ) throws(LedgerFailure) -> [EntryImportOutcome] {
        func run(_ db: Database) throws -> [EntryImportOutcome] {
            try entries.map { entry in
                let origin = ImportOrigin(source: source, number: entry.number, at: moment, user: user)
                return try SQLiteLedger.take(entry, origin, dryRun: dryRun, in: db)
            }
        }
        return dryRun ? try read(run) : try write(run)
    }

    private static func take(
        _ imported: ImportedEntry, _ origin: ImportOrigin, dryRun: Bool, in db: Database
    ) throws -> EntryImportOutcome {
        let row = ImportedRow(imported: imported)
        if let known = try ImportRows.known(imported.key, from: origin.source, in: db) {
            // What people changed here since is nothing that the row said.
            guard let before = known.row, before != row.digest, let own = try EntryRows.entry(known.entry, in: db)
            else { return .unchanged }
            return try compared(row, with: own, in: db)
        }
        if let own = try ownEntry(imported, in: db) { return try compared(row, with: own, in: db) }
        var entry = imported.entry
        guard let party = try EntryDraft.Party.find(entry.contactNumber, in: db) else {
            return .refused(
                "there is no contact \(entry.contactNumber); import the contacts first, or mend the number")
        }
        guard let template = try template(entry.templateCode, in: db) else {
            return .refused(
                "there is no template \(entry.templateCode); 'dossier templates list' shows those that there are")
        }
        entry.contactNumber = party.contact.number
        entry.contactName = party.contact.name
        entry.contactCompanyNumber = party.company?.number ?? party.contact.companyNumber
        entry.contactCompanyName = party.company?.name ?? party.contact.companyName
        entry.groupCode = template.groupCode
        if entry.description.isEmpty { entry.description = template.description }
        guard !dryRun else { return .added }
        let number = try EntryRows.insert(entry, documentID: nil, in: db)
        try db.cachedStatement(sql: "UPDATE entry SET cancel_reason = ? WHERE entry_no = ? AND canceled = 1")
            .execute(arguments: [entry.cancelReason, number])
        try ImportRows.insert(origin, key: imported.key, row: row.digest, of: number, in: db)
        return .added
    }

    private static func compared(
        _ row: ImportedRow, with own: InteractionLogEntry, in db: Database
    ) throws -> EntryImportOutcome {
        let columns = try row.differences(from: own, in: db)
        return columns.isEmpty ? .unchanged : .differs(entry: own.number, columns)
    }

    /// The entry that an export of this very ledger tells of, where it is still there.
    private static func ownEntry(_ imported: ImportedEntry, in db: Database) throws -> InteractionLogEntry? {
        guard imported.entry.number > 0, let own = try EntryRows.entry(imported.entry.number, in: db) else {
            return nil
        }
        let row = imported.entry
        // The file may be older than a merge of its contact into another.
        let contact = try ContactRows.currentNumber(of: row.contactNumber, in: db)
        // A file tells the time of recording less exactly than it is kept.
        let isSame =
            own.recordedAt.description == row.recordedAt.description && own.contactNumber == contact
            && own.date == row.date && own.time == row.time && own.templateCode == row.templateCode
            && own.documentNumber == row.documentNumber
        return isSame ? own : nil
    }
}

extension SQLiteLedger {
    /// Those of the entries on which there are comments.
    package func commented(_ numbers: [Int64]) throws(LedgerFailure) -> Set<Int64> {
        guard !numbers.isEmpty else { return [] }
        return try read { db in
            let places = numbers.map { _ in "?" }.joined(separator: ", ")
            return try Int64.fetchSet(
                db, sql: "SELECT DISTINCT entry_no FROM entry_comment WHERE entry_no IN (\(places))",
                arguments: StatementArguments(numbers))
        }
    }
}
