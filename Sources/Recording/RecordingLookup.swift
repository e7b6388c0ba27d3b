import GRDB
import Model

/// What the recorders of one transaction look up. Documents come in groups, and those of one group are often of the
/// same parties and served by the same templates: each is read once. What it gives must not change in the transaction.
final class RecordingLookup {
    private let db: Database
    private var parties: [String: EntryDraft.Party] = [:]
    private var templates: [String: InteractionTemplate] = [:]
    private var setup: [DocumentType: String] = [:]

    init(_ db: Database) { self.db = db }

    func party(_ number: String) throws -> EntryDraft.Party? {
        if let known = parties[number] { return known }
        let party = try EntryDraft.Party.find(number, in: db)
        parties[number] = party
        return party
    }

    func template(_ code: String) throws -> InteractionTemplate? {
        if let known = templates[code] { return known }
        let template = try SQLiteLedger.template(code, in: db)
        templates[code] = template
        return template
    }

    func templateCode(for type: DocumentType) throws -> String? {
        if let known = setup[type] { return known }
        let code = try SQLiteLedger.templateCode(for: type, in: db)
        setup[type] = code
        return code
    }
}
