package import ContactFiles
package import Model
package import Recording

/// Brings the ledger's contacts up to date from one file, in memory that does not grow with the file.
package struct ContactFileImport {
    package let result: ContactImport
    package let notes: ContactFileNotes

    /// Contacts that are read while as many are written.
    private static let lotSize = 100
    /// Bytes that a contact takes in a file, about: by these the ledger knows what to expect.
    private static let usualSize: Int64 = 200

    /// - Parameters:
    ///   - size: Of the file in bytes, where it is known.
    ///   - dryRun: Only says what would be done.
    ///   - read: Gives at most so many bytes of the file, none at its end.
    /// - Throws: `ContactFileFailure`, `LedgerFailure`, or what `read` throws.
    package init(
        into ledger: SQLiteLedger, size: Int64 = 0, dryRun: Bool = false,
        read: @escaping @Sendable (Int) throws -> [UInt8]
    ) throws {
        let ahead = ReadAhead<ImportedContact, ContactFileNotes> { hand in
            var reader = try ContactFileReader(read)
            while true {
                var lot: [ImportedContact] = []
                while lot.count < Self.lotSize, let contact = try reader.next() { lot.append(contact) }
                guard !lot.isEmpty, hand(lot) else { return reader.notes }
            }
        }
        // Standard input has no size, and may be somebody who types.
        defer { ahead.stop(waits: size > 0) }
        var lot: ArraySlice<ImportedContact> = []
        result = try ledger.importContacts(expected: Int(size / Self.usualSize), dryRun: dryRun) {
            if lot.isEmpty { lot = try ahead.next()?[...] ?? [] }
            return lot.popFirst()
        }
        notes = try ahead.summary()
    }

    /// How many lines were left out.
    package var refused: Int { notes.refused + result.refused }

    /// Lines that were left out.
    package var refusals: [ContactFileNote] { (notes.refusals + result.refusals).sorted { $0.line < $1.line } }

    /// What there is to say of single lines, in the order of the lines, what was left out last.
    package var sentences: [ContactFileNote] {
        (notes.remarks + result.notes).sorted { $0.line < $1.line } + refusals
    }
}

extension ContactFileNote {
    /// The note with its file and line: in one of nl, fr and de as the report beside a dropped file has it, else in
    /// English.
    package func sentence(file: String, language: String) -> String {
        let sentences = ContactSentencesByLanguage.of(language)
        if sentences is EnglishContactSentences { return sentence(file: file) }
        return "\(file), \(sentences.line(line)): \(sentences.sentence(for: reason))"
    }
}
