package import Model

/// One journal line: what became of one file.
package struct OutcomeLine: Sendable {
    package var outcome: Outcome
    package var path: String
    package var folder: String
    package var digest: DocumentDigest?
    package var contactNumber: String?
    package var contactName: String?
    package var documentType: DocumentType?
    package var documentNumber: String?
    package var template: String?
    package var rule: String?
    /// Where the file lies now, for people.
    package var filedTo: String?
    /// From the claim to the commit.
    package var took: Duration

    package init(outcome: Outcome, path: String, folder: String, took: Duration) {
        self.outcome = outcome
        self.path = path
        self.folder = folder
        self.took = took
    }

    /// The catalog entry that explains the line (`journalctl -x`), one for each kind of event; see
    /// systemd/catalog/dossier.catalog.
    var messageID: String {
        switch outcome {
        case .recorded: "8f1d1c1b5b8a4b0f9f0d3b7a2c6e4101"
        case .review: "8f1d1c1b5b8a4b0f9f0d3b7a2c6e4102"
        case .duplicate: "8f1d1c1b5b8a4b0f9f0d3b7a2c6e4103"
        case .problem: "8f1d1c1b5b8a4b0f9f0d3b7a2c6e4104"
        }
    }

    /// Why it was not recorded: the stable word, and the particulars.
    var reason: String? {
        switch outcome {
        case .recorded: nil
        case .review(_, let reason): [reason.code.rawValue, reason.detail].compactMap { $0 }.joined(separator: ": ")
        case .duplicate(let kind, _): kind.rawValue
        case .problem(let reason): [reason.code.rawValue, reason.detail].compactMap { $0 }.joined(separator: ": ")
        }
    }

    var entryNumber: Int64? {
        switch outcome {
        case .recorded(let number): number
        case .duplicate(_, let number): number
        case .review, .problem: nil
        }
    }

    /// `recorded "Factuur 2026-17.pdf" for C00042 Jansen BV: sales-invoice 2026-17 (entry 12)`
    var message: String {
        let name = "\"\(path.split(separator: "/").last.map(String.init) ?? path)\""
        switch outcome {
        case .recorded(let entry):
            let whom = [contactNumber, contactName].compactMap { $0 }.joined(separator: " ")
            let what = [documentType?.rawValue, documentNumber].compactMap { $0 }.joined(separator: " ")
            return "recorded \(name) for \(whom): \(what) (entry \(entry))"
        case .review(let number, _): return "review \(number) for \(name): \(reason ?? "")"
        case .duplicate(_, let entry):
            return "duplicate \(name): \(reason ?? "")\(entry.map { " of entry \($0)" } ?? "")"
        case .problem: return "problem with \(name): \(reason ?? "")"
        }
    }

    var fields: [JournalField] {
        let milliseconds = took.components.seconds * 1000 + took.components.attoseconds / 1_000_000_000_000_000
        let isProblem = outcome.word == .problem
        return [
            JournalField("MESSAGE", message), JournalField("MESSAGE_ID", messageID),
            JournalField("PRIORITY", isProblem ? "4" : "6"), JournalField("SYSLOG_IDENTIFIER", "dossierd"),
            JournalField("DOSSIER_OUTCOME", outcome.word.rawValue), JournalField("DOSSIER_PATH", path),
            JournalField("DOSSIER_FOLDER", folder), JournalField("DOSSIER_MS", String(milliseconds)),
        ]
            + [
                JournalField("DOSSIER_REASON", reason), JournalField("DOSSIER_DOCUMENT", digest?.rawValue),
                JournalField("DOSSIER_CONTACT_NO", contactNumber),
                JournalField("DOSSIER_ENTRY_NO", entryNumber.map(String.init)),
                JournalField("DOSSIER_DOCUMENT_TYPE", documentType?.rawValue),
                JournalField("DOSSIER_DOCUMENT_NO", documentNumber), JournalField("DOSSIER_TEMPLATE", template),
                JournalField("DOSSIER_RULE", rule), JournalField("DOSSIER_FILED_TO", filedTo),
            ].compactMap { $0 }
    }
}
