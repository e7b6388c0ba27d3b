import Model

/// The columns of the log.
enum LogTable {
    /// What a table shows where nothing else is asked for.
    static let columns = names.compactMap(column)
    private static let names = [
        "entry_no", "date", "contact_no", "contact_name", "description", "amount", "currency", "marks",
    ]

    /// Everything that CSV shows.
    static let csv = [
        "entry_no", "date", "time", "recorded_at", "contact_no", "contact_name", "contact_company_no",
        "contact_company_name", "template_code", "group_code", "description", "document_type", "document_kind",
        "direction", "document_no", "version_no", "document_date", "due_date", "amount", "currency", "language",
        "information_flow", "initiated_by", "correspondence_type", "evaluation", "attempt_failed", "canceled", "cost",
        "duration_min", "user_id", "salesperson_code", "campaign_no", "segment_no", "opportunity_no", "subject",
        "rule", "document.sha256", "document.media_type", "document.original_path", "document.stored_path",
        "document.reprints", "copy_of", "cancel_reason", "follow_up_date", "campaign_target", "campaign_response",
        "logged_segment_no", "contact_via",
    ]

    /// Those that may be asked for.
    static let known = csv + ["marks", "previous_entry_no"]

    static func column(_ name: String) -> TableColumn? {
        guard known.contains(name) else { return nil }
        let atRight = ["entry_no", "amount", "cost", "duration_min", "version_no", "document.reprints"].contains(name)
        let mayBeCut = ["contact_name", "contact_company_name", "description", "subject", "marks"].contains(name)
        let holdsWords = [
            "document_type", "document_kind", "direction", "information_flow", "initiated_by", "correspondence_type",
            "evaluation",
        ].contains(name)
        return TableColumn(
            titles[name] ?? Phrase(verbatim: caption(name)), name, atRight: atRight, mayBeCut: mayBeCut,
            holdsWords: holdsWords)
    }

    /// Business Central's, in the person's language.
    private static func caption(_ name: String) -> String {
        let column = EntryColumn(rawValue: name.split(separator: ".").last.map(String.init) ?? name)
        return column?.caption(EntryLanguage(code: Words.current.language) ?? .en) ?? name
    }

    private static let titles: [String: Phrase] = [
        "entry_no": "Entry", "date": "Date", "contact_no": "Contact", "contact_name": "Name",
        "description": "Description", "amount": "Amount", "currency": "", "marks": "", "time": "Time",
        "recorded_at": "Recorded", "template_code": "Template", "group_code": "Group", "document_type": "Type",
        "document_kind": "Kind", "document_no": "Number", "document_date": "Document date", "due_date": "Due",
        "user_id": "User", "salesperson_code": "Salesperson", "campaign_no": "Campaign", "subject": "Subject",
        "evaluation": "Evaluation", "cost": "Cost", "rule": "Rule", "follow_up_date": "Follow-up",
        "language": "Language", "version_no": "Version",
    ]

    /// The entry with all its columns.
    static func object(_ entry: InteractionLogEntry) -> OutputObject {
        guard case .object(var object)? = try? OutputValue(encoding: entry) else { return OutputObject() }
        let marks: [Phrase?] = [
            entry.canceled ? "canceled" : nil, entry.attemptFailed ? "failed" : nil,
            entry.versionNumber > 1 ? "version \(entry.versionNumber)" : nil,
            (entry.document?.reprints ?? 0) > 0 ? "reprinted" : nil, entry.copyOf.map { "copy of \($0)" },
            entry.followUpDate.map { "follow up \($0)" },
        ]
        object.append("marks", .phrase(marks.compactMap { $0 }.joined(separator: ", ")))
        return object
    }
}
