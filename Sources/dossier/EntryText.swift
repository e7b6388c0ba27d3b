import Model
import Operations
import Recording

/// One entry in words, for a person at a terminal.
struct EntryText {
    private var text = PlainText()

    init(_ details: EntryDetails, considered: [ConsideredContact], withText: Bool) {
        let entry = details.entry
        text.title(EntryText.title(entry))
        addInteraction(details)
        if let decision = details.decision {
            text.facts(decision.facts, type: decision.documentType, evidence: details.evidence)
        } else {
            addFacts(entry)
        }
        addDocument(details)
        addComments(details.comments)
        addHistory(details)
        if let decision = details.decision {
            text.candidates(considered)
            text.section("How it was decided")
            text.values([("Rule", entry.rule ?? Words.text("none: decided by hand"))])
            text.lines(decision.ladder.map(Words.text))
        }
        if withText { text.text(of: details.reading) }
    }

    private static func title(_ entry: InteractionLogEntry) -> Phrase {
        guard entry.canceled else { return "Entry \(entry.number): \(entry.description)" }
        guard let reason = entry.cancelReason else { return "Entry \(entry.number): \(entry.description)  (canceled)" }
        return "Entry \(entry.number): \(entry.description)  (canceled: \(reason))"
    }

    private mutating func addInteraction(_ details: EntryDetails) {
        let entry = details.entry
        let person = entry.contactCompanyNumber == entry.contactNumber ? nil : entry.contactCompanyNumber
        text.values([
            ("Contact", "\(entry.contactNumber)  \(entry.contactName)"),
            ("Company", person.map { "\($0)  \(entry.contactCompanyName ?? "")" }),
            ("When", "\(entry.date) \(entry.time)"), ("Recorded", entry.recordedAt.local),
            ("Imported", details.imported.map(EntryText.origin)),
            ("Template", "\(entry.templateCode) (\(entry.groupCode))"),
            ("Flow", (entry.informationFlow?.rawValue).map(Words.word)),
            ("Initiated by", (entry.initiatedBy?.rawValue).map(Words.word)),
            ("Sent by", entry.correspondenceType.map(Words.word)), ("Cost", "\(entry.cost)"),
            ("Duration", Words.text("\(entry.durationMinutes) min")), ("User", entry.userID),
            ("Salesperson", entry.salespersonCode), ("Campaign", entry.campaignNumber),
            ("Target", entry.isCampaignTarget ? Words.text("yes") : nil),
            ("Response", entry.isCampaignResponse ? Words.text("yes") : nil),
            ("Segment", entry.segmentNumber), ("Opportunity", entry.opportunityNumber), ("Subject", entry.subject),
            ("Logged segment", entry.loggedSegmentNumber.map { "\($0)" }), ("Sent to", entry.contactVia),
            ("Follow-up", entry.followUpDate.map { "\($0)" }),
            ("Copy of", entry.copyOf.map { Words.text("entry \($0)") }),
            (
                "Copies",
                details.copies.isEmpty
                    ? nil : Words.text("entry \(details.copies.map(String.init).joined(separator: ", "))")
            ),
            ("Moved from", details.reassignedFrom.map { Words.text("entry \($0)") }),
            ("Moved to", details.reassignedTo.map { Words.text("entry \($0)") }),
            ("Evaluation", entry.evaluation.map(Words.word)),
            ("Attempt", entry.attemptFailed ? Words.text("failed") : nil),
        ])
    }

    /// What the entry itself says of its document, where there is no reading: it was imported, or the document is gone.
    private mutating func addFacts(_ entry: InteractionLogEntry) {
        let values: [(Phrase, String?)] = [
            ("Type", (entry.documentType?.rawValue ?? entry.documentKind?.rawValue).map(Words.word)),
            ("Number", entry.documentNumber), ("Date", entry.documentDate.map { "\($0)" }),
            ("Due", entry.dueDate.map { "\($0)" }),
            ("Total", entry.amount.map { "\($0) \(entry.currency ?? "")".trimmed }),
        ]
        guard values.contains(where: { $0.1 != nil }) else { return }
        text.section("What the document says")
        text.values(values + [("Language", entry.language)])
    }

    /// Whence, as which number, by whom and when.
    private static func origin(_ imported: ImportOrigin) -> String {
        let whence = imported.number.map { Words.text("from \(imported.source), number \($0)") }
        let who = [imported.at?.local, imported.user].compactMap { $0 }
        return ([whence ?? Words.text("from \(imported.source)")] + who).joined(separator: ", ")
    }

    private mutating func addDocument(_ details: EntryDetails) {
        let entry = details.entry
        guard let document = entry.document else { return }
        text.section("The document")
        text.values([
            ("File", document.originalPath), ("Stored", document.storedPath), ("SHA-256", document.digest.rawValue),
            ("Format", details.reading.map { "\(Words.particulars($0.format)), \(document.mediaType.rawValue)" }),
            ("Reprints", document.reprints > 0 ? "\(document.reprints)" : nil),
        ])
        if details.versions.count > 1 {
            text.values(
                details.versions.map {
                    (
                        "Version \($0.versionNumber)",
                        Words.text("entry \($0.number), \($0.date), \($0.amount.map { "\($0)" } ?? "")")
                    )
                })
        }
        for intake in details.intakes {
            text.lines(["\(intake.takenAt.local)  \(intake.originalPath): \(Words.text(EntryText.end(of: intake)))"])
        }
    }

    /// What became of the file.
    private static func end(of intake: Intake) -> Phrase {
        let outcome = Phrase(word: intake.outcome.word.rawValue)
        if let path = intake.filedTo { return "\(outcome), now in \(path)" }
        return intake.filingWord.map { "\(outcome), \(Phrase(word: $0))" } ?? outcome
    }

    private mutating func addComments(_ comments: [EntryComment]) {
        guard !comments.isEmpty else { return }
        text.section("Comments")
        for comment in comments {
            text.lines(["\(comment.writtenAt.local)  \(comment.user):"])
            let lines = comment.text.split(separator: "\n", omittingEmptySubsequences: false)
            text.lines(lines.map { "  \($0)" })
        }
    }

    /// The last things that happened, of which comments stand above.
    private mutating func addHistory(_ details: EntryDetails) {
        let events = details.history.filter { $0.what != .commented }
        guard events.count > 1 else { return }
        text.section("History")
        if events.count > EntryText.events {
            text.lines([Words.text("… 'dossier history \(details.entry.number)' tells all of it")])
        }
        for event in events.suffix(EntryText.events) {
            let values = EntryText.values(of: event)
            let reason = event.reason.map { " (\(Words.text($0)))" } ?? ""
            let what = "\(Words.text(event.phrase)) \(values)".trimmed
            text.lines(["\(event.at.local)  \(event.user ?? "")  \(what)\(reason)"])
        }
    }

    /// From what to what a field was changed: setting it and clearing it are two things.
    private static func values(of event: EntryEvent) -> String {
        guard event.field != nil else { return event.after.map(Words.text) ?? "" }
        return [event.before, event.after].map { $0.map(Words.text) ?? "–" }.joined(separator: " → ")
    }

    private static let events = 10

    func print() { text.print() }
}
