package import Model

/// The ledger in one SQLite database (write-ahead log, synchronous FULL), with the documents beside it.
///
/// May be used by many threads, and by several programs on one store at a time.
package final class SQLiteLedger: Sendable, ContactDirectory {
    /// Opens the store in `directory`, making it where needed: `dossier.sqlite`, `documents/`, `tmp/`.
    package init(directory: String, readOnly: Bool = false) throws(LedgerFailure) {
        throw .notFound("ledger")
    }

    // The taxonomy.
    package func install(_ taxonomy: Taxonomy) throws(LedgerFailure) { fatalError() }
    package func taxonomy() throws(LedgerFailure) -> Taxonomy { fatalError() }

    // Contacts.
    package func importContacts(_ contacts: [Contact]) throws(LedgerFailure) -> ContactImport { fatalError() }
    package func contact(numbered number: String) throws(LedgerFailure) -> Contact? { fatalError() }
    package func contacts(identifiedBy identifiers: [Identifier]) throws(LedgerFailure) -> [Contact] { fatalError() }
    package func contacts(named keys: [NameKey]) throws(LedgerFailure) -> [Contact] { fatalError() }
    package func contacts(near postCodes: [String], limit: Int) throws(LedgerFailure) -> [Contact] { fatalError() }
    package func contacts(ofDocumentNumbered number: String) throws(LedgerFailure) -> [Contact] { fatalError() }
    /// By number, name or identifier; in order of number, behind `after`.
    package func contacts(matching text: String?, limit: Int, after: String?) throws(LedgerFailure) -> [Contact] {
        fatalError()
    }
    package func addAlias(_ name: String, to contactNumber: String) throws(LedgerFailure) { fatalError() }
    package func addIdentifier(_ identifier: Identifier, to contactNumber: String) throws(LedgerFailure) {
        fatalError()
    }

    // Intake.
    package func knownIntake(_ key: IntakeKey) throws(LedgerFailure) -> Intake? { fatalError() }
    package func isKnown(_ digest: DocumentDigest) throws(LedgerFailure) -> Bool { fatalError() }
    package func record(_ submissions: [Submission]) throws(LedgerFailure) -> [Recorded] { fatalError() }
    package func markFiled(_ filed: [FiledIntake]) throws(LedgerFailure) { fatalError() }
    package func unfiled() throws(LedgerFailure) -> [Intake] { fatalError() }

    // What people ask for.
    package func log(_ filter: LogFilter) throws(LedgerFailure) -> [InteractionLogEntry] { fatalError() }
    package func entry(_ number: Int64) throws(LedgerFailure) -> InteractionLogEntry? { fatalError() }
    package func entryDetails(_ number: Int64) throws(LedgerFailure) -> EntryDetails? { fatalError() }
    package func reviewItems(open: Bool, limit: Int, after: Int64?) throws(LedgerFailure) -> [ReviewItem] {
        fatalError()
    }
    package func reviewItem(_ number: Int64) throws(LedgerFailure) -> ReviewItem? { fatalError() }
    package func assign(
        review number: Int64, to contactNumber: String, template: String?, by user: String, at moment: Moment,
        remember: Bool
    ) throws(LedgerFailure) -> InteractionLogEntry { fatalError() }
    package func dismiss(review number: Int64, reason: String, by user: String, at moment: Moment)
        throws(LedgerFailure)
    { fatalError() }
    package func status() throws(LedgerFailure) -> LedgerStatus { fatalError() }
    package func intakes(ofPath path: String) throws(LedgerFailure) -> [Intake] { fatalError() }
    package func intakes(of digest: DocumentDigest) throws(LedgerFailure) -> [Intake] { fatalError() }
}
