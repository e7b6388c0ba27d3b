import GRDB
import Model

/// People who were imported with the number of a company that is not there: it may come in a later line of the file.
struct CompaniesToCome {
    private struct Person {
        let number: String
        let company: String
        let line: Int
    }

    private var waiting: [Person] = []
    /// Numbers that a rehearsal would add, which are in no ledger.
    private var rehearsed: Set<String> = []

    /// So many people are kept in mind; `verify` finds all of them afterwards.
    private static let most = 10_000

    mutating func note(_ record: ImportedContact, isRehearsed: Bool, in db: Database) throws {
        if isRehearsed, record.contact.kind == .company { rehearsed.insert(record.contact.number) }
        guard let company = record.contact.companyNumber, record.fields?.contains(.companyNumber) ?? true,
            try !isThere(company, in: db)
        else { return }
        if waiting.count >= CompaniesToCome.most { try settle(in: db) }
        guard waiting.count < CompaniesToCome.most else { return }
        waiting.append(Person(number: record.contact.number, company: company, line: record.line))
    }

    /// Those whose company did not come.
    mutating func missing(in db: Database) throws -> [ContactFileNote] {
        try settle(in: db)
        return waiting.map { ContactFileNote(line: $0.line, .company($0.company, of: $0.number)) }
    }

    private mutating func settle(in db: Database) throws {
        waiting = try waiting.filter { try !isThere($0.company, in: db) }
    }

    private func isThere(_ number: String, in db: Database) throws -> Bool {
        try rehearsed.contains(number) || ContactRows.id(of: number, in: db) != nil
    }
}
