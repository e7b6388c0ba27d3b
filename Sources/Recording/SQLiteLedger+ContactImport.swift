import GRDB
package import Model

extension SQLiteLedger {
    /// Adds contacts and brings known ones (by No.) up to date; what was learnt here about a contact stays. Contacts
    /// that are not in the list stay as they are.
    package func importContacts(_ contacts: [Contact]) throws(LedgerFailure) -> ContactImport {
        var rest = contacts[...]
        do {
            return try importContacts { rest.popFirst().map { ImportedContact($0) } }
        } catch {
            throw LedgerFailure(error, path: path)
        }
    }

    /// The same, contact by contact, as `next` reads them; it gives nil at the end.
    ///
    /// Lots of contacts are committed one by one, so that documents are recorded in between: after a failure the same
    /// import is repeated, and what was done is found unchanged. When the first lots are new and `expected`, about how
    /// many there are, is large beside what the ledger holds, the rest is one transaction: the indexes are made once
    /// behind it, and documents wait for as long.
    ///
    /// With `dryRun` nothing is written, and no lock is taken.
    /// - Throws: `LedgerFailure`, or what `next` throws.
    package func importContacts(
        expected: Int = 0, dryRun: Bool = false, _ next: () throws -> ImportedContact?
    ) throws -> ContactImport {
        var companies = CompaniesToCome()
        var result = try importContacts(expected: expected, dryRun: dryRun, &companies, next)
        for note in try lookUp({ try companies.missing(in: $0) }) { result.add(note) }
        return result
    }

    private func importContacts(
        expected: Int, dryRun: Bool, _ companies: inout CompaniesToCome, _ next: () throws -> ImportedContact?
    ) throws -> ContactImport {
        var result = ContactImport()
        if dryRun {
            while let record = try next() {
                try lookUp { db in
                    result.add(try ContactWriter.take(record, in: db, dryRun: true), record)
                    try companies.note(record, isRehearsed: true, in: db)
                }
            }
            return result
        }
        let before = expected > SQLiteLedger.fewContacts ? try lookUp(ContactRows.count) : 0
        while true {
            let lot = try SQLiteLedger.lot(next)
            try write { db in
                let before = result
                for record in lot {
                    result.add(try ContactWriter.take(record, in: db), record)
                    try companies.note(record, isRehearsed: false, in: db)
                }
                try ContactRevision.grow(from: before, to: result, in: db)
            }
            if lot.count < SQLiteLedger.lotSize { return result }
            if expected > max(before, SQLiteLedger.fewContacts), result.added == result.count {
                return try importRest(after: result, &companies, next)
            }
        }
    }

    /// Contacts of one transaction: big enough to be fast, small enough to let intake in between.
    private static let lotSize = 2_000
    /// Below this, an index is kept up to date quicker than made anew.
    private static let fewContacts = 20_000

    private static func lot(_ next: () throws -> ImportedContact?) rethrows -> [ImportedContact] {
        var lot: [ImportedContact] = []
        lot.reserveCapacity(lotSize)
        while lot.count < lotSize, let record = try next() { lot.append(record) }
        return lot
    }

    private func importRest(
        after done: ContactImport, _ companies: inout CompaniesToCome, _ next: () throws -> ImportedContact?
    ) throws -> ContactImport {
        var result = done
        var failure: (any Error)?
        do throws(LedgerFailure) {
            try write { db in
                let indexes = try ContactRows.dropIndexes(in: db)
                do {
                    while let record = try next() {
                        result.add(try ContactWriter.take(record, in: db), record)
                        try companies.note(record, isRehearsed: false, in: db)
                    }
                } catch {
                    failure = error
                    throw error
                }
                for sql in indexes { try db.execute(sql: sql) }
                try ContactRevision.grow(from: done, to: result, in: db)
            }
        } catch {
            if let failure, !(failure is DatabaseError) { throw failure }
            throw error
        }
        return result
    }
}
