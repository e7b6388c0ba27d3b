import Model

/// One line in the journal for each outcome, with the fields by which `journalctl` finds it:
/// `journalctl -u dossierd DOSSIER_CONTACT_NO=C00042`.
package struct OutcomeJournal: Sendable {
    private let destination: JournalDestination
    private let identifier: String

    /// Writes to the journal where standard error is connected to it, else to standard error.
    package init(identifier: String = "dossierd") { self.init(identifier: identifier, destination: .ofProcess()) }

    init(identifier: String, destination: JournalDestination) {
        self.identifier = identifier
        self.destination = destination
    }

    package func tell(_ line: OutcomeLine) {
        var fields = JournalFields(message: line.message, priority: line.priority, identifier: identifier)
        fields.append(JournalFields.messageID, line.kind.messageID)
        fields.append("DOSSIER_OUTCOME", line.outcome.word.rawValue)
        fields.append("DOSSIER_REASON", line.reason)
        fields.append("DOSSIER_DOCUMENT", line.digest?.rawValue)
        fields.append("DOSSIER_PATH", line.path)
        fields.append("DOSSIER_FOLDER", line.folder)
        fields.append("DOSSIER_CONTACT_NO", line.contactNumber)
        fields.append("DOSSIER_ENTRY_NO", line.entryNumber.map { String($0) })
        fields.append("DOSSIER_REVIEW_NO", line.reviewNumber.map { String($0) })
        fields.append("DOSSIER_DOCUMENT_TYPE", line.documentType?.rawValue)
        fields.append("DOSSIER_DOCUMENT_NO", line.documentNumber)
        fields.append("DOSSIER_TEMPLATE", line.template)
        fields.append("DOSSIER_RULE", line.rule)
        fields.append("DOSSIER_FILED_TO", line.filedTo)
        fields.append("DOSSIER_MS", String(line.milliseconds))
        destination.send(fields)
    }
}

extension OutcomeLine {
    fileprivate var kind: JournalEvent {
        switch outcome.word {
        case .recorded: .recorded
        case .review: .review
        case .duplicate: .duplicate
        case .problem: .problem
        case .ignored: .ignored
        }
    }

    /// syslog(3)'s numbers: a problem is a warning, a question a notice.
    fileprivate var priority: Int {
        switch outcome.word {
        case .recorded, .duplicate, .ignored: 6
        case .review: 5
        case .problem: 4
        }
    }

    fileprivate var entryNumber: Int64? {
        switch outcome {
        case .recorded(let entry): entry
        case .duplicate(_, let entry): entry
        case .review, .problem, .ignored: nil
        }
    }

    fileprivate var reviewNumber: Int64? { if case .review(let number, _) = outcome { number } else { nil } }

    fileprivate var milliseconds: Int64 {
        took.components.seconds * 1000 + took.components.attoseconds / 1_000_000_000_000_000
    }
}
