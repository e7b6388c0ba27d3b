import GRDB
import Model

/// A document that was taken in before and is recorded now, because a person said whose it is or the rules know it
/// today. Lives inside one transaction.
struct HandledDocument {
    let db: Database
    let documentID: Int64
    let document: EntryDocument
    /// What is recorded.
    var decision: Decision
    private let userID: String?
    private let printedAt: Moment
    private let recordsReprints: Bool

    init(_ documentID: Int64, _ document: EntryDocument, in db: Database) throws {
        guard let decision = try DocumentRows.decision(of: documentID, in: db),
            let row = try Row.fetchOne(
                db, sql: "SELECT user_id, printed_at, records_reprints FROM document WHERE id = ?",
                arguments: [documentID])
        else { throw LedgerFailure.notFound("what was read in \(document.originalPath)") }
        self.db = db
        self.documentID = documentID
        self.document = document
        self.decision = decision
        userID = row[0]
        printedAt = Moment(nanoseconds: row[1])
        recordsReprints = row[2]
    }

    /// Takes a person's word for what the document is. Its template follows, unless that is said too.
    mutating func take(_ type: DocumentType, by user: String) {
        decision.documentType = type
        decision.templateCode = nil
        decision.facts.take(type)
        decision.say("said to be a \(Phrase(word: type.rawValue)) by \(user)")
    }

    mutating func assign(to contactNumber: String, template: String?, by user: String) throws {
        guard try ContactRows.id(of: contactNumber, in: db) != nil else {
            throw LedgerFailure.notFound("contact \(contactNumber)")
        }
        if let template {
            guard try SQLiteLedger.template(template, in: db) != nil else {
                throw LedgerFailure.notFound("template \(template)")
            }
            decision.templateCode = template
        }
        decision.outcome = .record(contactNumber: contactNumber)
        decision.rule = nil
        decision.also.removeAll { $0.contactNumber == contactNumber }
        decision.say("assigned to \(contactNumber) by \(user)")
    }

    func record(by user: String, at moment: Moment, learning lessons: [Lesson] = []) throws -> Assignment {
        let recorder = DecisionRecorder(
            db: db, lookup: RecordingLookup(db), documentID: documentID, originalPath: document.originalPath,
            userID: userID, printedAt: printedAt, recordedAt: moment, recordsReprints: recordsReprints)
        var assignment: Assignment
        switch try recorder.carryOut(decision) {
        case .entry(var entry):
            entry.document = document
            assignment = Assignment(entry: entry, isReprint: false)
        case .reprint(let entry): assignment = Assignment(entry: entry, isReprint: true)
        case .review(let reason) where reason.code == .templateMissing:
            throw LedgerFailure.refused(noTemplate)
        case .ignored(let rule):
            throw LedgerFailure.refused("it is not to be recorded, says rule '\(rule)'")
        case .review(let reason):
            if let missing = try missingFurtherContact() { throw LedgerFailure.refused(missing) }
            throw LedgerFailure.refused("it cannot be recorded: \(reason.detail ?? reason.code.rawValue)")
        }
        try DocumentRows.write(decision, of: documentID, in: db)
        for lesson in lessons {
            try LessonRows.learn(lesson, fromDocument: documentID, by: user, at: moment, in: db)
        }
        assignment.learnt = lessons
        return assignment
    }

    /// Why a further entry cannot be recorded, where its contact is not there.
    private func missingFurtherContact() throws -> Phrase? {
        try decision.also.first { try ContactRows.id(of: $0.contactNumber, in: db) == nil }.map { other in
            "it is to be recorded for \(other.contactNumber) too, and there is no such contact: add it with "
                + "'dossier contacts add', or mend the rule that names it and try again with 'dossier review retry'"
        }
    }

    private var noTemplate: Phrase {
        let remedy = "'dossier templates list' shows the templates"
        guard let type = decision.documentType else {
            return "it is not known what \(document.originalPath) is, so no template serves it; say it with --type, "
                + "such as --type sales-invoice, or give the template with --template CODE: \(remedy)"
        }
        return "no template serves \(type.rawValue); say which with --template CODE: \(remedy)"
    }
}
