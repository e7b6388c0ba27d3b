import GRDB
import Model

/// What makes two documents the same business document, whatever their bytes: contact, type, number, and year of the
/// document's date. A document without a number has none.
struct BusinessKey: Equatable {
    let contactNumber: String
    let documentType: DocumentType
    /// Letters and digits only: "2024/0017" and "2024-0017" are one number.
    let numberKey: String
    let year: Int?

    init?(_ entry: InteractionLogEntry) {
        // One contact may get copies of documents of many, whose numbers mean nothing beside one another.
        guard entry.copyOf == nil, let type = entry.documentType, let key = BusinessKey.numberKey(entry.documentNumber)
        else { return nil }
        contactNumber = entry.contactNumber
        documentType = type
        numberKey = key
        year = entry.documentDate?.year
    }

    static func numberKey(_ number: String?) -> String? {
        guard let key = number?.alphanumeric, !key.isEmpty else { return nil }
        return key
    }

    /// All entries of this document, the last version first. One that was moved to another contact is none of them: the
    /// document was never this contact's.
    func entries(in db: Database) throws -> [InteractionLogEntry] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT entry_no FROM entry WHERE document_no_key = ? AND contact_no = ? AND document_type = ?
                    AND document_year IS ? AND copy_of IS NULL
                    AND NOT EXISTS (SELECT 1 FROM reassignment WHERE from_entry = entry.entry_no)
                ORDER BY version_no DESC, entry_no DESC LIMIT 1000
                """)
        return try Int64.fetchAll(statement, arguments: [numberKey, contactNumber, documentType.rawValue, year])
            .compactMap { try EntryRows.entry($0, in: db) }
    }
}

extension BusinessKey {
    /// As a condition of SQL: no other entry that is not canceled is a later version of the entry's document, or, where
    /// every print is recorded, a later print. Asked of the entries themselves, for the one before may have been
    /// canceled, or be gone.
    ///
    /// - Parameter entry: what the entry's table is called in the query.
    static func isLast(_ entry: String = "entry") -> String {
        """
        NOT EXISTS (SELECT 1 FROM entry AS later INDEXED BY entry_document_no
            WHERE later.document_no_key = \(entry).document_no_key AND later.contact_no = \(entry).contact_no
                AND later.entry_no <> \(entry).entry_no AND later.document_type = \(entry).document_type
                AND later.document_year IS \(entry).document_year AND later.copy_of IS NULL AND later.canceled = 0
                AND (later.version_no, later.entry_no) > (\(entry).version_no, \(entry).entry_no))
        """
    }
}

extension InteractionLogEntry {
    /// True when both say the same: printed again, and nothing else.
    func saysTheSame(as other: InteractionLogEntry) -> Bool {
        documentKind == other.documentKind && documentDate == other.documentDate && amount == other.amount
            && currency == other.currency
    }
}
