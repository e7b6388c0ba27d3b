import Model
import Recording
import Settings

/// How the entry of a decision would describe itself, with the contacts and the taxonomy of today.
struct DecidedDescription {
    let ledger: SQLiteLedger?
    let taxonomy: Taxonomy

    /// - Throws: `LedgerFailure`.
    init(_ configuration: Configuration, _ ledger: SQLiteLedger?) throws {
        self.ledger = ledger
        taxonomy = try Composition.taxonomy(configuration, ledger)
    }

    /// Nil where nothing would be recorded, or the contact or the template is not there.
    func text(of decision: Decision) throws -> String? {
        guard case .record(let number) = decision.outcome, let contact = try ledger?.contact(numbered: number),
            let template = decision.templateCode.flatMap(taxonomy.template)
        else { return nil }
        let company = try contact.companyNumber.flatMap { try ledger?.contact(numbered: $0) }
        return EntryDescription.text(
            decision.particulars?.description, template: template, of: decision, contact: contact, company: company)
    }
}
