import GRDB
import Model

/// What happened to one entry, gathered from where the ledger keeps it.
struct EntryHistory {
    private let entry: InteractionLogEntry
    private let db: Database

    init(_ entry: InteractionLogEntry, in db: Database) { (self.entry, self.db) = (entry, db) }

    func events() throws -> [EntryEvent] {
        let number = entry.number
        let (from, to) = try SQLiteLedger.reassignments(of: number, in: db)
        let changes = try EntryChanges.all(of: number, in: db)
        // An entry that was moved stays canceled: the last time was the move.
        let move = to == nil ? nil : changes.lastIndex { $0.field == .canceled && $0.after == "yes" && $0.cause == nil }
        let later =
            try changes.enumerated().map { event($1, isMove: $0 == move) }
            + CommentRows.all(of: number, in: db).map { comment in
                var event = EntryEvent(at: comment.writtenAt, user: comment.user, .commented)
                event.after = Phrase(verbatim: comment.text)
                return event
            } + prints(of: number, in: db) + learnt(from: number, in: db)
        // Sorting keeps those of one moment in the order in which they were noted.
        let sorted = later.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
        return [try recording(of: entry, movedFrom: from, in: db)] + sorted.map(\.element)
    }

    private func recording(
        of entry: InteractionLogEntry, movedFrom from: Int64?, in db: Database
    ) throws -> EntryEvent {
        if let origin = try ImportRows.origin(of: entry.number, in: db) { return event(origin) }
        let settledBy = try String.fetchOne(
            db,
            sql: """
                SELECT resolved_by FROM review_item JOIN entry ON entry.document_id = review_item.document_id
                WHERE entry.entry_no = ? AND review_item.entry_no = entry.entry_no LIMIT 1
                """, arguments: [entry.number])
        let movedBy = try String.fetchOne(
            db, sql: "SELECT reassigned_by FROM reassignment WHERE to_entry = ? ORDER BY from_entry DESC LIMIT 1",
            arguments: [entry.number])
        var event = EntryEvent(at: entry.recordedAt, user: movedBy ?? settledBy ?? entry.userID, .recorded)
        event.after = Phrase(verbatim: "\(entry.contactNumber) \(entry.contactName)")
        if let from {
            let moved: Phrase = "moved from entry \(from)"
            event.reason = moved
        } else if let rule = entry.rule {
            let decided: Phrase = "rule '\(rule)'"
            event.reason = decided
        }
        return event
    }

    private func event(_ origin: ImportOrigin) -> EntryEvent {
        var event = EntryEvent(at: origin.at ?? entry.recordedAt, user: origin.user, .imported)
        event.after = Phrase(verbatim: "\(entry.contactNumber) \(entry.contactName)")
        event.reason = "from \(origin.source)"
        if let number = origin.number { event.reason = "from \(origin.source), number \(number)" }
        return event
    }

    private func event(_ change: EntryChange, isMove: Bool) -> EntryEvent {
        let what: EntryEvent.What =
            switch (change.field, change.after) {
            case (.canceled, "yes"): isMove ? .reassigned : .canceled
            case (.canceled, _): .uncanceled
            default: .changed
            }
        var event = EntryEvent(at: change.at, user: change.user, what)
        event.field = change.field
        event.before = change.before.map(change.field.words)
        event.after = change.after.map(change.field.words)
        event.reason = change.reason.map(Phrase.init(verbatim:)) ?? change.cause.map(EntryHistory.words)
        return event
    }

    private static func words(_ cause: EntryChange.Cause) -> Phrase {
        switch cause {
        case .entry(let number): "with entry \(number)"
        case .loggedSegment(let number): "with logged segment \(number)"
        }
    }

    /// What its document taught and was not taken back, each under its number.
    private func learnt(from number: Int64, in db: Database) throws -> [EntryEvent] {
        try LessonRows.lessons(ofEntry: number, in: db).map { learnt in
            var event = EntryEvent(at: learnt.learntAt, user: learnt.learntBy, .learnt)
            event.after = "\(learnt.lesson.contactNumber): \(learnt.lesson.sign.phrase)"
            let alias: Phrase = "alias \(learnt.number)"
            event.reason = alias
            return event
        }
    }

    /// What of this document came again, at most a thousand times.
    private func prints(of number: Int64, in db: Database) throws -> [EntryEvent] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT taken_at, user_id, reason_code, original_path FROM intake
                WHERE entry_no = ? AND outcome = 'duplicate' ORDER BY id LIMIT 1000
                """, arguments: [number]
        ).map { row in
            let isReprint = (row[2] as String?) == DuplicateKind.reprint.rawValue
            var event = EntryEvent(
                at: Moment(nanoseconds: row[0]), user: row[1], isReprint ? .reprinted : .duplicate)
            event.after = (row[3] as String?).map(Phrase.init(verbatim:))
            return event
        }
    }
}
